import type { Finding } from '../core/check';
import type { Point, State } from '../core/check/survey';
import { fill } from '../core/messages/say';
import { clip } from './excerpt';
import { PlaceButton } from './PlaceButton';
import { usePhrases } from './phrases';
import { SourceLine } from './SourceLine';
import { StateMark } from './StateMark';
import { idOf, type Place, type Walk } from './walk';

export interface SurveyPointProps {
  readonly text: string;
  readonly point: Point;
  readonly place: Place;
  readonly walk: Walk;
  /** True where the one before stands for the same fact: it is not told twice. */
  readonly isRepeat: boolean;
}

/** So much of its sentence is shown on either side of a figure, in UTF-16 units: most sentences whole. */
const BESIDE = 90;

/**
 * A figure or date of a draft: how it stands, the writer's words, and what the ledger has. What agrees shows its fact
 * once it is visited.
 */
export function SurveyPoint({ text, point, place, walk, isRepeat }: SurveyPointProps) {
  const { phrases } = usePhrases();
  const { state, finding, sentence } = point;
  const label = state === 'contradicted' && finding?.quoted ? phrases.quoted : phrases.verdicts[state];
  const isOpen = (isDoubt(state) && !isRepeat) || walk.current === idOf(place);
  const look = finding?.quoted ? `${state} quoted` : state;
  return (
    <li class={isDoubt(state) ? look : `${look} calm`}>
      <PlaceButton class="place" place={place} walk={walk}>
        <span class="verdict" title={label}>
          <StateMark of={state} />
          <span class={isDoubt(state) ? undefined : 'unseen'}>{label}</span>
        </span>{' '}
        <span class="draft-words" dir="auto">
          {clip(text.slice(sentence.start, point.start), 'start', BESIDE).trimStart()}
          <mark>{point.said}</mark>
          {clip(text.slice(point.end, sentence.end), 'end', BESIDE).trimEnd()}
        </span>
      </PlaceButton>
      {finding && isOpen && <Known finding={finding} />}
    </li>
  );
}

/** True for what wants a look. */
function isDoubt(state: State): boolean {
  return state !== 'consistent' && state !== 'not-covered';
}

function Known({ finding }: { finding: Finding }) {
  const { phrases } = usePhrases();
  const { known, resolution, sources, unchecked } = finding;
  return (
    <div class="known">
      <p lang="en" dir="auto">
        {known}
      </p>
      {resolution && (
        <p class="resolution" lang="en" dir="auto">
          {resolution}
        </p>
      )}
      <ul class="sources">
        {sources.map((source) => (
          <li key={source.id}>
            <SourceLine source={source} isShort />
          </li>
        ))}
      </ul>
      {unchecked.length > 0 && (
        <p class="unchecked" dir="auto">
          {fill(phrases.unchecked, { words: unchecked.join(', ') })}
        </p>
      )}
    </div>
  );
}
