import { createApp, h, ref } from 'vue';

createApp({
  setup() {
    const names = ref(['Rosatom']);
    addEventListener('change-now', () => {
      names.value = ['Abbas Araghchi', 'Rosatom'];
    });
    return () => h('ul', names.value.map((name) => h('li', { key: name }, `${name}, in Vue.`)));
  },
}).mount('#app');
