import { useId } from 'preact/hooks';
import { fill } from '../core/messages/say';
import { SITE_STATES, type SiteState } from '../core/sites';
import { usePhrases } from './phrases';

export interface Site {
  readonly host: string;
  readonly state: SiteState;
  /** True where a policy has decided it. */
  readonly isLocked: boolean;
}

export interface SiteSwitchProps {
  readonly site: Site;
  readonly onState: (state: SiteState) => void;
  /** True while all is paused: then nothing is to be switched here. */
  readonly isPaused: boolean;
}

/** On, off or only when asked, for this site. */
export function SiteSwitch({ site, onState, isPaused }: SiteSwitchProps) {
  const { phrases } = usePhrases();
  const name = useId();
  return (
    <fieldset class="site" disabled={isPaused || site.isLocked} title={site.isLocked ? phrases.locked : undefined}>
      <legend>
        <bdi>{fill(phrases.site, { host: site.host })}</bdi>
      </legend>
      <div class="switch">
        {SITE_STATES.map((state) => (
          <label key={state}>
            <input type="radio" name={name} checked={state === site.state} onChange={() => onState(state)} />
            <span>{phrases.siteState[state]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
