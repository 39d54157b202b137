import type { Citable } from '../../../../core/cite/index';
import type { CardSource } from '../../../../core/model';

/** A fact with a source of which everything is known, but for what a test says otherwise. */
export function citable(source: Partial<CardSource> = {}, fact: Partial<Omit<Citable, 'source'>> = {}): Citable {
  return {
    claim: 'The treaty is in force.',
    assertedBy: null,
    denial: null,
    asOf: '2025-10-02',
    entity: 'Russia–Iran treaty',
    accessed: '2026-11-22',
    ...fact,
    source: {
      id: 'aawsat-2025-takes-effect',
      publisher: 'Asharq Al-Awsat',
      title: 'Treaty Takes Effect',
      author: 'Jane Roe',
      date: '2025-10-02',
      url: 'https://english.aawsat.com/world/5193148#:~:text=in%20force',
      lang: 'en',
      kind: 'newspaper',
      caution: null,
      ...source,
    },
  };
}

/** A source of which nothing is known but who published it. */
export const bare: Partial<CardSource> = { title: null, author: null, date: null, url: null, lang: null };
