import { useState } from 'preact/hooks';
import type { SurveyedName } from '../core/check/survey';
import { count, fill } from '../core/messages/say';
import { Icon } from './Icon';
import { PlaceButton } from './PlaceButton';
import { usePhrases } from './phrases';
import { StateMark } from './StateMark';
import type { Place, Walk } from './walk';

export interface NameRowProps {
  readonly name: SurveyedName;
  readonly place: Place;
  readonly walk: Walk;
  readonly onEntry: (entity: string) => void;
}

/** A known name of a draft: each press leads to the next place where it stands. */
export function NameRow({ name: { entity, name, places, state }, place, walk, onEntry }: NameRowProps) {
  const { phrases, locale } = usePhrases();
  const [turn, setTurn] = useState(0);
  return (
    <li class="bar">
      <PlaceButton
        class="row"
        place={place}
        stretch={places[turn % places.length]}
        walk={walk}
        onVisit={() => setTurn(turn + 1)}
      >
        <span class="title" lang="en" dir="auto">
          {name}
        </span>{' '}
        {state !== 'not-covered' && (
          <span class={`verdict ${state}`}>
            <StateMark of={state} size={13} />
            <span class="unseen">{phrases.verdicts[state]}</span>
          </span>
        )}{' '}
        <span class="count">
          <span aria-hidden="true">{places.length.toLocaleString(locale)}×</span>
          <span class="unseen">{count(phrases.times, places.length, locale)}</span>
        </span>
      </PlaceButton>
      <button
        type="button"
        class="step"
        title={fill(phrases.about, { name })}
        aria-label={fill(phrases.about, { name })}
        onClick={() => onEntry(entity)}
      >
        <Icon of="panel" size={15} />
      </button>
    </li>
  );
}
