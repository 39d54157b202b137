import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anyCase, pattern, writeOut } from '../../../../core/spot/pattern';

/** Letters of the scripts that names of the ledger are written in. */
const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Han', 'Hiragana', 'Katakana', 'Hangul'];

/** The blocks that daily writing needs: without the letters of phonetics and of old manuscripts. */
const BLOCKS = [
  [0, 0x180],
  [0x386, 0x3cf],
  [0x400, 0x460],
  [0x5d0, 0x6d4],
  [0x3041, 0x3100],
  [0x4e00, 0xa000],
  [0xac00, 0xd7a4],
] as const;

function* lettersInUse(): Generator<string> {
  const written = new RegExp(`[${SCRIPTS.map((script) => `\\p{sc=${script}}`).join('')}]`, 'u');
  for (const [from, to] of BLOCKS) {
    for (let unit = from; unit < to; unit++) {
      const letter = String.fromCharCode(unit);
      if (written.test(letter)) yield letter;
    }
  }
}

describe('patterns', () => {
  it('tell the letters of daily writing as Unicode does', () => {
    for (const name of ['L', 'Lu', 'Ll', 'Lo']) {
      const ours = new RegExp(`^${writeOut(`\\p{${name}}`)}$`);
      const theirs = new RegExp(`^\\p{${name}}$`, 'u');
      const others = [...lettersInUse()].filter((letter) => ours.test(letter) !== theirs.test(letter));
      expect({ name, others }).toEqual({ name, others: [] });
    }
  });

  it('write classes out beside others, inside of brackets and outside', () => {
    expect(pattern`^[\p{Lu}’-]+\s\p{Ll}{2,}$`.test('ÖZ’-Я слово')).toBe(true);
    expect(pattern`^[^\p{L}\s]$`.test('é')).toBe(false);
    expect(pattern`^\[\p{L}\]$`.exec('[ж]')?.[0]).toBe('[ж]');
    expect(anyCase`^дом\p{L}*$`.test('ДОМА')).toBe(true);
  });

  it('say which class they do not know', () => {
    expect(() => writeOut('\\p{Emoji}')).toThrow('no ranges for Emoji');
  });

  it('hold all classes of Unicode by which names are weighed', () => {
    const folder = 'core/spot';
    const loose = readdirSync(folder)
      .filter((file) => /(?<!^(?:pattern|compile|expand))\.ts$/.test(file))
      .flatMap((file) =>
        readFileSync(`${folder}/${file}`, 'utf8')
          .split('\n')
          .filter((line) => /\\p\{.*\/[a-z]*u/.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(loose).toEqual([]);
  });
});
