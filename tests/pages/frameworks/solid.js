import { createSignal } from 'solid-js';
import html from 'solid-js/html';
import { render } from 'solid-js/web';

const [names, setNames] = createSignal(['Rosatom']);
addEventListener('change-now', () => setNames(['Abbas Araghchi', 'Rosatom']));
document.querySelector('#app').replaceChildren();
render(() => html`<ul>${() => names().map((name) => html`<li>${name}, in Solid.</li>`)}</ul>`, document.querySelector('#app'));
