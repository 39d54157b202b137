/** How many names stand on a page, by the plainest way to count them: block by block, as a tree is read by recursion. */
import text from 'virtual:sidelight/names';
import { findInBlock, holdsName, loadNames } from '../../../core/spot/names';
import { isBreak, isSkipped } from '../../../page/walk';

export function prepare() {}

export function bench() {
  const start = performance.now();
  const names = loadNames(text);
  const blocks: string[] = [''];
  const read = (node: Node): void => {
    if (node.nodeType === 3) blocks.push(`${blocks.pop()}${(node as Text).data}`);
    if (node.nodeType !== 1) return;
    if (isBreak(node)) blocks.push('');
    if (!isSkipped(node)) for (const child of node.childNodes) read(child);
    if (isBreak(node)) blocks.push('');
  };
  read(document.body);
  const found = blocks.flatMap((block) => findInBlock(block, names)).filter((one) => holdsName([one], names));
  return { ms: performance.now() - start, hits: found.length };
}
