import { basicSetup, EditorView } from 'codemirror';

const view = new EditorView({ extensions: [basicSetup, EditorView.lineWrapping], parent: document.querySelector('#editor') });
globalThis.model = () => view.state.doc.toString();
view.focus();
