import { beforeEach, expect, it, vi } from 'vitest';
import type { Mention } from '../../../core/model';
import type { Candidate } from '../../../core/spot';
import { createReadings, type Readings, type Weigh } from '../../../page/readings';
import { walk } from '../../../page/walk';

/** A name is "X"; so is what is written "x", once a block before has "X". */
const finder = {
  find: (text: string) =>
    Array.from(text.matchAll(/x/gi), ({ index }) => ({
      start: index,
      end: index + 1,
      entry: text[index] === 'X' ? 0 : 1,
    })),
  holdsName: () => true,
};
const painter = { paint: () => ({ erase: () => {} }) };

/** Asks each reading for its candidates once. */
const candidatesOf = new WeakMap<object, readonly Candidate[]>();
const weigh: Weigh = function* (readings) {
  let isNamed = false;
  for (const reading of [...readings]) {
    const candidates = candidatesOf.get(reading) ?? reading.candidates;
    candidatesOf.set(reading, candidates);
    isNamed ||= candidates.some(({ entry }) => entry === 0);
    const mentions: Mention[] = candidates.map(({ start, end }) => ({ start, end, entity: 'x', soft: false }));
    yield { reading, mentions: isNamed ? mentions : [] };
  }
};

let readings: Readings;
beforeEach(() => {
  document.body.innerHTML = '';
  readings = createReadings(
    finder,
    'block',
    () => {},
    () => {},
  );
});

function readAll(html: string): void {
  document.body.innerHTML = html;
  const reader = { read: readings.read, meet: () => {}, isDue: () => false };
  walk({ root: document.body, next: document.body.firstChild, stop: null }, reader);
}

/** Weighs in slices of one step; gives how many there were. */
function settleSlowly(): number {
  let slices = 0;
  while (readings.isStale()) for (slices += 1; !readings.settle(() => true); ) slices += 1;
  return slices;
}

const paragraphs = (text: string, count: number) => `<p>${text}</p>`.repeat(count);

it('what is named at the start of a long page is known at its end', () => {
  readings.weighBy(weigh, painter);
  readAll(paragraphs('Here is X.', 1) + paragraphs('Then an x.', 1_200));
  settleSlowly();
  expect(readings.mentions()).toHaveLength(1_201);
});

it('what is named first later on changes only what comes after it', () => {
  readings.weighBy(weigh, painter);
  readAll(paragraphs('Then an x.', 1_000));
  settleSlowly();
  expect(readings.mentions()).toHaveLength(0);
  const middle = document.createElement('p');
  middle.textContent = 'Here is X.';
  document.body.children[499]?.after(middle);
  walk(
    { root: document.body, next: middle, stop: middle.nextSibling },
    { read: readings.read, meet() {}, isDue: () => false },
  );
  settleSlowly();
  expect(readings.mentions()).toHaveLength(501);
});

it('weighing pauses at every step it may, and nothing dropped meanwhile is marked', () => {
  readings.weighBy(weigh, painter);
  readAll(paragraphs('Here is X.', 100));
  for (let slices = 0; slices < 50; slices += 1) readings.settle(() => true);
  readings.touch(document.body.lastElementChild?.firstChild as Text);
  expect(settleSlowly()).toBeGreaterThan(100);
  expect([...readings.marks()]).toHaveLength(99);
});

it('a page without end is kept in part, nearest to where reading is', () => {
  // The document of these tests takes its time to say which of two nodes stands first.
  const places = new Map<Node, number>();
  vi.spyOn(Node.prototype, 'compareDocumentPosition').mockImplementation(function (this: Node, other) {
    return places.get(other)! > places.get(this)! ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  });
  const nodes = Array.from({ length: 20_050 }, () => document.createTextNode('X'));
  document.body.append(...nodes);
  for (const [place, node] of nodes.entries()) {
    places.set(node, place);
    readings.read({ text: 'X', nodes: [node], starts: [0], from: 0 });
  }
  readings.weighBy(weigh, painter);
  readings.settle(() => false);
  const kept = [...readings.marks()].map(({ pieces }) => pieces[0]?.node);
  expect(kept).toHaveLength(20_000);
  expect(kept.every((node, index) => node === nodes[index + 50])).toBe(true);
  vi.restoreAllMocks();
});
