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
});
