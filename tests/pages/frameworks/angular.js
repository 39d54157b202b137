import '@angular/compiler';
import { Component, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';

class Names {
  names = signal(['Rosatom']);
  constructor() {
    addEventListener('change-now', () => this.names.set(['Abbas Araghchi', 'Rosatom']));
  }
}
const App = Component({
  selector: '#app',
  template: '<ul>@for (name of names(); track name) {<li>{{ name }}, in Angular.</li>}</ul>',
})(Names);
bootstrapApplication(App ?? Names).catch((error) => console.error(String(error)));
