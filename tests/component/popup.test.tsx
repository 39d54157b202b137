import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '../../components/Popup';
import type { PageReading } from '../../core/page';
import type { Result, Results } from '../../core/results';
import { ENGLISH } from '../support/language';
import { bushehr, shahed } from './cards';

afterEach(cleanup);

const PAGE: PageReading = {
  state: 'read',
  title: 'A page',
  url: 'https://news.example/a',
  host: 'news.example',
  failure: null,
  stepBack: null,
  entries: [bushehr, shahed].map(({ entity, name, kind, gist }, index) => ({
    entity,
    name,
    kind,
    gist,
    mentions: Array.from({ length: 2 - index }, (_, at) => ({
      frameId: 0,
      index: at,
      text: name,
      before: 'Work at ',
      after: ' goes on.',
    })),
  })),
};

function resultOf(card: typeof bushehr, factId: string | null = null): Result {
  const { entity, kind, name, gist } = card;
  const matched = [[0, 4]] as const;
  return { entity, kind, name: { text: name, matched }, line: { text: gist, matched: [] }, factId };
}

const FOUND: Results = { found: [resultOf(bushehr, 'bu-cost'), resultOf(shahed)], confident: true };

function mountPopup(props: Partial<PopupProps> = {}) {
  const calls = {
    find: vi.fn<PopupProps['find']>(async () => FOUND),
    load: vi.fn<PopupProps['load']>(async (entity) => [bushehr, shahed].find((card) => card.entity === entity) ?? null),
    onGo: vi.fn<PopupProps['onGo']>(),
    onCopy: vi.fn<PopupProps['onCopy']>(async () => true),
    onCiteStyle: vi.fn<PopupProps['onCiteStyle']>(),
    onSite: vi.fn<PopupProps['onSite']>(),
    onPause: vi.fn<PopupProps['onPause']>(),
    onGrant: vi.fn<PopupProps['onGrant']>(),
    onRead: vi.fn<PopupProps['onRead']>(),
    onSettings: vi.fn<PopupProps['onSettings']>(),
    onPanel: vi.fn(),
    onClose: vi.fn<PopupProps['onClose']>(),
  };
  const view = render(
    <Popup
      language={ENGLISH}
      today="2026-11-22"
      citeStyle="attribution"
      page={PAGE}
      site={{ host: 'news.example', state: 'on', isLocked: false }}
      isPaused={false}
      isPauseLocked={false}
      trouble={null}
      {...calls}
      {...props}
    />,
  );
  const box = view.getByRole('combobox') as HTMLInputElement;
  const type = (value: string) => fireEvent.input(box, { target: { value } });
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? box, { key });
  return { ...view, ...calls, box, type, press };
}

async function findViolations(element: Element): Promise<readonly unknown[]> {
  const off = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'region'];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(element, { resultTypes: ['violations'], preload: false, rules });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

describe('the popup', () => {
  it('stands in the search box and lists the page below', () => {
    const { box, container } = mountPopup();
    expect(document.activeElement).toBe(box);
    expect([...container.querySelectorAll('.entries .title')].map((title) => title.textContent)).toEqual([
      bushehr.name,
      shahed.name,
    ]);
  });

  it('walks the results by arrows, Home and End while the focus stays in the box', async () => {
    const { box, type, press, findAllByRole } = mountPopup();
    type('bush');
    const options = await findAllByRole('option');
    const chosen = () => options.findIndex((option) => option.id === box.getAttribute('aria-activedescendant'));
    const walked = ['ArrowDown', 'ArrowDown', 'End', 'Home', 'ArrowUp'].map((key) => {
      press(key);
      return chosen();
    });
    expect(walked).toEqual([1, 0, 1, 0, 1]);
    expect(options[1]?.getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(box);
  });

  it('marks what matched', async () => {
    const { type, findAllByRole } = mountPopup();
    type('bush');
    const [first] = await findAllByRole('option');
    expect(first?.querySelector('mark')?.textContent).toBe(bushehr.name.slice(0, 4));
  });

  it('opens the chosen one at its fact, and Escape leads back to what was typed', async () => {
    const { type, press, findByRole, getByRole, container } = mountPopup();
    type('price');
    await findByRole('listbox');
    press('Enter');
    await findByRole('heading', { name: bushehr.name });
    expect((document.activeElement as HTMLElement).dataset.item).toBe('bu-cost');
    expect(container.querySelector('.wanted')?.textContent).toContain('10 billion dollars');
    press('Escape');
    expect((getByRole('combobox') as HTMLInputElement).value).toBe('price');
  });

  it('copies a fact with its source from there', async () => {
    const { type, press, findByRole, onCopy, container } = mountPopup();
    type('price');
    await findByRole('listbox');
    press('Enter');
    await findByRole('heading', { name: bushehr.name });
    fireEvent.click(container.querySelector('[data-item="bu-capacity"] .copy')!);
    await waitFor(() => expect(onCopy.mock.calls[0]?.[0].text).toContain('1,000 megawatts'));
  });

  it('clears by the first Escape and closes by the second', async () => {
    const { box, type, press, findByRole, onClose } = mountPopup();
    type('bush');
    await findByRole('listbox');
    press('Escape');
    expect([box.value, onClose.mock.calls.length]).toEqual(['', 0]);
    press('Escape');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('keeps to the latest query when answers come late', async () => {
    const answers: ((results: Results) => void)[] = [];
    const find = () => new Promise<Results>((resolve) => answers.push(resolve));
    const { type, findByRole, container } = mountPopup({ find });
    type('shahed');
    type('bushehr');
    answers[1]?.({ found: [resultOf(bushehr)], confident: true });
    answers[0]?.({ found: [resultOf(shahed)], confident: true });
    await findByRole('option');
    expect(container.querySelector('[role=option] .title')?.textContent).toBe(bushehr.name);
  });

  it('says that nothing answers, and offers what is near', async () => {
    const near: Results = { found: [resultOf(shahed)], confident: false };
    const { type, findByText, getByRole } = mountPopup({ find: async () => near });
    type('shehid');
    expect(await findByText('Nothing sure about “shehid”.')).toBeTruthy();
    expect(getByRole('listbox', { name: 'Perhaps you mean' })).toBeTruthy();
  });

  it('says so where the search fails', async () => {
    const { type, findByText } = mountPopup({ find: () => Promise.reject(new Error('gone')) });
    type('x');
    expect(await findByText(/did not answer/)).toBeTruthy();
  });

  it('leads to the page from its list, by the arrows too', () => {
    const { press, onGo, box } = mountPopup();
    press('ArrowDown');
    press('ArrowDown');
    fireEvent.click(document.activeElement!);
    expect(onGo.mock.calls[0]?.[0].entity).toBe(shahed.entity);
    press('ArrowUp');
    press('ArrowUp');
    expect(document.activeElement).toBe(box);
  });

  it('switches the site and pauses all of them', () => {
    const { getByRole, onSite, onPause } = mountPopup();
    fireEvent.click(getByRole('radio', { name: 'Off' }));
    fireEvent.click(getByRole('checkbox', { name: 'Pause everywhere' }));
    expect([onSite.mock.calls, onPause.mock.calls]).toEqual([[['off']], [[true]]]);
  });

  it('asks for access where it has none', () => {
    const { getByRole, onGrant } = mountPopup({ page: { ...PAGE, entries: [], state: 'no-access' } });
    fireEvent.click(getByRole('button', { name: 'Allow on every site' }));
    expect(onGrant).toHaveBeenCalledOnce();
  });

  it('says what went wrong on this page', () => {
    const { getByRole } = mountPopup({ page: { ...PAGE, entries: [], failure: 'TypeError: x' } });
    expect(getByRole('alert').textContent).toContain('TypeError: x');
  });
});

describe.each([
  ['a page', {}],
  ['a page that is being asked', { page: null }],
  ['a page that bars scripts', { page: { ...PAGE, entries: [], state: 'barred' as const }, site: null }],
  ['a page that is not read', { page: { ...PAGE, entries: [], state: 'unread' as const } }],
  ['a failure', { page: { ...PAGE, failure: 'x' }, trouble: 'Not saved.' }],
  ['a site that is locked', { site: { host: 'x.example', state: 'off' as const, isLocked: true }, isPaused: true }],
])('the popup of %s', { timeout: 60_000 }, (_, props) => {
  it('breaks no rule of accessibility', async () => {
    const { container } = mountPopup(props);
    expect(await findViolations(container)).toEqual([]);
  });
});

describe('the popup in use', { timeout: 60_000 }, () => {
  it('breaks no rule of accessibility with results, and with an entry', async () => {
    const { container, type, press, findByRole } = mountPopup();
    type('bush');
    await findByRole('listbox');
    expect(await findViolations(container)).toEqual([]);
    press('Enter');
    await findByRole('heading', { name: bushehr.name });
    expect(await findViolations(container)).toEqual([]);
  });
});
