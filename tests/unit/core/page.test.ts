import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FrameReading, groupMentions } from '../../../core/page';

const describeEntity = (entity: string) =>
  entity === 'unknown' ? undefined : { name: `The ${entity}`, kind: 'person' as const, gist: `What ${entity} is.` };

const frames: fc.Arbitrary<FrameReading[]> = fc.uniqueArray(
  fc.record({
    frameId: fc.nat(9),
    mentions: fc.array(
      fc.record({
        entity: fc.constantFrom('a', 'b', 'c', 'unknown'),
        text: fc.string(),
        before: fc.string(),
        after: fc.string(),
      }),
      { maxLength: 8 },
    ),
  }),
  { selector: ({ frameId }) => frameId, maxLength: 5 },
);

describe('mentions grouped by entity', () => {
  it('are each in one group, once, with the place they have in their frame', () => {
    fc.assert(
      fc.property(frames, (readings) => {
        const grouped = groupMentions(readings, describeEntity).flatMap(({ entity, mentions }) =>
          mentions.map((mention) => JSON.stringify({ entity, ...mention })),
        );
        const all = readings.flatMap(({ frameId, mentions }) =>
          mentions.flatMap(({ entity, text, before, after }, index) =>
            entity === 'unknown' ? [] : JSON.stringify({ entity, frameId, index, text, before, after }),
          ),
        );
        expect([...grouped].sort()).toEqual([...all].sort());
      }),
    );
  });

  it('come most spoken of first, and in reading order within a group', () => {
    fc.assert(
      fc.property(frames, (readings) => {
        const entries = groupMentions(readings, describeEntity);
        const sizes = entries.map(({ mentions }) => mentions.length);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        for (const { mentions } of entries) {
          const places = mentions.map(({ frameId, index }) => frameId * 100 + index);
          expect(places).toEqual([...places].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('keep the order in which equals come', () => {
    const mention = (entity: string) => ({ entity, text: entity, before: '', after: '' });
    const entries = groupMentions(
      [
        { frameId: 4, mentions: [mention('c')] },
        { frameId: 0, mentions: [mention('b'), mention('a')] },
      ],
      describeEntity,
    );
    expect(entries.map(({ name }) => name)).toEqual(['The b', 'The a', 'The c']);
  });
});
