/** What a regular expression does with a text that is made for it: see the long command for texts that attack each. */
import { analyse } from 'scslre';
import { beforeAll, describe, expect, it } from 'vitest';
import { listComposed, listLiterals, type Pattern } from '../fuzz/patterns';

/** Patterns that take the square of a text's length, and what keeps that text short. */
const SHORT: readonly (readonly [file: RegExp, source: string, bound: string])[] = [
  [/check\/context/, '(?:it (?:was|is) (?:said|reported)|', 'a sentence'],
  [/check\/context/, '"[^"]+"|“[^”]+”', 'a sentence'],
  [/check\/date/, '\\b(?:since|after|before|upon|following|until)\\s+', 'a sentence'],
  [/check\/figure/, '\\b(?:number|total|count|ranks|tally) of ', 'a sentence'],
  [/check\/figure/, '(?:\\p{Lu}\\p{L}*|country|nation|republic)', 'a sentence'],
  [/check\/date/, '\\p{L}+ (?:joined|entered|', 'a sentence'],
  [/check\/article/, '(?:treaty|pact|accord|agreement)', 'a sentence'],
  [/check\/stranger/, "(?: [\\p{L}’'-]+){0,3}, $", 'a sentence'],
  [/check\/stranger/, '\\b(?:an?|another) ', 'a sentence'],
  [/cite\/wording/, '["”’]*$', 'a claim of the ledger'],
  [/spot\/expand/, '^([\\p{L}\\d]*)(.*)$', 'a name of the ledger'],
  [/spot\/rules/, '(?:^|[.!?؟،,:«"“\\n]\\s*)$', 'three characters'],
  [/spot\/lead/, '(?:^|\\s)(?:\\d+|[iİ]ki|üç', 'twenty characters'],
  [/^composed|spot\/lead/, '(?:^|[\\s(«“"\'’„—–-])([A-Za-z', 'thirty-two characters'],
  [/^composed|spot\/parties/, '(?<![сз]|со|із)\\s(?!', 'a name of a state'],
  [/^composed|spot\/parties/, '(?:ed|é|clu|', 'twenty-eight characters'],
  [/spot\/first-names/, '\\S*\\s$', 'sixteen characters'],
  [/spot\/tell/, 'מינואר|', 'twenty-four characters'],
  [/^composed|spot\/tell/, '([^\\d٠-٩۰-۹]*)$', 'twenty-four characters'],
  [/spot\/soft/, '[^.,;:!?。，、；\\n]*$', 'twenty characters'],
  [/search\/words/, '^[\'"]+|[\'"]+$', 'a query'],
  [/quantities\/numbers/, '0+$', 'a number as it is written by itself'],
  [/page\/scan/, '^(article|aside|', 'the name of an element'],
  [/page\/insert/, '<[^>]*>', 'a citation'],
  [/components\/excerpt/, '\\S*$', 'an excerpt'],
  [/^composed/, '(\\d{4}-\\d{2}-\\d{2}|', 'a sentence'],
  [/^composed/, '((?:(?:al|el|ben|bin)-)?\\p{Lu}', 'a sentence'],
];

let patterns: readonly Pattern[];
beforeAll(async () => {
  const composed = await listComposed(async () => {
    const { TARGETS } = await import('../fuzz/targets');
    for (const { run } of TARGETS) run('The Russia–Iran treaty was signed on 19 January 2025, said Rosatom.');
  });
  const all = [...listLiterals(), ...composed];
  patterns = [...new Map(all.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern])).values()];
}, 60_000);

describe('regular expressions', () => {
  it('backtrack within bounds, whatever the text: none is exponential, and what is slow is given short texts', () => {
    const slow = patterns.flatMap(({ source, flags, place }) =>
      analyse({ source, flags }, { maxReports: 1 }).reports.map(({ exponential }) => ({ source, place, exponential })),
    );
    expect(patterns.length).toBeGreaterThan(500);
    const isShort = ({ source, place, exponential }: (typeof slow)[number]) =>
      !exponential && SHORT.some(([file, part]) => file.test(place) && source.includes(part));
    expect(
      slow.filter((each) => !isShort(each)).map(({ place, source }) => `${place} /${source.slice(0, 80)}/`),
    ).toEqual([]);
  }, 60_000);
});
