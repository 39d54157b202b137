import Quill from 'quill';

const quill = new Quill('#editor');
globalThis.model = () => quill.getText().replace(/\n$/, '');
quill.focus();
