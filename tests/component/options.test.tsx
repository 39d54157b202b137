import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsPage, type OptionsPageProps } from '../../components/OptionsPage';
import { WelcomePage } from '../../components/WelcomePage';
import { mergeSettings } from '../../core/settings';
import { ENGLISH } from '../support/language';

afterEach(cleanup);

const SITES = { 'bank.example': 'off', 'news.example.org': 'on' } as const;

function mountOptions(stored: Record<string, unknown> = {}, policy: Record<string, unknown> = {}) {
  const calls = {
    onShortcuts: vi.fn(),
    save: vi.fn<OptionsPageProps['save']>(async () => {}),
    saveKind: vi.fn<OptionsPageProps['saveKind']>(async () => {}),
    saveSite: vi.fn<OptionsPageProps['saveSite']>(async () => {}),
    unmute: vi.fn<OptionsPageProps['unmute']>(async () => {}),
    reset: vi.fn<OptionsPageProps['reset']>(async () => {}),
    exportText: vi.fn<OptionsPageProps['exportText']>(async () => 'a file'),
    importText: vi.fn<OptionsPageProps['importText']>(async () => []),
    offerFile: vi.fn<OptionsPageProps['offerFile']>(),
  };
  const view = render(
    <OptionsPage
      language={ENGLISH}
      state={mergeSettings(stored, policy)}
      shortcuts={[
        { name: '_execute_action', keys: 'Alt+Shift+U' },
        { name: 'open-panel', keys: '' },
      ]}
      access={{ granted: true, onRequest: vi.fn() }}
      nameOf={async (entity) => entity.toUpperCase()}
      {...calls}
    />,
  );
  return { ...view, ...calls };
}

describe('the page of settings', () => {
  it('hands on what is chosen', () => {
    const { getByLabelText, save, saveKind } = mountOptions();
    fireEvent.click(getByLabelText('Thin line'));
    fireEvent.click(getByLabelText('Person'));
    fireEvent.click(getByLabelText('Count on the toolbar button'));
    expect(save.mock.calls).toEqual([[{ marks: 'thin' }], [{ badge: false }]]);
    expect(saveKind.mock.calls).toEqual([['person', false]]);
  });

  it('says what is wrong with a number, and does not hand it on', () => {
    const { getByRole, save } = mountOptions();
    const field = getByRole('textbox', { name: /How long the pointer rests/ });
    fireEvent.change(field, { target: { value: 'soon' } });
    expect(getByRole('alert').textContent).toContain('is not a number from 50 to 2000');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    fireEvent.change(field, { target: { value: '400' } });
    expect(save.mock.calls).toEqual([[{ hoverDelay: 400 }]]);
  });

  it('says why the browser did not keep a change, and shows what still holds', async () => {
    const { getByLabelText, findByRole, save } = mountOptions();
    save.mockRejectedValue(new Error('Not saved: no more room.'));
    const thin = getByLabelText('Thin line') as HTMLInputElement;
    fireEvent.click(thin);
    expect((await findByRole('alert')).textContent).toBe('Not saved: no more room.');
    expect(thin.checked).toBe(false);
  });

  it('names what could not be used', () => {
    const { getByText } = mountOptions({ marks: 'blinking' });
    expect(getByText(/"blinking" is not one of/).textContent).toContain('How names are marked');
  });

  it('shows as locked what a policy decides', () => {
    const { getByLabelText, getByText } = mountOptions(
      { sites: SITES },
      { badge: false, sites: { 'bank.example': 'off' } },
    );
    expect((getByLabelText('Count on the toolbar button') as HTMLInputElement).disabled).toBe(true);
    expect(getByText(/Off, set by your organisation/)).toBeTruthy();
    expect(() => getByLabelText('Remove bank.example')).toThrow();
    expect(getByLabelText('Remove news.example.org')).toBeTruthy();
  });

  it('takes the address of a site as people have it, and nothing else', () => {
    const { getByLabelText, getByRole, getByText, saveSite } = mountOptions();
    const field = getByLabelText('Site') as HTMLInputElement;
    for (const address of ['https://Mail.Example.org/inbox?x', '*.example.com', 'пример.рф']) {
      fireEvent.input(field, { target: { value: address } });
      fireEvent.click(getByText('Add'));
    }
    expect(saveSite.mock.calls.map(([host]) => host)).toEqual([
      'mail.example.org',
      'example.com',
      'xn--e1afmkfd.xn--p1ai',
    ]);
    fireEvent.input(field, { target: { value: 'no site' } });
    fireEvent.click(getByText('Add'));
    expect(getByRole('alert').textContent).toContain('“no site” is not the address of a site');
  });

  it('finds one of 500 sites', () => {
    const sites = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`site-${index}.example`, 'off']));
    const { getByLabelText, container } = mountOptions({ sites });
    fireEvent.input(getByLabelText('Find a site in the list'), { target: { value: 'site-77.' } });
    expect([...container.querySelectorAll('.sites li .name')].map((name) => name.textContent)).toEqual([
      'site-77.example',
    ]);
  });

  it('gives an entry back its marks', async () => {
    const { findByLabelText, unmute } = mountOptions({ muted: ['rosatom@example.org'] });
    fireEvent.click(await findByLabelText('Mark ROSATOM again on example.org'));
    expect(unmute.mock.calls).toEqual([['rosatom@example.org']]);
  });

  it('asks before it resets', async () => {
    const { getByText, findByText, reset } = mountOptions();
    fireEvent.click(getByText('Reset'));
    expect(reset).not.toHaveBeenCalled();
    fireEvent.click(getByText('Reset everything'));
    expect(await findByText('Everything is as it came.')).toBeTruthy();
    expect(reset).toHaveBeenCalledOnce();
  });

  it('names what is wrong with a file', async () => {
    const { getByLabelText, findByText, importText } = mountOptions();
    importText.mockResolvedValue([{ key: 'file', fault: { is: 'notOurs', slots: {} } }]);
    const file = new File(['{'], 'mine.json');
    fireEvent.change(getByLabelText('File with settings'), { target: { files: [file] } });
    expect(await findByText('Nothing has changed: mine.json can not be used.')).toBeTruthy();
  });

  it('hands out its file', async () => {
    const { getByText, offerFile } = mountOptions();
    fireEvent.click(getByText('Export to a file'));
    await waitFor(() => expect(offerFile).toHaveBeenCalledWith('a file'));
  });
});

/** Rules about layout and colour, which only a browser can answer, and about whole pages. */
const NOT_HERE = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'region'];

async function findViolations(element: Element): Promise<readonly unknown[]> {
  const { violations } = await axe.run(element, {
    resultTypes: ['violations'],
    preload: false,
    rules: Object.fromEntries(NOT_HERE.map((rule) => [rule, { enabled: false }])),
  });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

describe('accessibility', { timeout: 60_000 }, () => {
  it('of the page of settings has no fault, whatever it shows', async () => {
    const { container, getByText } = mountOptions(
      { marks: 'blinking', sites: SITES, muted: ['rosatom'] },
      { badge: false, theme: 'dark', sites: { 'bank.example': 'off' } },
    );
    fireEvent.click(getByText('Reset'));
    expect(await findViolations(container)).toEqual([]);
  });

  it('of the welcome page has no fault', async () => {
    const onRequest = vi.fn();
    const access = { granted: false, onRequest };
    const { container, getByText } = render(
      <WelcomePage language={ENGLISH} card={null} name="Bushehr plant" access={access} onSettings={vi.fn()} />,
    );
    expect(await findViolations(container)).toEqual([]);
    fireEvent.click(getByText('Allow on every site'));
    expect(onRequest).toHaveBeenCalledOnce();
  });
});
