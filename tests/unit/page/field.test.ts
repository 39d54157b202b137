/** Which elements are written in, and which are never looked into. */
import { expect, it } from 'vitest';
import { fieldOf } from '../../../page/fields/field';

function look(html: string, selector = 'input, textarea, [contenteditable]') {
  document.body.innerHTML = html;
  return fieldOf(document.body.querySelector(selector)!);
}

it.each([
  '<textarea></textarea>',
  '<input>',
  '<input type="text" autocomplete="off">',
  '<textarea data-gramm="true"></textarea>',
])('is a field: %s', (html) => {
  expect(look(html)).toMatchObject({ kind: 'plain', isCode: false });
});

it.each([
  '<input type="password">',
  '<input type="email">',
  '<input type="search">',
  '<input type="number">',
  '<input autocomplete="one-time-code">',
  '<input autocomplete="cc-number">',
  '<input autocomplete="section-pay billing cc-csc">',
  '<input autocomplete="current-password">',
  '<input autocomplete="name">',
  '<input inputmode="numeric">',
  '<input name="otp">',
  '<input id="card_number">',
  '<input name="user[password]">',
  '<textarea name="secret"></textarea>',
  '<textarea readonly></textarea>',
  '<textarea disabled></textarea>',
  '<textarea spellcheck="false"></textarea>',
  '<textarea data-gramm="false"></textarea>',
  '<textarea data-gramm_editor="false"></textarea>',
  '<div data-enable-grammarly="false"><textarea></textarea></div>',
  '<section data-lt-active="false"><input></section>',
  '<input role="combobox">',
  '<input role="searchbox">',
])('is none of our business: %s', (html) => {
  expect(look(html)).toBeNull();
});

it.each([
  '<pre><textarea></textarea></pre>',
  '<div class="CodeMirror"><textarea></textarea></div>',
  '<div class="monaco-editor"><textarea></textarea></div>',
  '<div class="ace_editor"><textarea></textarea></div>',
])('is code, read only when asked: %s', (html) => {
  expect(look(html)).toMatchObject({ isCode: true });
});
