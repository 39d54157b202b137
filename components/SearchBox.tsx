import type { RefObject } from 'preact';
import { usePhrases } from './phrases';
import { ViewIcon } from './ViewIcon';

export interface SearchBoxProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly box: RefObject<HTMLInputElement | null>;
  /** Id of the list of results; null while there is none. */
  readonly list: string | null;
  /** Id of the chosen result; null while none is. */
  readonly chosen: string | null;
  /** Keys that are not for writing, before the box takes them. */
  readonly onKey: (stroke: KeyboardEvent) => void;
}

/** The box of a combobox: the focus stays here while the arrows walk the list (WAI-ARIA, combobox pattern). */
export function SearchBox({ query, onQuery, box, list, chosen, onKey }: SearchBoxProps) {
  const { phrases } = usePhrases();
  return (
    <search class="box">
      <ViewIcon of="search" />
      <input
        ref={box}
        type="text"
        role="combobox"
        aria-label={phrases.search}
        aria-autocomplete="list"
        aria-expanded={list !== null}
        aria-controls={list ?? undefined}
        aria-activedescendant={chosen ?? undefined}
        placeholder={phrases.placeholder}
        value={query}
        dir="auto"
        maxLength={500}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={onKey}
      />
    </search>
  );
}
