import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

const editor = new Editor({
  element: document.querySelector('#editor'),
  extensions: [StarterKit],
  content: '<p></p>',
});
// At once: `autofocus` comes a frame later, and takes the caret back from whoever was there before.
editor.view.focus();
globalThis.model = () => editor.getText();
globalThis.fill = (lines) => {
  const content = lines.map((line) => ({ type: 'paragraph', content: line ? [{ type: 'text', text: line }] : [] }));
  editor.chain().setMeta('addToHistory', false).setContent({ type: 'doc', content }).run();
};
