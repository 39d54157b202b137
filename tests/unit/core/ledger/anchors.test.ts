import { describe, expect, it } from 'vitest';
import { verifyAnchors } from '../../../../core/ledger/anchors';
import type { Ledger } from '../../../../core/ledger/model';

const title = 'Moscow and Tehran Bring Their Treaty Into Force';
const source = { id: 'paper-2025', publisher: 'Paper', title, author: null, date: null, url: null, lang: 'en' };

function ledgerOf(anchor: string): Ledger {
  return {
    entities: [
      {
        id: 'treaty',
        kind: 'treaty',
        name: 'n',
        gist: 'g',
        related: [],
        reviewed: '2026',
        facts: [{ id: 'f', claim: 'c', property: 'signed', sources: [{ source: source.id, anchor }] }],
      },
    ],
    sources: [{ ...source, kind: 'newspaper', voice: 'paper' }],
    conflicts: [],
    corrections: [],
  };
}

const text = `${title}\n\nThe treaty – signed “on January 17”\nby both presidents – has Russia’s blessing.`;

describe('anchors and saved texts', () => {
  it.each(['signed "on January 17" by both', "Russia's blessing", 'treaty - signed'])(
    'agree on %s, however it is typed',
    (anchor) => {
      expect(verifyAnchors(ledgerOf(anchor), { '000.txt': text })).toEqual({ checked: 1, missed: [], unclaimed: [] });
    },
  );

  it('differ where the words do not stand in the text, and it says where', () => {
    const { missed } = verifyAnchors(ledgerOf('on January 16'), { 'paper-2025.txt': 'signed on January 17' });
    expect(missed[0]?.file).toBe('data/entities/treaty.json');
    expect(missed[0]?.path).toBe('facts[0].sources[0].anchor');
    expect(missed[0]?.reason).toContain('on January 16');
  });

  it('are not compared without a text of the source', () => {
    expect(verifyAnchors(ledgerOf('x'), { 'other.txt': 'Something else.' })).toEqual({
      checked: 0,
      missed: [],
      unclaimed: ['other.txt'],
    });
  });
});
