/** How good the check is, on sets of claims with their answers. The floors only rise. */
import { describe, expect, it } from 'vitest';
import { check } from '../support/check';
import claims from './claims.json';
import again from './claims-again.json';
import forms from './claims-forms.json';
import fresh from './claims-fresh.json';
import near from './claims-near.json';
import own from './claims-own.json';
import told from './claims-told.json';
import wide from './claims-wide.json';
import wording from './claims-wording.json';

interface Claim {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly entity: string;
  readonly verdict: string;
  readonly span: string;
}

function score(items: readonly Claim[]) {
  const rows = items.map((claim) => ({
    claim,
    flags: check(claim.text, claim.lang).filter(({ verdict, quoted }) => verdict === 'contradicted' && !quoted),
  }));
  const wrong = rows.filter(({ claim }) => claim.verdict === 'contradicted');
  const caught = wrong.filter(({ claim, flags }) =>
    flags.some(({ entity, also }) => entity === claim.entity || also.includes(claim.entity)),
  );
  const met = caught.filter(({ claim, flags }) => {
    const at = claim.text.indexOf(claim.span);
    return flags.some(({ start, end }) => start < at + claim.span.length && end > at);
  });
  const alarms = rows.filter(({ claim, flags }) => claim.verdict !== 'contradicted' && flags.length > 0);
  const shown = rows.filter(({ flags }) => flags.length > 0).length;
  return {
    precision: (shown - alarms.length) / shown,
    recall: caught.length / wrong.length,
    spans: met.length / caught.length,
    falseAlarms: alarms.map(({ claim }) => claim.id),
  };
}

describe.each([
  ['the given claims', claims as readonly Claim[], { recall: 0.98, spans: 0.98 }],
  ['our own claims', own as readonly Claim[], { recall: 0.97, spans: 0.98 }],
  ['claims told again', again as readonly Claim[], { recall: 0.97, spans: 0.97 }],
  ['claims told in other words', told as readonly Claim[], { recall: 0.95, spans: 0.98 }],
  ['claims that turn the order of the words', wording as readonly Claim[], { recall: 0.97, spans: 0.98 }],
  ['claims of a fresh pen', fresh as readonly Claim[], { recall: 0.95, spans: 0.98 }],
  ['claims from all over the ledger', wide as readonly Claim[], { recall: 0.9, spans: 0.98 }],
  ['claims in many forms and languages', forms as readonly Claim[], { recall: 0.95, spans: 0.98 }],
])('on %s', (_, items, floor) => {
  const result = score(items);

  it('flags nothing that is right or not covered', () => {
    expect(result.falseAlarms).toEqual([]);
  });

  it('catches what is contradicted, at the figure', () => {
    expect(result.recall).toBeGreaterThanOrEqual(floor.recall);
    expect(result.spans).toBeGreaterThanOrEqual(floor.spans);
  });
});

it('takes no date or figure of somebody else for that of the one who is named beside it', () => {
  const flagged = near.filter((text) => check(text).some(({ verdict }) => verdict === 'contradicted'));
  expect(flagged).toEqual([]);
});
