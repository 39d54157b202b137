import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHost, judgeSite, mutedOn, readMute, type Sites, writeMute } from '../../../core/sites';

const judge = (host: string, sites: Sites, more = {}) =>
  judgeSite(host, { sites, siteMode: 'all', paused: false, ...more });

describe('a site', () => {
  it('is on where no rule says otherwise, or waits to be asked where that is the mode', () => {
    expect(judge('example.org', {})).toEqual({ state: 'on', rule: null, paused: false });
    expect(judge('example.org', {}, { siteMode: 'asked' }).state).toBe('asked');
  });

  it('follows the rule of the nearest name above it', () => {
    const sites: Sites = { 'example.org': 'off', 'news.example.org': 'on' };
    expect(judge('example.org', sites)).toMatchObject({ state: 'off', rule: 'example.org' });
    expect(judge('mail.example.org', sites)).toMatchObject({ state: 'off', rule: 'example.org' });
    expect(judge('a.news.example.org', sites)).toMatchObject({ state: 'on', rule: 'news.example.org' });
    expect(judge('notexample.org', sites)).toMatchObject({ state: 'on', rule: null });
    expect(judge('example.org.', sites)).toMatchObject({ state: 'off' });
  });

  it('is off while paused, and keeps its rule', () => {
    expect(judge('example.org', { 'example.org': 'on' }, { paused: true })).toEqual({
      state: 'off',
      rule: 'example.org',
      paused: true,
    });
  });

  it('takes no rule from what every object has', () => {
    expect(judge('constructor', {})).toMatchObject({ state: 'on', rule: null });
    expect(judge('', {})).toMatchObject({ state: 'on', rule: null });
  });

  it('agrees with the longest of all rules that end it', () => {
    const label = fc.constantFrom('a', 'b', 'c');
    const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
    fc.assert(
      fc.property(host, fc.dictionary(host, fc.constantFrom('on', 'off', 'asked')), (name, sites) => {
        const above = Object.keys(sites).filter((rule) => name === rule || name.endsWith(`.${rule}`));
        const nearest = above.sort((a, b) => b.length - a.length)[0] ?? null;
        expect(judge(name, sites as Sites).rule).toBe(nearest);
      }),
    );
  });
});

describe('the name of a site', () => {
  it.each(['example.org', 'localhost', '127.0.0.1', '[::1]', 'xn--e1afmkfd.xn--p1ai', 'a_b.example'])(
    'may be %s',
    (host) => {
      expect(isHost(host)).toBe(true);
    },
  );

  it.each([
    '',
    '.',
    'a..b',
    'Example.org',
    'https://a',
    'a/b',
    'a:80',
    '-a.example',
    'пример.рф',
    `${'a.'.repeat(130)}b`,
    '__proto__x y',
  ])('is not %j', (host) => {
    expect(isHost(host)).toBe(false);
  });
});

describe('a mute', () => {
  it('holds everywhere, or on a site and those below it', () => {
    const muted = [writeMute('rosatom', null), writeMute('bushehr-npp', 'example.org')];
    expect(mutedOn('news.example.org', muted)).toEqual(['rosatom', 'bushehr-npp']);
    expect(mutedOn('notexample.org', muted)).toEqual(['rosatom']);
  });

  it('is read as it was written', () => {
    expect(readMute(writeMute('rosatom', 'example.org'))).toEqual({ entity: 'rosatom', host: 'example.org' });
    expect(readMute('Rosatom')).toBeNull();
    expect(readMute('rosatom@')).toBeNull();
  });
});
