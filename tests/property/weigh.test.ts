/** A page that changes is weighed as if it had always been so. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createWeigher, findInBlock, type Mention, type Reading, spot } from '../../core/spot';
import { splitParagraphs } from '../../core/spot/paragraphs';
import { openNames } from '../../scripts/ledger-files';
import detection from '../eval/detection.json';
import passages from '../eval/passages.json';

const root = process.cwd();
const names = openNames(root);

const paragraphs = [...detection, ...passages].flatMap(({ text }) =>
  splitParagraphs(text.replace(/\[([^\]]+)\]\([a-z0-9-]+\)/g, '$1')).map((paragraph) => paragraph.text),
);
/** Blocks that ask much of the page around them, each family with those that change what it answers. */
const families = [
  ['Russia', 'Iran', 'North Korea', 'The treaty with Russia.', 'The treaty was signed in 2025.', 'That treaty holds.'],
  [
    'Treaty on Comprehensive Strategic Partnership.',
    'Russia',
    'Iran',
    'Unlike the treaty with North Korea.',
    'The pact.',
  ],
  [
    'Mykhailo Fedorov spoke.',
    'Sergei Fedorov scored twice.',
    'Fedorov said so.',
    'The minister left.',
    'Ukraine',
    'Drone',
  ],
  ['Araghchi spoke.', 'Kian Araghchi painted.', 'The minister left.', 'Tea.'],
  ['Araghchi spoke.', 'Abbas Araghchi spoke.', 'Kian Araghchi painted.', 'Tea.'],
  ['Assad left.', 'His uncle Rifaat al-Assad left.', 'Bashar al-Assad left.', 'Syria', 'The president left.'],
  ['Shahed Alavi wrote it.', 'A Shahed fell.', 'Shaheds.', 'Drone', 'The drones fell.', 'Geran-2 drones fell.'],
  ['Starlink, a Welsh start-up.', 'Starlink', 'Ukraine', 'The network.', 'Starlink terminals of the army.'],
  ['Iran’s AEOI spoke about uranium.', 'AEOI spoke.', 'Automatic exchange of information (AEOI).', 'The agency spoke.'],
  [
    'The president of Russia spoke.',
    'Putin spoke.',
    'The Kremlin chief spoke.',
    'Ivan Putin spoke.',
    'Mr Putin spoke.',
  ],
];

/** Changes of a page whose blocks are of some kind; weighing is left after so many steps, or goes to its end. */
function changesOf(text: fc.Arbitrary<string>) {
  const weigh = { type: fc.constant('weigh' as const), steps: fc.option(fc.nat(40)) };
  return fc.record({
    start: fc.array(text, { maxLength: 20 }),
    changes: fc.array(
      fc.oneof(
        { weight: 2, arbitrary: fc.record({ type: fc.constant('insert' as const), at: fc.nat(), text }) },
        { weight: 2, arbitrary: fc.record({ type: fc.constant('remove' as const), at: fc.nat() }) },
        { weight: 1, arbitrary: fc.record({ type: fc.constant('edit' as const), at: fc.nat(), text }) },
        { weight: 1, arbitrary: fc.record({ type: fc.constant('move' as const), at: fc.nat(), to: fc.nat() }) },
        { weight: 4, arbitrary: fc.record(weigh) },
      ),
      { maxLength: 30 },
    ),
  });
}
const anyPage = fc.oneof(
  ...families.map((family) => changesOf(fc.constantFrom(...family))),
  changesOf(fc.constantFrom(...families.flat(), ...paragraphs)),
);

function read(text: string): Reading {
  return { block: { text }, candidates: findInBlock(text, names) };
}

it('weighing what changes gives what weighing everything anew gives', () => {
  fc.assert(
    fc.property(anyPage, ({ start, changes }) => {
      const weigher = createWeigher(names);
      const mentions = new Map<Reading, readonly Mention[]>();
      const readings = start.map(read);
      const weigh = (steps: number | null) => {
        let left = steps ?? Number.POSITIVE_INFINITY;
        for (const decision of weigher.weigh(readings)) {
          if (decision) mentions.set(decision.reading, decision.mentions);
          left -= 1;
          if (left < 0) return;
        }
      };
      for (const one of changes) {
        const at = 'at' in one ? one.at % (readings.length + 1) : 0;
        if (one.type === 'weigh') weigh(one.steps);
        else if (one.type === 'insert') readings.splice(at, 0, read(one.text));
        else if (one.type === 'remove') readings.splice(at, 1);
        else if (one.type === 'edit') readings.splice(at, 1, read(one.text));
        else readings.splice(one.to % (readings.length + 1), 0, ...readings.splice(at, 1));
      }
      weigh(null);
      expect(readings.map((reading) => mentions.get(reading) ?? [])).toEqual(
        spot(
          readings.map(({ block }) => block),
          names,
        ),
      );
    }),
    { numRuns: 1_000 },
  );
}, 60_000);
