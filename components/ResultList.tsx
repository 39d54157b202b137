import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Result } from '../core/results';
import { Icon } from './Icon';
import { MatchedText } from './MatchedText';
import { usePhrases } from './phrases';

export interface ResultListProps {
  readonly id: string;
  /** What the list is called. */
  readonly label: string;
  readonly results: readonly Result[];
  /** Which of them the keys stand on. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onOpen: (result: Result) => void;
}

/** What a search found: name, kind, one line, and what matched in them. The focus stays in the box above. */
export function ResultList({ id, label, results, chosen, onChoose, onOpen }: ResultListProps) {
  const { handed } = usePhrases();
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div ref={list} id={id} class="results" role="listbox" aria-label={label}>
      {results.map((result, index) => (
        // The keys of the list are those of the box, which keeps the focus.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        <div
          key={`${result.entity} ${result.factId}`}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === chosen}
          onPointerMove={() => index !== chosen && onChoose(index)}
          onClick={() => onOpen(result)}
        >
          <span class="glyph">
            <Icon of={result.kind} size={18} />
          </span>
          <span class="words">
            <span class="title" dir="auto" lang="en">
              <MatchedText {...result.name} />
            </span>{' '}
            <span class="kind">{handed.card.kinds[result.kind]}</span>{' '}
            <span class="line" dir="auto" lang="en">
              <MatchedText {...result.line} />
            </span>
          </span>
        </div>
      ))}
    </div>
  );
}

/** The id of a result's element. */
export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}
