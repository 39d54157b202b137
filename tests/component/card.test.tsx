import { cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { handed as persian } from '../../core/messages/fa';
import { ENGLISH_CARD } from '../support/language';
import { bushehr, bushehrInPersian, makeFact, makeSource, putin, shahed } from './cards';
import { mountCard, textOf } from './mount';

afterEach(cleanup);

describe('a card', () => {
  it('is a dialog named by its entity and described by its gist', () => {
    const { panel, getByRole } = mountCard(bushehr);
    const heading = getByRole('heading', { level: 2 });
    expect(textOf(heading)).toBe('Bushehr nuclear power plant');
    expect(panel.getAttribute('aria-labelledby')).toBe(heading.id);
    expect(textOf(document.getElementById(panel.getAttribute('aria-describedby') ?? ''))).toBe(bushehr.gist);
  });

  it.each([
    ['Nuclear plant · Iran', bushehr],
    ['Person', { ...putin, place: null }],
  ])('says its kind, and its place where it has one: %s', (line, card) => {
    expect(textOf(mountCard(card).container.querySelector('.kind'))).toBe(line);
  });

  it('does not claim to be modal', () => {
    expect(mountCard(putin).panel.hasAttribute('aria-modal')).toBe(false);
  });

  it('closes and pins by its buttons', () => {
    const { getByRole, onClose, onPin } = mountCard(putin);
    const pin = getByRole('button', { name: 'Keep open' });
    expect(pin.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(pin);
    expect(pin.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(pin);
    expect(onPin.mock.calls).toEqual([[true], [false]]);
    fireEvent.click(getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('a fact', () => {
  const factOf = (container: Element, id: string) => container.querySelector(`#claim-${id}`)?.closest('li');

  it('shows its claim, how sure it is, its voices and its date with its age', () => {
    const { container } = mountCard(bushehr);
    const fact = factOf(container, 'bu-capacity');
    expect(textOf(fact?.querySelector('.claim'))).toContain('about one gigawatt.34');
    expect([...(fact?.querySelectorAll('.meta > span') ?? [])].map(textOf)).toEqual([
      'Confirmed',
      '3 independent sources',
      'as of Oct 2025 · 13 months ago',
    ]);
  });

  it('names its speaker where it needs one', () => {
    expect(textOf(factOf(mountCard(bushehr).container, 'bu-halt'))).toContain('according to Alexey Likhachev');
  });

  it('says so where it is older than it should be, and only there', () => {
    const { container } = mountCard(bushehr);
    expect(textOf(factOf(container, 'bu-halt'))).toContain('may be out of date');
    expect(textOf(factOf(container, 'bu-capacity'))).not.toContain('may be out of date');
  });

  it('gives no age where there is none', () => {
    const fresh = makeFact({ id: 'fresh', claim: 'New.', asOf: { date: '2026-11-21', months: 0, stale: false } });
    expect(mountCard({ ...putin, items: [fresh] }).getByText('as of 21 Nov 2026')).toBeTruthy();
  });

  it.each(['confirmed', 'reported', 'disputed', 'denied', 'superseded'] as const)('says the word for %s', (status) => {
    const { container } = mountCard({ ...putin, items: [makeFact({ id: 'x', claim: 'A claim.', status })] });
    expect(textOf(container.querySelector('.status')).toLowerCase()).toBe(status);
    expect(container.querySelector('.status .mark')).toBeTruthy();
  });

  it('that is denied carries the denial, who makes it and its sources, before anything else follows', () => {
    const { container } = mountCard(shahed);
    const fact = factOf(container, 'dd-alleged');
    expect(textOf(fact?.querySelector('.denial'))).toBe(
      'Denied by Moscow and Tehran: Russia and Iran reject the accusation.12',
    );
    expect(fact?.querySelector('.claim')?.nextElementSibling?.className).toBe('denial');
  });

  it('that is disputed keeps its own status beside a denial, and the denial its own date', () => {
    const [allegation] = shahed.items;
    if (allegation?.type !== 'fact' || !allegation.denial) throw new Error('the first item is an allegation');
    const denial = { ...allegation.denial, asOf: { date: '2022-10', months: 49, stale: false } };
    const { container } = mountCard({ ...shahed, items: [{ ...allegation, status: 'disputed', denial }] });
    expect(textOf(container.querySelector('.status'))).toBe('Disputed');
    expect(textOf(container.querySelector('.denial'))).toContain('(as of Oct 2022)');
  });

  it('leads from each of its numbers to that source', () => {
    const { getByRole } = mountCard(bushehr);
    fireEvent.click(getByRole('button', { name: 'Source 4: Asharq Al-Awsat' }));
    expect(textOf(document.activeElement)).toContain('Asharq Al-Awsat');
    fireEvent.click(getByRole('button', { name: 'Source 3: Bloomberg' }));
    expect((document.activeElement as HTMLElement).dataset.source).toBe('3');
  });
});

describe('a disagreement', () => {
  it('names its topic, every version with its sources, and what is safe to say', () => {
    const { container, getByRole } = mountCard(bushehr);
    expect(getByRole('heading', { name: 'Sources differ on when it started' })).toBeTruthy();
    expect([...container.querySelectorAll('.versions li')].map(textOf)).toEqual([
      '2011 connected to the grid, TASS1',
      '2013 handed over to Iran, Interfax2',
    ]);
    expect(textOf(container.querySelector('.resolution'))).toBe(
      'On the grid since 3 September 2011; handed over in September 2013.',
    );
  });

  it('of many versions shows three, and the rest in place when asked', () => {
    const [block] = bushehr.items;
    if (block?.type !== 'disagreement') throw new Error('the first item is a disagreement');
    const versions = Array.from({ length: 7 }, (_, index) => ({
      value: `${1994 + index}`,
      claim: `agreed, source ${index}`,
      factId: null,
      sources: [1],
    }));
    const { container, getByRole } = mountCard({ ...bushehr, items: [{ ...block, versions }] });
    expect(container.querySelectorAll('.versions li')).toHaveLength(3);
    fireEvent.click(getByRole('button', { name: '4 more versions' }));
    expect(container.querySelectorAll('.versions li')).toHaveLength(7);
  });

  it('of statements shows no figures', () => {
    const [block] = bushehr.items;
    if (block?.type !== 'disagreement') throw new Error('the first item is a disagreement');
    const versions = block.versions.map((version) => ({ ...version, value: '' }));
    const { container } = mountCard({ ...bushehr, items: [{ ...block, versions, resolution: null }] });
    expect(container.querySelector('.versions b, .resolution')).toBeNull();
  });
});

describe('the list of sources', () => {
  it('gives publisher, title and date, and opens the passage in a tab that learns nothing of this one', () => {
    const { getByRole } = mountCard(bushehr);
    const link = getByRole('link', {
      name: /^TASS · Russia and Iran sign memorandum.* · 24 Sept? 2025 \(opens in a new tab\)$/,
    });
    expect(link.getAttribute('href')).toContain('#:~:text=');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it.each([null, 'http://example.org/', 'javascript:alert(1)'])('links only what is on https, not %s', (url) => {
    const source = makeSource({ id: 'x', publisher: 'X', url });
    expect(mountCard({ ...putin, sources: [source] }).queryByRole('link')).toBeNull();
  });

  it('says that a source is undated, and what a reader must know of it', () => {
    const { container } = mountCard(shahed);
    expect(textOf(container.querySelector('[data-source="2"]'))).toBe(
      '2World Today News · 20-year treaty signed · undatedRewritten by machine',
    );
  });

  it('keeps to the facts that are shown', () => {
    const { container, getByRole } = mountCard(bushehr);
    expect(container.querySelectorAll('[data-source]')).toHaveLength(5);
    fireEvent.click(getByRole('button', { name: '3 more facts' }));
    expect(container.querySelectorAll('[data-source]')).toHaveLength(6);
  });

  it('names the language of each title', () => {
    expect(mountCard(bushehr).container.querySelector('[data-source="2"] bdi')?.getAttribute('lang')).toBe('ru');
  });
});

describe('"more"', () => {
  it('opens the rest in place and puts the focus on the first new fact', () => {
    const { container, getByRole, queryByRole } = mountCard(bushehr);
    expect(container.querySelectorAll('.items > li')).toHaveLength(3);
    fireEvent.click(getByRole('button', { name: '3 more facts' }));
    expect(container.querySelectorAll('.items > li')).toHaveLength(6);
    expect(textOf(document.activeElement)).toContain('valued at about 10 billion dollars');
    expect(queryByRole('button', { name: /more/ })).toBeNull();
  });

  it('counts one fact in the singular', () => {
    expect(mountCard(shahed).getByRole('button', { name: '1 more fact' })).toBeTruthy();
  });

  it('is not offered where there is no more', () => {
    expect(mountCard(putin).queryByRole('button', { name: /more/i })).toBeNull();
  });

  it('is offered for a map alone', () => {
    const { getByRole } = mountCard({ ...putin, map: bushehr.map });
    fireEvent.click(getByRole('button', { name: 'More' }));
    expect(getByRole('img', { name: 'Bushehr, on the Gulf coast of Iran' })).toBeTruthy();
  });

  it('shows what was corrected, and when', () => {
    expect(textOf(mountCard(bushehr).container.querySelector('.corrections'))).toBe(
      'Corrected 22 Nov 2026 An earlier card gave 2013 as the year of the start; that is the hand-over.',
    );
  });
});

describe('related entries', () => {
  const related = Array.from({ length: 9 }, (_, index) => ({ ...bushehr.related[0]!, entity: `e${index}` }));

  it('are five at first, and all with the rest', () => {
    const { container, getByRole } = mountCard({ ...putin, related });
    expect(container.querySelectorAll('.chip')).toHaveLength(5);
    fireEvent.click(getByRole('button', { name: 'More' }));
    expect(container.querySelectorAll('.chip')).toHaveLength(9);
  });
});

describe('the timeline', () => {
  const expand = () => {
    const mounted = mountCard(bushehr);
    fireEvent.click(mounted.getByRole('button', { name: '3 more facts' }));
    return within(mounted.getByRole('region', { name: 'Timeline' }));
  };

  it('lists every event with its date for those who cannot see it', () => {
    const names = expand()
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label'));
    expect(names).toHaveLength(6);
    expect(names[2]).toBe('Jan 1995: Russia and Iran agreed to finish unit 1.');
  });

  it('is one stop for Tab and is walked by arrows, Home and End', () => {
    const timeline = expand();
    const stops = () => timeline.getAllByRole('button').map((button) => button.tabIndex);
    const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });
    timeline.getAllByRole('button').at(-1)?.focus();
    expect(stops()).toEqual([-1, -1, -1, -1, -1, 0]);
    press('ArrowLeft');
    expect(stops()).toEqual([-1, -1, -1, -1, 0, -1]);
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Sept 2013');
    press('Home');
    press('ArrowLeft');
    expect(stops()).toEqual([0, -1, -1, -1, -1, -1]);
    press('End');
    press('ArrowRight');
    expect(stops()).toEqual([-1, -1, -1, -1, -1, 0]);
  });

  it('reads the chosen event below', () => {
    const timeline = expand();
    fireEvent.click(timeline.getAllByRole('button')[1] as Element);
    expect(timeline.getByText('Work stopped after the revolution.')).toBeTruthy();
  });
});

describe('a related entry', () => {
  const load = async (entity: string) => (entity === 'bushehr-npp' ? bushehr : entity === 'rosatom' ? putin : null);

  it('opens in place, with the focus on its name, and leads back to the chip', async () => {
    const { getByRole, findByRole } = mountCard(shahed, { load });
    fireEvent.click(getByRole('button', { name: 'Bushehr nuclear power plant' }));
    const heading = await findByRole('heading', { name: 'Bushehr nuclear power plant' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    fireEvent.click(getByRole('button', { name: 'Rosatom' }));
    fireEvent.click(await findByRole('button', { name: 'Back to Bushehr nuclear power plant' }));
    fireEvent.click(await findByRole('button', { name: 'Back to Shahed drones' }));
    await waitFor(() => expect(textOf(document.activeElement)).toBe('Bushehr nuclear power plant'));
    expect(textOf(getByRole('heading', { level: 2 }))).toBe('Shahed drones');
  });

  it('comes back expanded where it was left expanded', async () => {
    const { container, getByRole, findByRole } = mountCard(bushehr, { load });
    fireEvent.click(getByRole('button', { name: '3 more facts' }));
    fireEvent.click(getByRole('button', { name: 'Rosatom' }));
    fireEvent.click(await findByRole('button', { name: 'Back to Bushehr nuclear power plant' }));
    expect(container.querySelectorAll('.items > li')).toHaveLength(6);
  });

  it('that has no card is said to have none, and the card stays', async () => {
    const { getByRole } = mountCard(shahed, { load });
    fireEvent.click(getByRole('button', { name: 'Alabuga plant' }));
    await waitFor(() => expect(textOf(getByRole('status'))).toBe('There is no card for Alabuga plant.'));
    expect(textOf(getByRole('heading', { level: 2 }))).toBe('Shahed drones');
  });

  it('that fails to load is said to have no card', async () => {
    const { getByRole } = mountCard(shahed, { load: () => Promise.reject(new Error('asleep')) });
    fireEvent.click(getByRole('button', { name: 'Alabuga plant' }));
    await waitFor(() => expect(textOf(getByRole('status'))).toBe('There is no card for Alabuga plant.'));
  });

  it('that answers late does not replace the one asked for since', async () => {
    let answerLate = (_: typeof putin) => {};
    const { getByRole, findByRole } = mountCard(shahed, {
      load: (entity) => (entity === 'alabuga' ? new Promise((resolve) => (answerLate = resolve)) : load(entity)),
    });
    fireEvent.click(getByRole('button', { name: 'Alabuga plant' }));
    fireEvent.click(getByRole('button', { name: 'Bushehr nuclear power plant' }));
    await findByRole('button', { name: 'Back to Shahed drones' });
    answerLate(putin);
    await Promise.resolve();
    expect(textOf(getByRole('heading', { level: 2 }))).toBe('Bushehr nuclear power plant');
  });
});

describe('copying', () => {
  it('gives the fact with its source in the chosen style, and says that it did', async () => {
    const { container, getByRole, onCopy, onCiteStyle } = mountCard(bushehr);
    const copy = () => fireEvent.click(container.querySelector('li.fact .copy') as Element);
    copy();
    await waitFor(() => expect(textOf(getByRole('status'))).toBe('Copied'));
    expect(onCopy.mock.calls[0]?.[0].text).toMatch(/1,000 megawatts.*Bloomberg/);

    fireEvent.click(getByRole('button', { name: /^Copy as/ }));
    fireEvent.click(getByRole('radio', { name: 'BibTeX' }));
    expect(onCiteStyle).toHaveBeenCalledWith('bibtex');
    expect(getByRole('button', { name: 'Copy as BibTeX' })).toBeTruthy();
    copy();
    await waitFor(() => expect(onCopy.mock.calls[1]?.[0].text).toMatch(/^@/));
  });

  it('leaves no group behind when the card goes, which Chromium would keep', () => {
    const { panel, unmount } = mountCard(bushehr);
    const radios = [...panel.querySelectorAll<HTMLInputElement>('[type=radio]')];
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
    unmount();
    expect(radios.map(({ name }) => name)).toEqual(radios.map(() => ''));
  });

  it('never copies an allegation without its denial', async () => {
    const { container, onCopy } = mountCard(shahed);
    fireEvent.click(container.querySelector('li.fact .copy') as Element);
    await waitFor(() => expect(onCopy.mock.calls[0]?.[0].text).toMatch(/accuse Moscow.*reject/s));
  });

  it('says so where the clipboard refuses', async () => {
    const { container, getByRole } = mountCard(putin, { onCopy: async () => false });
    fireEvent.click(container.querySelector('.copy') as Element);
    await waitFor(() => expect(textOf(getByRole('status'))).toBe('Could not copy'));
  });

  it('is offered by a button that is named and says which fact it means', () => {
    const { container, getAllByRole } = mountCard(bushehr);
    const [first] = getAllByRole('button', { name: 'Copy with source' });
    const described = container.querySelector(`#${first?.getAttribute('aria-describedby')}`);
    expect(textOf(described)).toContain('rated output');
  });
});

describe('languages', () => {
  it('names the language of what the ledger says and lets each claim find its direction', () => {
    const { panel, container } = mountCard(bushehrInPersian);
    expect(panel.getAttribute('dir')).toBe('ltr');
    const claim = container.querySelector('.claim');
    expect([claim?.getAttribute('lang'), claim?.getAttribute('dir')]).toEqual(['fa', 'auto']);
    expect(panel.getAttribute('lang')).toBe('en-GB');
  });

  it('keeps a claim in Persian within a card in English apart', () => {
    const items = [makeFact({ id: 'fa', claim: 'واحد یک' })];
    const { panel, container } = mountCard({ ...putin, items });
    expect(panel.getAttribute('dir')).toBe('ltr');
    expect(container.querySelector('.claim')?.getAttribute('dir')).toBe('auto');
  });

  it('in Persian runs its way, says in which language its facts are, and marks them so', () => {
    const { panel, container } = mountCard({ ...bushehr, language: { locale: 'fa', words: persian.card } });
    expect([panel.lang, panel.dir]).toEqual(['fa', 'rtl']);
    expect(textOf(container.querySelector('.facts-language'))).toContain('انگلیسی');
    expect(container.querySelector('.claim')?.getAttribute('lang')).toBe('en');
    expect(container.querySelector('.differ bdi')?.getAttribute('lang')).toBe('en');
    expect(textOf(container.querySelector('[data-source="3"] time'))).toBe('۴ سپتامبر ۲۰۱۱');
    cleanup();
    expect(mountCard(bushehr).container.querySelector('.facts-language')).toBeNull();
  });

  it('writes dates in the order of the reader', () => {
    const { container } = mountCard({ ...bushehr, language: { ...ENGLISH_CARD, locale: 'en-US' } });
    expect(textOf(container.querySelector('[data-source="3"] time'))).toBe('Sep 4, 2011');
  });
});
