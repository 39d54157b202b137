/** Whether the passages that facts cite stand in the saved texts of their sources. */
import type { Finding } from './finding';
import type { Ledger, Source, Support } from './model';
import { entityFile } from './read';

export interface AnchorReport {
  readonly checked: number;
  readonly missed: readonly Finding[];
  /** Texts that belong to no source. */
  readonly unclaimed: readonly string[];
}

/**
 * Compares every anchor whose source has a saved text with that text; quotes, dashes and white space count as equal.
 * A text belongs to a source when its file is called after it (`<source id>.txt`) or holds its title.
 * @param texts contents by file name
 */
export function verifyAnchors(ledger: Ledger, texts: Readonly<Record<string, string>>): AnchorReport {
  const levelled = Object.entries(texts).map(([name, text]) => ({ name, text: level(text) }));
  const claimed = new Set<string>();
  const textsOf = new Map(
    ledger.sources.map((source) => {
      const own = levelled.filter(({ name, text }) => belongsTo(source, name, text));
      for (const { name } of own) claimed.add(name);
      return [source.id, own.map(({ text }) => text)];
    }),
  );
  const cited: { file: string; path: string; support: Support }[] = [
    ...ledger.entities.flatMap(({ id, facts }) =>
      facts.flatMap(({ sources }, n) =>
        sources.map((support, m) => ({ file: entityFile(id), path: `facts[${n}].sources[${m}].anchor`, support })),
      ),
    ),
    ...ledger.conflicts.flatMap(({ versions }, n) =>
      versions.flatMap((version, m) =>
        ('sources' in version ? version.sources : []).map((support, k) => ({
          file: 'data/conflicts.json',
          path: `conflicts[${n}].versions[${m}].sources[${k}].anchor`,
          support,
        })),
      ),
    ),
  ];
  const checkable = cited.filter(({ support }) => support.anchor && textsOf.get(support.source)!.length > 0);
  const missed = checkable.filter(
    ({ support }) => !textsOf.get(support.source)!.some((text) => text.includes(level(support.anchor!))),
  );
  return {
    checked: checkable.length,
    missed: missed.map(({ file, path, support }) => ({
      file,
      path,
      reason: `"${support.anchor}" does not stand in the text of ${support.source}`,
      mend: 'Copy the words from the text',
    })),
    unclaimed: levelled.flatMap(({ name }) => (claimed.has(name) ? [] : [name])),
  };
}

function belongsTo({ id, title }: Source, name: string, text: string): boolean {
  if (name.replace(/\.[a-z]+$/, '') === id) return true;
  const words = level((title ?? '').replace(/…[’'"”]?$/, ''));
  return words.split(' ').length >= 6 && text.includes(words);
}

function level(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim();
}
