import htmx from 'htmx.org';

const app = document.querySelector('#app');
app.setAttribute('hx-get', '/hostile/fragment.html');
app.setAttribute('hx-trigger', 'change-now from:window');
htmx.process(app);
