/** The limit: a bare walk over all text that reads every UTF-16 unit, and finds nothing. */
export function prepare() {}

export function bench() {
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  let units = 0;
  let nodes = 0;
  while (walker.nextNode()) {
    const { data } = walker.currentNode as Text;
    for (let at = 0; at < data.length; at++) sum += data.charCodeAt(at);
    units += data.length;
    nodes += 1;
  }
  return { ms: performance.now() - start, units, nodes, elements: document.getElementsByTagName('*').length, sum };
}
