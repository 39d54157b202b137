import { describe, expect, it } from 'vitest';
import { type Brief, composeBrief, FORMS } from '../../../../core/brief';
import type { Card } from '../../../../core/model';
import { bushehr, makeFact, makeSource, shahed } from '../../../component/cards';
import { readSheet } from '../../../support/csv';

const SUBJECT = { title: 'Work at [Bushehr] <b>stops</b>', url: 'https://example.org/a?b=1&c=2', made: '2026-11-22' };
const all = (...cards: Card[]) =>
  Object.fromEntries(cards.map(({ entity, items }) => [entity, items.map(({ id }) => id)]));
const brief = composeBrief(SUBJECT, [bushehr, shahed], all(bushehr, shahed));

function write(form: string, of: Brief = brief): string {
  return FORMS.find(({ id }) => id === form)!.copy(of).text;
}

describe('a backgrounder', () => {
  it('numbers its sources through, each once', () => {
    const ids = brief.sources.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const first = brief.entries[0]!.items[0]!;
    expect(first.type === 'disagreement' && first.versions.map(({ sources }) => sources)).toEqual([[1], [2]]);
  });

  it('leads from every number to the source that the card named', () => {
    const named = (card: Card) =>
      card.items.flatMap((item) =>
        item.type === 'fact' ? item.sources.map((number) => [item.id, card.sources[number - 1]!.id]) : [],
      );
    const kept = brief.entries.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.type === 'fact' ? item.sources.map((number) => [item.id, brief.sources[number - 1]!.id]) : [],
      ),
    );
    expect(kept).toEqual([bushehr, shahed].flatMap(named));
  });

  it('leaves out what was not chosen, with the sources that only that had', () => {
    const some = composeBrief(SUBJECT, [bushehr, shahed], { [bushehr.entity]: ['bu-fuel'], [shahed.entity]: [] });
    expect(some.entries.map(({ name, items }) => [name, items.map(({ id }) => id)])).toEqual([
      [bushehr.name, ['bu-fuel']],
    ]);
    expect(some.sources).toHaveLength(1);
  });

  it.each(['markdown', 'html', 'csv'])('in %s gives every claim, every denial and every source', (form) => {
    const text = write(form);
    for (const { items } of brief.entries) {
      for (const item of items) {
        if (item.type === 'fact') expect(text).toContain(item.claim.slice(0, 30));
        if (item.type === 'fact' && item.denial) expect(text).toContain(item.denial.claim);
      }
    }
    for (const { publisher } of brief.sources) expect(text).toContain(publisher);
  });
});

describe('Markdown', () => {
  it('keeps the words of a page from becoming markup', () => {
    expect(write('markdown')).toContain('# Backgrounder: Work at \\[Bushehr\\] \\<b\\>stops\\</b\\>');
  });

  it('puts the denial under its allegation', () => {
    expect(write('markdown')).toMatch(/\n {2}- Denied by Moscow and Tehran: Russia and Iran reject the accusation\. /);
  });

  it('says who speaks, as of when, and that it may be out of date', () => {
    expect(write('markdown')).toContain(
      '*Reported, according to Alexey Likhachev, as of 3 March 2026 (may be out of date)*',
    );
  });
});

describe('HTML', () => {
  it('keeps the words of a page from becoming markup', () => {
    expect(write('html')).toContain('Work at [Bushehr] &lt;b&gt;stops&lt;/b&gt;');
    expect(write('html')).not.toContain('<b>stops');
  });

  it('is a whole page where it is saved', () => {
    const saved = FORMS.find(({ id }) => id === 'html')!.save(brief);
    expect(saved).toMatch(/^<!doctype html>\n<html lang="en">\n<meta charset="utf-8">/);
  });
});

describe('a sourcing sheet', () => {
  it('has a line for each statement and source, all as wide as its head', () => {
    const [head, ...rows] = readSheet(write('csv'));
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head!.length]));
    const statements = brief.entries
      .flatMap(({ items }) => items)
      .flatMap((item) =>
        item.type === 'fact' ? [item.sources, item.denial?.sources ?? []] : item.versions.map(({ sources }) => sources),
      );
    expect(rows).toHaveLength(statements.flat().length);
  });

  it('gives no cell that a spreadsheet would calculate', () => {
    const card: Card = {
      ...bushehr,
      items: [makeFact({ id: 'x', claim: '=HYPERLINK("https://example.org","x")', assertedBy: '+1' })],
      sources: [makeSource({ id: 's', publisher: '@SUM(1)', title: '-2, "quoted"' })],
    };
    const [, row] = readSheet(write('csv', composeBrief(SUBJECT, [card], all(card))));
    expect(row!.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(row).toContain('\'=HYPERLINK("https://example.org","x")');
    expect(row).toContain('\'-2, "quoted"');
  });
});
