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
  /** Null for what is no web page. */
  readonly site: Site | null;
  readonly onState: (state: SiteState) => void;
  readonly isPaused: boolean;
  readonly isPauseLocked: boolean;
  readonly onPause: (isPaused: boolean) => void;
}

/** On, off or only when asked for this site; and the pause for all of them. */
export function SiteSwitch({ site, onState, isPaused, isPauseLocked, onPause }: SiteSwitchProps) {
  const name = useId();
  return (
    <div class="site">
      {site && (
        <fieldset disabled={isPaused || site.isLocked} title={site.isLocked ? PHRASES.locked : undefined}>
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
      )}
      <label class="pause">
        <input
          type="checkbox"
          checked={isPaused}
          disabled={isPauseLocked}
          onChange={({ currentTarget }) => onPause(currentTarget.checked)}
        />
        {PHRASES.pause}
      </label>
    </div>
  );
}
