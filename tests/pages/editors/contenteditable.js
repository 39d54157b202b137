const editor = document.querySelector('#editor');
editor.innerHTML = '<div contenteditable="true"><p><br></p></div>';
globalThis.model = () => editor.firstChild.textContent;
editor.firstChild.focus();
