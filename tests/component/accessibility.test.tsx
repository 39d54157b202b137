import { cleanup, fireEvent } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { handed as persian } from '../../core/messages/fa';
import { bushehr, bushehrInPersian, longNames, putin, shahed } from './cards';
import { mountCard } from './mount';

afterEach(cleanup);

/** Rules about layout and colour, which only a browser can answer, and about whole pages. */
const NOT_HERE = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'region'];

/** The rules that an element breaks, each with where. */
async function findViolations(element: Element): Promise<readonly unknown[]> {
  const { violations } = await axe.run(element, {
    resultTypes: ['violations'],
    preload: false,
    rules: Object.fromEntries(NOT_HERE.map((rule) => [rule, { enabled: false }])),
  });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

// Hundreds of rules over a made-up document take their time on a busy machine.
describe.each([
  ['facts, a disagreement, a map and a timeline', bushehr],
  ['a denial', shahed],
  ['one fact', putin],
  ['Persian', { ...bushehrInPersian, language: { locale: 'fa', words: persian.card } }],
  ['names longer than a line', longNames],
])('a card with %s', { timeout: 60_000 }, (_, card) => {
  it('breaks no rule of accessibility', async () => {
    const { container } = mountCard(card);
    expect(await findViolations(container)).toEqual([]);
  });

  it('breaks none with everything opened', async () => {
    const { container } = mountCard(card);
    for (const button of container.querySelectorAll('.more, .chooser')) fireEvent.click(button);
    expect(await findViolations(container)).toEqual([]);
  });
});
