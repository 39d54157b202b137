import { describe, expect, it } from 'vitest';
import { settingsFor, UNTOLD } from '../../../core/page-settings';
import { DEFAULTS } from '../../../core/settings';

describe('what a page is told', () => {
  it('is as the table of settings has it, where nothing is laid out', () => {
    const { badge, hiddenKinds, ...told } = DEFAULTS;
    expect(UNTOLD).toEqual({ ...told, hidden: [] });
    expect(settingsFor('example.org', undefined, false)).toMatchObject({ marks: 'dotted', hidden: [] });
  });

  it('fills in what an older version has not laid out', () => {
    expect(settingsFor('example.org', { marks: 'thin' }, false)).toMatchObject({ marks: 'thin', open: 'hover' });
  });

  it('is nothing where the site is off, or waits to be asked', () => {
    const sites = { 'off.example': 'off', 'asked.example': 'asked' } as const;
    expect(settingsFor('off.example', { sites }, true)).toBeNull();
    expect(settingsFor('asked.example', { sites }, false)).toBeNull();
    expect(settingsFor('asked.example', { sites }, true)).not.toBeNull();
    expect(settingsFor('example.org', { sites, paused: true }, true)).toBeNull();
  });

  it('names what is not marked there: kinds, entries, and entries of this site', () => {
    const mirror = { hidden: ['putin'], muted: ['rosatom', 'fatf@example.org', 'iaea@other.example'] };
    expect(settingsFor('news.example.org', mirror, false)?.hidden).toEqual(['putin', 'rosatom', 'fatf']);
  });

  it('says nothing of other sites, nor of what is not its business', () => {
    expect(Object.keys(settingsFor('example.org', UNTOLD, false)!).sort()).toEqual(
      'citeStyle density hidden hoverDelay kept language marks open softMarks theme writing'.split(' '),
    );
  });
});
