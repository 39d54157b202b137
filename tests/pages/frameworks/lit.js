import { html, LitElement } from 'lit';

class NameList extends LitElement {
  static properties = { names: { state: true } };
  constructor() {
    super();
    this.names = ['Rosatom'];
    addEventListener('change-now', () => {
      this.names = ['Abbas Araghchi', 'Rosatom'];
    });
  }
  render() {
    return html`<ul>${this.names.map((name) => html`<li>${name}, in Lit.</li>`)}</ul>`;
  }
}
customElements.define('name-list', NameList);
document.querySelector('#app').replaceChildren(document.createElement('name-list'));
