import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surveyDraft } from '../../../../core/check/survey';
import { labelOf, SHEET_FORMS, type Sheet } from '../../../../core/sourcing';
import { knowledge, names } from '../../../support/check';
import { readSheet } from '../../../support/csv';
import { REVIEWED } from '../../../support/ledger';

const DRAFT = [
  'The Russia–Iran treaty was signed on 19 January 2025 by Masoud Pezeshkian.',
  'Bushehr came online in 2013 and stands 17 metres above the sea.',
  'It was cold, *very* cold, said <b>Pezeshkian</b>.',
].join(' ');

function makeSheet(text: string, listsUnattributed = false): Sheet {
  const survey = surveyDraft(text, knowledge, { names, today: REVIEWED });
  return { subject: 'Draft on [news] <example>', made: REVIEWED, text, survey, listsUnattributed };
}

const write = (form: string, sheet: Sheet) => SHEET_FORMS.find(({ id }) => id === form)!.copy(sheet).text;

describe('a sourcing sheet', () => {
  const sheet = makeSheet(DRAFT);

  it.each(['markdown', 'html', 'csv'])(
    'in %s gives every figure with its state, its fact and all its sources',
    (form) => {
      const text = write(form, sheet);
      expect(sheet.survey.points.length).toBeGreaterThan(2);
      for (const point of sheet.survey.points) {
        expect(text).toContain(labelOf(point));
        expect(text).toContain(point.said);
        for (const { publisher } of point.finding?.sources ?? []) expect(text).toContain(publisher);
        if (point.finding) expect(text).toContain(point.finding.known.slice(0, 30));
      }
      for (const { name } of sheet.survey.names) expect(text.replaceAll('\\', '')).toContain(name.slice(0, 12));
    },
  );

  it('says of what nothing is known that it is so', () => {
    expect(write('markdown', sheet)).toContain('**Nothing in the ledger**: “17 metres”');
  });

  it.each(['markdown', 'html', 'csv'])('in %s lists statements without attribution only where asked for', (form) => {
    expect(sheet.survey.unattributed.length).toBeGreaterThan(0);
    expect(write(form, sheet)).not.toContain('Statements without attribution');
    expect(write(form, makeSheet(DRAFT, true))).toContain('Statements without attribution');
  });

  it('lets no words of the draft become markup', () => {
    const quoted = makeSheet('<img src=x onerror=alert(1)> Bushehr came online in 2013, [they](javascript:x) said.');
    expect(write('html', quoted)).not.toMatch(/<img|<b>they/);
    expect(write('markdown', quoted)).not.toMatch(/(?<!\\)\[they|(?<!\\)<img/);
    expect(SHEET_FORMS.find(({ id }) => id === 'html')!.save(quoted)).toContain(
      '<title>Sourcing sheet: Draft on [news] &lt;example&gt;</title>',
    );
  });

  it('links each source to its passage by an https address', () => {
    for (const [, address = ''] of write('html', sheet).matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^https:/);
    expect(write('markdown', sheet)).toMatch(/\]\(https:[^)]*#:~:text=/);
  });

  it('in CSV has a line for each source, and cells that no spreadsheet takes for a formula', () => {
    const [head, ...rows] = readSheet(write('csv', makeSheet('=1+1 came. Bushehr came online in 2013.')));
    const point = sheet.survey.points.find(({ said }) => said === '2013')!;
    expect(rows.filter((row) => row[head!.indexOf('words')] === '2013')).toHaveLength(point.finding!.sources.length);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@]/);
  });

  it('keeps its columns whatever is written', () => {
    const words = fc.array(fc.constantFrom('Bushehr', '2013', '"', ',', '\n', '=', '17 metres.', 'Путин', '،', ';'));
    fc.assert(
      fc.property(words, (parts) => {
        const [head, ...rows] = readSheet(write('csv', makeSheet(parts.join(' '), true)));
        for (const row of rows) expect(row).toHaveLength(head!.length);
      }),
      { numRuns: 40 },
    );
  });
});
