import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { LONGEST_DRAFT } from '../core/draft';
import { fill } from '../core/messages/say';
import { usePhrases } from './phrases';

export interface PasteToCheckProps {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** A box for a text from wherever pages can not be read. What is in it is kept nowhere: not by the browser either. */
export function PasteToCheck({ box, text, onText }: PasteToCheckProps) {
  const { phrases, locale } = usePhrases();
  const id = useId();
  return (
    <div class="paste">
      <div class="paste-head">
        <label class="heading" for={id}>
          {phrases.pasteLabel}
        </label>
        {text !== '' && (
          <button
            type="button"
            class="link"
            onClick={() => {
              onText('');
              box.current?.focus();
            }}
          >
            {phrases.clear}
          </button>
        )}
      </div>
      <textarea
        ref={box}
        id={id}
        dir="auto"
        rows={6}
        value={text}
        placeholder={phrases.pasteHint}
        aria-describedby={`${id}-note`}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
      <p id={`${id}-note`} class="note">
        {text.length > LONGEST_DRAFT
          ? fill(phrases.tooLong, { longest: LONGEST_DRAFT.toLocaleString(locale) })
          : phrases.pasteKept}
      </p>
    </div>
  );
}

/** Selects a stretch of what is in a box, and brings it to where it can be seen. */
export function selectInBox(box: HTMLTextAreaElement, start: number, end: number, focus: boolean): void {
  if (focus) box.focus({ preventScroll: true });
  box.setSelectionRange(start, end);
  // Browsers scroll to what is typed, not to what is selected: a copy that ends there tells how far down it is.
  const copy = box.cloneNode() as HTMLTextAreaElement;
  copy.removeAttribute('id');
  copy.style.cssText = 'position: absolute; visibility: hidden; block-size: 0; min-block-size: 0';
  copy.style.inlineSize = `${box.offsetWidth}px`;
  copy.value = box.value.slice(0, end);
  box.after(copy);
  box.scrollTop = copy.scrollHeight - box.clientHeight / 2;
  copy.remove();
}
