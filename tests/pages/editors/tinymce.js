import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/content/default/content.js';
import 'tinymce/skins/ui/oxide/content.js';

const [editor] = await tinymce.init({
  selector: '#editor',
  license_key: 'gpl',
  menubar: false,
  promotion: false,
  branding: false,
});
globalThis.model = () => editor.getContent({ format: 'text' });
editor.focus();
