import { Bold, ClassicEditor, Essentials, Link, Paragraph, Undo } from 'ckeditor5';

const editor = await ClassicEditor.create(document.querySelector('#editor'), {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Bold, Link, Undo],
  toolbar: ['bold', 'link'],
});
globalThis.model = () => editor.editing.view.getDomRoot().innerText.replace(/\u2060/g, '');
editor.focus();
