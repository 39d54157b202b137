import type { ComponentChildren } from 'preact';
import { split } from '../core/messages/say';

/** A message with words of the ledger in its slot, in their own language and direction. */
export function Slotted({ message, lang, children }: { message: string; lang: string; children: ComponentChildren }) {
  const [before, , after] = split(message);
  return (
    <>
      {before}
      <bdi lang={lang}>{children}</bdi>
      {after}
    </>
  );
}
