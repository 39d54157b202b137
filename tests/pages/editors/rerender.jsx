// A framework that draws its field anew with each change, so that no node of it lasts.
import { createRoot } from 'react-dom/client';
import { useState } from 'react';

function App() {
  const [text, setText] = useState('');
  globalThis.model = () => text;
  return (
    <textarea autoFocus rows={6} cols={60} value={text} onChange={({ target }) => setText(target.value)} />
  );
}
createRoot(document.querySelector('#editor')).render(<App />);
