import { mount } from 'svelte';
import App from './Names.svelte';

document.querySelector('#app').replaceChildren();
mount(App, { target: document.querySelector('#app') });
