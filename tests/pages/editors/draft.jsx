import { Editor, EditorState, getDefaultKeyBinding, RichUtils } from 'draft-js';
import { Component, createRef } from 'react';
import { createRoot } from 'react-dom/client';

class App extends Component {
  state = { editor: EditorState.createEmpty() };
  field = createRef();
  change = (editor) => this.setState({ editor });
  command = (name, editor) => {
    const next = RichUtils.handleKeyCommand(editor, name);
    if (next) this.change(next);
    return next ? 'handled' : 'not-handled';
  };
  componentDidMount() {
    globalThis.model = () => this.state.editor.getCurrentContent().getPlainText();
    this.field.current.focus();
  }
  render() {
    return (
      <Editor
        ref={this.field}
        editorState={this.state.editor}
        handleKeyCommand={this.command}
        keyBindingFn={getDefaultKeyBinding}
        onChange={this.change}
      />
    );
  }
}
createRoot(document.querySelector('#editor')).render(<App />);
