import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Panel, type PanelProps } from '../../components/Panel';
import { surveyDraft } from '../../core/check/survey';
import type { PageReading } from '../../core/page';
import { knowledge, names } from '../support/check';
import { ENGLISH } from '../support/language';
import { REVIEWED } from '../support/ledger';
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

function mountPanel(props: Partial<PanelProps> = {}) {
  const calls = {
    find: vi.fn<PanelProps['find']>(async () => ({ found: [], confident: false })),
    load: vi.fn<PanelProps['load']>(async (entity) => [bushehr, shahed].find((card) => card.entity === entity) ?? null),
    watchDraft: vi.fn<PanelProps['watchDraft']>(() => () => {}),
    survey: vi.fn<PanelProps['survey']>(async (text) => surveyDraft(text, knowledge, { names, today: REVIEWED })),
    onShow: vi.fn<PanelProps['onShow']>(async () => true),
    onShowInField: vi.fn<PanelProps['onShowInField']>(async () => true),
    onCopy: vi.fn<PanelProps['onCopy']>(async () => true),
    onSave: vi.fn<PanelProps['onSave']>(),
    onCiteStyle: vi.fn<PanelProps['onCiteStyle']>(),
    onGrant: vi.fn<PanelProps['onGrant']>(),
    onRead: vi.fn<PanelProps['onRead']>(),
  };
  const element = (page: PageReading | null) => (
    <Panel
      language={ENGLISH}
      today="2026-11-22"
      citeStyle="attribution"
      wanted={null}
      page={page}
      {...calls}
      {...props}
    />
  );
  const view = render(element(PAGE));
  return { ...view, ...calls, show: (page: PageReading) => view.rerender(element(page)) };
}

async function findViolations(element: Element): Promise<readonly unknown[]> {
  const off = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'region'];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(element, { resultTypes: ['violations'], preload: false, rules });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

describe('this page', () => {
  it('leads on and back through the mentions of an entry, round the end', async () => {
    const { getByRole, onShow } = mountPanel();
    for (const turn of ['Next', 'Next', 'Next', 'Previous']) {
      fireEvent.click(getByRole('button', { name: `${turn} mention: ${bushehr.name}` }));
      await waitFor(() => expect(onShow).toHaveBeenCalled());
    }
    expect(onShow.mock.calls.map(([{ index }]) => index)).toEqual([0, 1, 0, 1]);
  });

  it('says so where a mention has gone meanwhile', async () => {
    const { getByRole, findByRole } = mountPanel({ onShow: async () => false });
    fireEvent.click(getByRole('button', { name: `Next mention: ${shahed.name}` }));
    expect((await findByRole('alert')).textContent).toContain('no longer on the page');
  });

  it('shows only the kind that is asked for', () => {
    const { getByRole, container } = mountPanel();
    fireEvent.click(getByRole('button', { name: 'Weapon' }));
    expect([...container.querySelectorAll('.group .title')].map((title) => title.textContent)).toEqual([shahed.name]);
  });

  it('follows the page, and shows all where the kind that was asked for has gone', () => {
    const { getByRole, container, show } = mountPanel();
    fireEvent.click(getByRole('button', { name: 'Weapon' }));
    show({ ...PAGE, entries: PAGE.entries.slice(0, 1) });
    expect([...container.querySelectorAll('.group .title')].map((title) => title.textContent)).toEqual([bushehr.name]);
  });

  it('gives the words around each mention, and the way to its entry', async () => {
    const { getByRole, container, findByRole } = mountPanel();
    fireEvent.click(getByRole('button', { expanded: false, name: new RegExp(`^${bushehr.name}`) }));
    expect(container.querySelector('.mention')?.textContent).toBe(`Work at ${bushehr.name} goes on.`);
    fireEvent.click(getByRole('button', { name: `Everything about ${bushehr.name}` }));
    expect(await findByRole('heading', { name: bushehr.name })).toBeTruthy();
  });
});

describe('an entry', () => {
  it('that was asked for from outside is opened whole: every fact, timeline, map, sources', async () => {
    const { findByRole, container } = mountPanel({ wanted: { entity: bushehr.entity } });
    await findByRole('heading', { name: bushehr.name });
    expect(container.querySelectorAll('.items > li')).toHaveLength(bushehr.items.length);
    expect(container.querySelectorAll('[data-source]')).toHaveLength(bushehr.sources.length);
    expect(container.querySelector('.timeline')).toBeTruthy();
    expect(container.querySelector('.map')).toBeTruthy();
  });
});

describe('the backgrounder', () => {
  const openBrief = async () => {
    const view = mountPanel();
    fireEvent.click(view.getByRole('tab', { name: 'Brief' }));
    await view.findByRole('button', { name: 'Copy' });
    return view;
  };

  it('copies what is chosen, with sources', async () => {
    const { getByRole, onCopy } = await openBrief();
    fireEvent.click(getByRole('checkbox', { name: shahed.name }));
    fireEvent.click(getByRole('button', { name: 'Copy' }));
    await waitFor(() => expect(onCopy).toHaveBeenCalled());
    const { text } = onCopy.mock.calls[0]![0];
    expect(text).toContain(`## ${bushehr.name}`);
    expect(text).not.toContain(`## ${shahed.name}`);
    expect(text).toContain('## Sources');
  });

  it('saves a sourcing sheet under the name of page and day', async () => {
    const { getByRole, onSave } = await openBrief();
    fireEvent.click(getByRole('radio', { name: 'CSV sourcing sheet' }));
    fireEvent.click(getByRole('button', { name: 'Save' }));
    expect(onSave.mock.calls[0]?.slice(0, 2)).toEqual(['backgrounder-news.example-2026-11-22.csv', 'text/csv']);
  });

  it('lets single facts be chosen', async () => {
    const { getByRole, container } = await openBrief();
    const before = container.querySelector('.sum')?.textContent;
    fireEvent.click(getByRole('button', { name: new RegExp(`facts of ${bushehr.name}`) }));
    fireEvent.click(container.querySelector('.fact-choice input')!);
    expect(container.querySelector('.sum')?.textContent).not.toBe(before);
  });
});

describe('the tabs', () => {
  it('open as the arrows reach them', () => {
    const { getByRole } = mountPanel();
    fireEvent.keyDown(getByRole('tab', { name: 'This page' }), { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(getByRole('tab', { name: 'Draft', selected: true }));
    fireEvent.keyDown(getByRole('tab', { name: 'Draft' }), { key: 'Home' });
    expect(getByRole('tab', { name: 'This page', selected: true })).toBeTruthy();
  });

  it('break no rule of accessibility, whichever is open', { timeout: 60_000 }, async () => {
    const { container, getByRole, findByRole } = mountPanel();
    fireEvent.click(getByRole('button', { name: new RegExp(`^${bushehr.name}`) }));
    expect(await findViolations(container)).toEqual([]);
    fireEvent.click(getByRole('tab', { name: 'Entry' }));
    expect(await findViolations(container)).toEqual([]);
    fireEvent.click(getByRole('tab', { name: 'Brief' }));
    await findByRole('button', { name: 'Copy' });
    expect(await findViolations(container)).toEqual([]);
  });
});
