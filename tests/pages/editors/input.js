document.querySelector('#editor').innerHTML = '<input size="80">';
const field = document.querySelector('input');
globalThis.model = () => field.value;
field.focus();
