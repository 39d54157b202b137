import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

const editor = withHistory(withReact(createEditor()));

function App() {
  const [value] = useState([{ type: 'paragraph', children: [{ text: '' }] }]);
  return (
    <Slate editor={editor} initialValue={value}>
      <Editable autoFocus />
    </Slate>
  );
}
createRoot(document.querySelector('#editor')).render(<App />);
globalThis.model = () => editor.children.map((node) => Node.string(node)).join('\n');
