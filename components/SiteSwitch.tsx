import { useId } from 'preact/hooks';
import { SITE_STATES, type SiteState } from '../core/sites';
import { PHRASES } from './phrases';

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
  const name = useId();
  return (
    <fieldset class="site" disabled={isPaused || site.isLocked} title={site.isLocked ? PHRASES.locked : undefined}>
      <legend>
        <bdi>{PHRASES.site(site.host)}</bdi>
      </legend>
      <div class="switch">
        {SITE_STATES.map((state) => (
          <label key={state}>
            <input type="radio" name={name} checked={state === site.state} onChange={() => onState(state)} />
            <span>{PHRASES.siteState[state]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
