import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, createEditor } from 'lexical';

const root = document.createElement('div');
root.contentEditable = 'true';
document.querySelector('#editor').append(root);
const editor = createEditor({ namespace: 'test', onError: (error) => { throw error; } });
editor.setRootElement(root);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.update(() => $getRoot().append($createParagraphNode()));
globalThis.model = () => editor.getEditorState().read(() => $getRoot().getTextContent());
editor.focus();
