import { describe, expect, it } from 'vitest';
import { surveyDraft } from '../../../../core/check/survey';
import { knowledge, names } from '../../../support/check';
import { REVIEWED } from '../../../support/ledger';

const DRAFT = [
  'The Russia–Iran treaty was signed on 19 January 2025.',
  'Bushehr came online in 2013 and stands 17 metres above the sea.',
  'Nobody was hurt.',
].join(' ');

describe('a survey', () => {
  const survey = surveyDraft(DRAFT, knowledge, { names, today: REVIEWED });

  it('gives every figure and date its state, the ones that nothing is known of included', () => {
    expect(survey.points.map(({ said, state }) => [said, state])).toEqual([
      ['19 January 2025', 'contradicted'],
      ['2013', 'sources-differ'],
      ['17 metres', 'not-covered'],
    ]);
    expect(survey.counts).toMatchObject({ contradicted: 1, 'sources-differ': 1, consistent: 0, 'not-covered': 1 });
  });

  it('lists the names with the gravest state of what is said about them', () => {
    expect(survey.names.map(({ entity, state }) => [entity, state])).toEqual([
      ['russia-iran-treaty-2025', 'contradicted'],
      ['bushehr-npp', 'sources-differ'],
    ]);
  });

  it('lists the sentences with a claim that nobody is named for', () => {
    expect(survey.unattributed.map(({ start, end }) => DRAFT.slice(start, end))).toEqual([
      'The Russia–Iran treaty was signed on 19 January 2025.',
      'Bushehr came online in 2013 and stands 17 metres above the sea.',
    ]);
  });

  it('lists a name that is spelt in two ways, the more frequent form first', () => {
    const draft =
      'Abbas Araghchi flew to Moscow. Iran’s foreign minister, Abbas Araqchi, met Putin. Araghchi then left, and Vladimir Putin stayed.';
    const { spellings } = surveyDraft(draft, knowledge, { names, today: REVIEWED });
    expect(
      spellings.map(({ entity, forms }) => [entity, forms.map(({ form, places }) => [form, places.length])]),
    ).toEqual([
      [
        'araghchi',
        [
          ['Araghchi', 2],
          ['Araqchi', 1],
        ],
      ],
    ]);
  });

  it('tells which statements the ledger makes only with their speaker', () => {
    const draft = 'Moscow struck a $1.7 billion deal for Shahed drones. The Russia–Iran treaty has 47 articles.';
    const { unattributed } = surveyDraft(draft, knowledge, { names, today: REVIEWED });
    expect(unattributed.map(({ start, end, needed }) => [draft.slice(start, end), needed])).toEqual([
      ['Moscow struck a $1.7 billion deal for Shahed drones.', true],
      ['The Russia–Iran treaty has 47 articles.', false],
    ]);
  });
});
