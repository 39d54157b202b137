import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { count, fill } from '../core/messages/say';
import type { Result, Results } from '../core/results';
import { usePhrases } from './phrases';
import { optionId, ResultList } from './ResultList';
import { SearchBox } from './SearchBox';

export interface FinderProps {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** What a menu or the address bar has typed already. */
  readonly typed?: string | undefined;
  readonly find: (query: string) => Promise<Results>;
  readonly onOpen: (result: Result) => void;
  /** Escape in an empty box. */
  readonly onEscape: () => void;
  /** Arrow down where there are no results. */
  readonly onDown: () => void;
  /** What stands below while nothing is typed or found. */
  readonly children: ComponentChildren;
}

type Outcome = { readonly query: string; readonly results: Results | null };

/** The search box with its results: a combobox whose list stands open below it. */
export function Finder({ box, query, onQuery, typed, find, onOpen, onEscape, onDown, children }: FinderProps) {
  const { phrases, locale } = usePhrases();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [chosen, setChosen] = useState(0);
  const latest = useRef('');
  const list = useId();
  const asked = query.trim();
  const found = (asked && outcome?.results?.found) || [];

  const ask = (text: string) => {
    onQuery(text);
    const wanted = text.trim();
    latest.current = wanted;
    if (!wanted) return setOutcome(null);
    const show = (results: Results | null) => {
      if (latest.current !== wanted) return;
      setOutcome({ query: wanted, results });
      setChosen(0);
    };
    find(wanted).then(show, () => show(null));
  };
  useEffect(() => {
    if (typed) ask(typed);
  }, [typed]);
  const onKey = (stroke: KeyboardEvent) => {
    if (stroke.isComposing) return;
    const last = found.length - 1;
    const result = found[chosen];
    const to = {
      ArrowDown: chosen === last ? 0 : chosen + 1,
      ArrowUp: chosen === 0 ? last : chosen - 1,
      Home: 0,
      End: last,
    }[stroke.key];
    if (to !== undefined && result && !stroke.shiftKey) setChosen(to);
    else if (stroke.key === 'ArrowDown' && found.length === 0) onDown();
    else if (stroke.key === 'Enter' && result) onOpen(result);
    else if (stroke.key === 'Escape' && query) ask('');
    else if (stroke.key === 'Escape') onEscape();
    else return;
    stroke.preventDefault();
  };

  const results = asked ? outcome : null;
  const isNothing = results?.results?.found.length === 0;
  return (
    <>
      <SearchBox
        query={query}
        onQuery={ask}
        box={box}
        list={found.length > 0 ? list : null}
        chosen={found.length > 0 ? optionId(list, chosen) : null}
        onKey={onKey}
      />
      {results && <Verdict {...results} />}
      {found.length > 0 && (
        <ResultList
          id={list}
          label={results?.results?.confident ? phrases.results : phrases.near}
          results={found}
          chosen={chosen}
          onChoose={setChosen}
          onOpen={onOpen}
        />
      )}
      <p class="unseen" role="status">
        {found.length > 0 && count(phrases.found, found.length, locale)}
      </p>
      {(!asked || isNothing) && children}
    </>
  );
}

/** What stands above the results where they do not speak for themselves. */
function Verdict({ query, results }: Outcome) {
  const { phrases } = usePhrases();
  if (!results) return <p class="trouble">{phrases.failedSearch}</p>;
  if (results.confident) return null;
  return (
    <div class="quiet" role="status">
      <p>{fill(phrases.nothing, { query })}</p>
      <p>{results.found.length > 0 ? phrases.near : phrases.nothingNear}</p>
    </div>
  );
}
