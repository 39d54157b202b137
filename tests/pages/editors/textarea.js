document.querySelector('#editor').innerHTML = '<textarea rows="6" cols="60"></textarea>';
const field = document.querySelector('textarea');
globalThis.model = () => field.value;
globalThis.fill = (lines) => {
  field.value = lines.join('\n');
};
field.focus();
