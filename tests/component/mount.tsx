import { configure, render } from '@testing-library/preact';
import { vi } from 'vitest';
import { Card, type CardProps } from '../../components/Card';
import type { SpokenCard } from '../../core/model';

// Working out what is hidden takes most of the time of a query, and a card hides nothing that these tests ask for.
configure({ defaultHidden: true });

/** Draws a card with quiet callbacks; gives the panel and what was called. */
export function mountCard(card: SpokenCard, props: Partial<CardProps> = {}) {
  const calls = {
    onCiteStyle: vi.fn<CardProps['onCiteStyle']>(),
    load: vi.fn<CardProps['load']>(async () => null),
    onCopy: vi.fn<CardProps['onCopy']>(async () => true),
    onPin: vi.fn<CardProps['onPin']>(),
    onClose: vi.fn<CardProps['onClose']>(),
  };
  const view = render(<Card card={card} today="2026-11-22" citeStyle="attribution" {...calls} {...props} />);
  return { ...view, ...calls, panel: view.getByRole('dialog') };
}

/** What is read of an element: white space levelled, without joiners. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
}
