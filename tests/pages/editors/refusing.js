// An editor that takes nothing but what a hand does: keys and a real paste. Whatever else gets into its tree, it undoes.
const editor = document.querySelector('#editor');
editor.innerHTML = '<div contenteditable="true"><p><br></p></div>';
const field = editor.firstChild;
let text = '';
function draw() {
  const node = document.createTextNode(text);
  field.firstChild.replaceChildren(text ? node : document.createElement('br'));
  if (text) getSelection().collapse(node, text.length);
}
function take(words) {
  text += words;
  draw();
}
field.addEventListener('keydown', (event) => {
  if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  take(event.key);
});
field.addEventListener('paste', (event) => {
  event.preventDefault();
  if (event.isTrusted) take(event.clipboardData.getData('text/plain'));
});
field.addEventListener('beforeinput', (event) => event.preventDefault());
field.addEventListener('input', draw);
globalThis.model = () => text;
field.focus();
