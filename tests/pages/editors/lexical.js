import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';

const root = document.createElement('div');
root.contentEditable = 'true';
document.querySelector('#editor').append(root);
const editor = createEditor({ namespace: 'test', onError: (error) => { throw error; } });
editor.setRootElement(root);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.update(() => $getRoot().append($createParagraphNode()));
globalThis.model = () => editor.getEditorState().read(() => $getRoot().getTextContent());
globalThis.fill = (lines) => {
  const paragraphs = () => lines.map((line) => $createParagraphNode().append(...(line ? [$createTextNode(line)] : [])));
  editor.update(() => $getRoot().clear().append(...paragraphs()), { discrete: true, tag: 'history-push' });
};
editor.focus();
