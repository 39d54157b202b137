// Hydrates what the server has written, then draws it anew.
import { createElement as h, useEffect, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';

function App() {
  const [names, setNames] = useState(['Rosatom']);
  useEffect(() => {
    const change = () => setNames(['Abbas Araghchi', 'Masoud Pezeshkian']);
    addEventListener('change-now', change);
    return () => removeEventListener('change-now', change);
  }, []);
  return h('ul', null, ...names.map((name) => h('li', { key: name }, `${name}, in React.`)));
}
hydrateRoot(document.querySelector('#app'), h(App));
