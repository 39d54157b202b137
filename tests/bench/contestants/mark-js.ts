/** The peer that most people know: mark.js with a list of words. */
import names from 'virtual:bench/names';
import Mark from 'mark.js/dist/mark.es6.js';

export function prepare() {}

export function bench() {
  const start = performance.now();
  new Mark(document.body).mark(names, {
    accuracy: 'exactly',
    separateWordSearch: false,
    diacritics: true,
    acrossElements: true,
  });
  return { ms: performance.now() - start, hits: document.querySelectorAll('mark').length };
}
