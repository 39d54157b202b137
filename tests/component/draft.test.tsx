import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DraftView, type DraftViewProps } from '../../components/DraftView';
import { speak } from '../../components/phrases';
import { surveyDraft } from '../../core/check/survey';
import { LONGEST_DRAFT, type SurveyedDraft } from '../../core/draft';
import type { PageReading, PageState } from '../../core/page';
import { knowledge, names } from '../support/check';
import { ENGLISH } from '../support/language';
import { REVIEWED } from '../support/ledger';
import { textOf } from './mount';

afterEach(cleanup);

const DRAFT =
  'The Russia–Iran treaty was signed on 19 January 2025. Rosatom was there. Bushehr came online in 2013 and stands 17 metres above the sea. The treaty was signed on 17 January 2025. Rosatom said so.';

const survey = (text: string) => surveyDraft(text, knowledge, { names, today: REVIEWED });
const pageIn = (state: PageState): PageReading => ({
  state,
  title: 'A page',
  url: null,
  host: 'news.example',
  entries: [],
  failure: null,
  stepBack: null,
});

function mountDraft(props: Partial<DraftViewProps> = {}) {
  let tell: (draft: SurveyedDraft | null) => void = () => {};
  const calls = {
    onText: vi.fn<DraftViewProps['onText']>(),
    survey: vi.fn<DraftViewProps['survey']>(async (text) => survey(text)),
    onShowInField: vi.fn<DraftViewProps['onShowInField']>(async () => true),
    onEntry: vi.fn<DraftViewProps['onEntry']>(),
    onCopy: vi.fn<DraftViewProps['onCopy']>(async () => true),
    onSave: vi.fn<DraftViewProps['onSave']>(),
    onGrant: vi.fn<DraftViewProps['onGrant']>(),
    onRead: vi.fn<DraftViewProps['onRead']>(),
  };
  const watchDraft: DraftViewProps['watchDraft'] = (onDraft) => {
    tell = onDraft;
    return () => {};
  };
  const element = (text: string) =>
    speak(
      ENGLISH,
      <DraftView today={REVIEWED} page={pageIn('read')} text={text} watchDraft={watchDraft} {...calls} {...props} />,
    );
  const view = render(element(props.text ?? ''));
  const shown = () => [...view.container.querySelectorAll('.points > li')];
  return {
    ...view,
    ...calls,
    write: (text: string) => view.rerender(element(text)),
    tell: (text: string | null, generation = 1) =>
      tell(text === null ? null : { frameId: 0, field: 1, generation, text, lang: null, survey: survey(text) }),
    states: () => shown().map((item) => textOf(item.querySelector('.verdict'))),
    said: () => shown().map((item) => textOf(item.querySelector('mark'))),
    box: () => view.container.querySelector('textarea')!,
    current: () => textOf(view.container.querySelector('[aria-current=true]')),
  };
}

describe('a pasted text', () => {
  it('is listed with the state of each figure and date, its fact and its sources', async () => {
    const { write, states, said, container } = mountDraft();
    write(DRAFT);
    await waitFor(() => expect(said()).toEqual(['19 January 2025', '2013', '17 metres', '17 January 2025']));
    expect(states()).toEqual(['Contradicted', 'Sources differ', 'Nothing in the ledger', 'Consistent']);
    const known = container.querySelector('.contradicted .known');
    expect(textOf(known)).toContain('17 January 2025');
    for (const link of known!.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https:/);
    expect(container.querySelectorAll('.names .title')).toHaveLength(3);
  });

  it('is surveyed as it stands last, however late the answers come', async () => {
    const answers: (() => void)[] = [];
    const ask = vi.fn<DraftViewProps['survey']>(
      (text) => new Promise((resolve) => answers.push(() => resolve(survey(text)))),
    );
    const { write, said } = mountDraft({ survey: ask });
    for (const year of ['2011', '2012', '2013']) write(`Bushehr came online in ${year}.`);
    await waitFor(() => expect(ask).toHaveBeenCalledTimes(1));
    answers[0]!();
    await waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
    answers[1]!();
    await waitFor(() => expect(said()).toEqual(['2013']));
    expect(ask.mock.calls.map(([text]) => text)).toEqual([
      'Bushehr came online in 2011.',
      'Bushehr came online in 2013.',
    ]);
  });

  it('that is too long is told of, and not sent', async () => {
    const { write, survey: ask, findByText } = mountDraft();
    write('x'.repeat(LONGEST_DRAFT + 1));
    await findByText('Texts of up to 120,000 characters are checked.');
    expect(ask).not.toHaveBeenCalled();
  });

  it('leaves nothing when it is cleared', async () => {
    const { write, getByRole, onText, container } = mountDraft();
    write(DRAFT);
    await waitFor(() => expect(container.querySelector('.survey')).toBeTruthy());
    fireEvent.click(getByRole('button', { name: 'Clear' }));
    expect(onText).toHaveBeenCalledWith('');
    write('');
    await waitFor(() => expect(container.querySelector('.survey')).toBeNull());
  });

  it('that can not be checked is told of', async () => {
    const { write, findByText } = mountDraft({ survey: () => Promise.reject(new Error('gone')) });
    write(DRAFT);
    await findByText(/did not answer/);
  });

  it('is filtered by state, and shows all again where that state has gone', async () => {
    const { write, getByRole, said } = mountDraft();
    write(DRAFT);
    await waitFor(() => expect(said()).toHaveLength(4));
    fireEvent.click(getByRole('button', { name: 'Contradicted 1' }));
    expect(said()).toEqual(['19 January 2025']);
    write(DRAFT.replace('19 January', '17 January'));
    await waitFor(() => expect(said()).toHaveLength(4));
  });

  it('leads to its statements without attribution where asked', async () => {
    const { write, findByRole, container } = mountDraft();
    write(DRAFT);
    const more = await findByRole('button', { name: /^Statements without attribution/ });
    expect(container.querySelectorAll('.statements .place')).toHaveLength(0);
    fireEvent.click(more);
    const first = container.querySelector('.statements .place')!;
    expect(textOf(first)).toContain('19 January 2025');
  });

  it('leaves as a sourcing sheet', async () => {
    const { write, findByRole, getByRole, onCopy, onSave } = mountDraft();
    write(DRAFT);
    fireEvent.click(await findByRole('button', { name: 'Copy' }));
    await waitFor(() => expect(onCopy.mock.calls[0]?.[0].text).toContain('**Contradicted**: “19 January 2025”'));
    fireEvent.click(getByRole('radio', { name: 'CSV' }));
    fireEvent.click(getByRole('button', { name: 'Save' }));
    expect(onSave.mock.calls[0]?.slice(0, 2)).toEqual([`sourcing-sheet-${REVIEWED}.csv`, 'text/csv']);
  });
});

describe('walking', () => {
  it('goes from row to row by the arrows, with the focus, and selects each place in the text', async () => {
    const { write, said, container, box } = mountDraft();
    write(DRAFT);
    await waitFor(() => expect(said()).toHaveLength(4));
    const selected = () => box().value.slice(box().selectionStart, box().selectionEnd);
    const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
    container.querySelector<HTMLElement>('[data-place]')!.focus();
    const walked = ['ArrowDown', 'ArrowDown', 'Home', 'ArrowUp', 'End'].map((key) => {
      press(key);
      return textOf(document.activeElement!.querySelector('mark, .title'));
    });
    expect(walked.slice(0, 3)).toEqual(['2013', '17 metres', '19 January 2025']);
    expect(walked[3]).toBe(walked[4]);
    expect(selected()).toBe('Bushehr');
  });

  it('goes on from where it was though the draft was changed meanwhile', async () => {
    const { write, said, current } = mountDraft();
    write(DRAFT);
    await waitFor(() => expect(said()).toHaveLength(4));
    const press = (shiftKey = false) => fireEvent.keyDown(document.body, { key: 'F8', shiftKey });
    press();
    press();
    await waitFor(() => expect(current()).toContain('2013'));
    write(`Hello. ${DRAFT}`);
    await waitFor(() => expect(current()).toBe(''));
    press();
    await waitFor(() => expect(current()).toContain('2013'));
    press();
    await waitFor(() => expect(current()).toContain('17 metres'));
    press(true);
    await waitFor(() => expect(current()).toContain('2013'));
  });

  it('leads through the places of a name, press by press', async () => {
    const { write, said, getByRole, box } = mountDraft();
    write(DRAFT);
    await waitFor(() => expect(said()).toHaveLength(4));
    const row = getByRole('button', { name: /^Rosatom/ });
    const starts = [0, 1, 2].map(() => {
      fireEvent.click(row);
      return box().selectionStart;
    });
    expect(starts).toEqual([DRAFT.indexOf('Rosatom'), DRAFT.lastIndexOf('Rosatom'), DRAFT.indexOf('Rosatom')]);
  });
});

describe('the draft in a field', () => {
  it('is shown live, and each row leads to its place there', async () => {
    const { tell, said, container, onShowInField, queryByRole } = mountDraft();
    tell(DRAFT, 4);
    await waitFor(() => expect(said()).toHaveLength(4));
    expect(queryByRole('textbox')).toBeNull();
    fireEvent.click(container.querySelector('[data-place]')!);
    await waitFor(() => expect(onShowInField).toHaveBeenCalled());
    const [draft, { start, end }] = onShowInField.mock.calls[0]!;
    expect([draft.generation, DRAFT.slice(start, end)]).toEqual([4, '19 January 2025']);
    tell('Bushehr came online in 1999.', 5);
    await waitFor(() => expect(said()).toEqual(['1999']));
  });

  it('gives way to the box when nobody writes there any more, and where one asks for the box', async () => {
    const { tell, findByRole, getByRole, queryByRole } = mountDraft();
    tell(DRAFT);
    fireEvent.click(await findByRole('radio', { name: 'Pasted' }));
    expect(getByRole('textbox')).toBeTruthy();
    fireEvent.click(getByRole('radio', { name: 'On the page' }));
    await waitFor(() => expect(queryByRole('textbox')).toBeNull());
    tell(null);
    await findByRole('textbox');
  });

  it('that has changed under a row is told of', async () => {
    const { tell, said, container, findByRole } = mountDraft({ onShowInField: async () => false });
    tell(DRAFT);
    await waitFor(() => expect(said()).toHaveLength(4));
    fireEvent.click(container.querySelector('[data-place]')!);
    expect((await findByRole('alert')).textContent).toContain('has changed');
  });

  it('is watched no longer than it is shown', async () => {
    const stop = vi.fn();
    const watchDraft = vi.fn<DraftViewProps['watchDraft']>(() => stop);
    const { unmount } = mountDraft({ watchDraft });
    await waitFor(() => expect(watchDraft).toHaveBeenCalledOnce());
    expect(stop).not.toHaveBeenCalled();
    unmount();
    await waitFor(() => expect(stop).toHaveBeenCalledOnce());
  });
});

describe('where a page can not be read', () => {
  it.each<[PageState, string]>([
    ['barred', 'Extensions can not read this page.'],
    ['drawn', 'paints its text'],
    ['no-access', 'has not given us access'],
  ])('(%s) says so beside the box', (state, words) => {
    const { container, box } = mountDraft({ page: pageIn(state) });
    expect(container.textContent).toContain(words);
    expect(box()).toBeTruthy();
  });
});

it('breaks no rule of accessibility', { timeout: 60_000 }, async () => {
  const { write, said, container, findByRole } = mountDraft();
  write(DRAFT);
  await waitFor(() => expect(said()).toHaveLength(4));
  fireEvent.click(await findByRole('button', { name: /^Statements/ }));
  const off = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'region'];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(container, { resultTypes: ['violations'], preload: false, rules });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
