const editor = document.querySelector('#editor');
editor.innerHTML = '<div contenteditable="true"><p><br></p></div>';
globalThis.model = () => editor.firstChild.textContent;
globalThis.fill = (lines) => {
  const paragraphs = lines.map((line) => {
    const paragraph = document.createElement('p');
    paragraph.append(line || document.createElement('br'));
    return paragraph;
  });
  editor.firstChild.replaceChildren(...paragraphs);
};
editor.firstChild.focus();
