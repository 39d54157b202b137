import { describe, expect, it } from 'vitest';
import { findSpellings } from '../../../../core/spot/acronyms';

const spell = (text: string, acronym: string) =>
  findSpellings(text, acronym).map(({ start, end }) => text.slice(start, end));

describe('findSpellings', () => {
  it('finds the capitalised phrase whose initials spell an acronym, over small words', () => {
    expect(spell('The Santa Cruz Operation sold Unix.', 'SCO')).toEqual(['Santa Cruz Operation']);
    expect(spell('International Association for Educational Assessment', 'IAEA')).toEqual([
      'International Association for Educational Assessment',
    ]);
  });

  it('takes small letters only where the acronym follows in brackets', () => {
    expect(spell('Automatic exchange of information (AEOI) binds banks.', 'AEOI')).toEqual([
      'Automatic exchange of information',
    ]);
    expect(spell('so come on over', 'SCO')).toEqual([]);
  });

  it('reads French elisions and accents', () => {
    expect(spell('l’Organisation iranienne de l’énergie atomique (OIEA)', 'OIEA')).toEqual([
      'Organisation iranienne de l’énergie atomique',
    ]);
  });
});
