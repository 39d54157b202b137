import { useId, useRef, useState } from 'preact/hooks';
import { count, fill } from '../core/messages/say';
import { isHost, SITE_STATES, type SiteState, type Sites } from '../core/sites';
import { Lock } from './Lock';
import { usePhrases } from './phrases';

export interface SiteListProps {
  readonly sites: Sites;
  /** Hosts that a policy decides. */
  readonly locked: readonly string[];
  /** Null takes the site off the list. */
  readonly onSite: (host: string, state: SiteState | null) => void;
}

/** A longer list gets a field to look for a site in it. */
const LONG = 12;

/** The sites that go their own way: each with its state, and a field for one more. */
export function SiteList({ sites, locked, onSite }: SiteListProps) {
  const { phrases, locale } = usePhrases();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<SiteState>('off');
  const [fault, setFault] = useState('');
  const [sought, setSought] = useState('');
  const hosts = Object.keys(sites).sort();
  const shown = hosts.length > LONG ? hosts.filter((host) => host.includes(sought.trim().toLowerCase())) : hosts;

  const add = (event: Event) => {
    event.preventDefault();
    const text = field.current?.value.trim() ?? '';
    const host = readHost(text);
    if (!host) return setFault(text ? fill(phrases.noAddress, { text }) : phrases.typeAddress);
    if (locked.includes(host)) return setFault(fill(phrases.lockedHost, { host }));
    setFault('');
    onSite(host, state);
    if (field.current) field.current.value = '';
    field.current?.focus();
  };

  return (
    <div class="sites">
      <form class="add" onSubmit={add} noValidate>
        <input
          ref={field}
          type="text"
          inputMode="url"
          aria-label={phrases.siteField}
          placeholder="example.org"
          aria-invalid={fault !== ''}
          aria-describedby={fault ? id : undefined}
          spellcheck={false}
          autocapitalize="none"
          autocomplete="off"
          dir="ltr"
        />
        <StateSelect label={phrases.siteWish} state={state} onState={setState} />
        <button type="submit" class="button">
          {phrases.addSite}
        </button>
      </form>
      {fault && (
        <p class="alert" id={id} role="alert">
          {fault}
        </p>
      )}
      {hosts.length > LONG && (
        <input
          type="search"
          aria-label={phrases.findSite}
          placeholder={count(phrases.findInSites, hosts.length, locale)}
          value={sought}
          onInput={({ currentTarget }) => setSought(currentTarget.value)}
        />
      )}
      {hosts.length === 0 && <p class="empty">{phrases.noSites}</p>}
      <ul class={hosts.length > LONG ? 'rows long' : 'rows'}>
        {shown.map((host) => (
          <li key={host}>
            <bdi class="name" dir="ltr">
              {host}
            </bdi>
            {locked.includes(host) ? (
              <span class="locked">
                <Lock /> {fill(phrases.lockedState, { state: phrases.siteStates[sites[host]!] })}
              </span>
            ) : (
              <>
                <StateSelect
                  label={fill(phrases.hostState, { host })}
                  state={sites[host]!}
                  onState={(next) => onSite(host, next)}
                />
                <button
                  type="button"
                  class="plain"
                  aria-label={fill(phrases.removeHost, { host })}
                  onClick={() => onSite(host, null)}
                >
                  {phrases.removeSite}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface StateSelectProps {
  readonly label: string;
  readonly state: SiteState;
  readonly onState: (state: SiteState) => void;
}

function StateSelect({ label, state, onState }: StateSelectProps) {
  const { phrases } = usePhrases();
  return (
    <select
      aria-label={label}
      value={state}
      onChange={({ currentTarget }) => onState(currentTarget.value as SiteState)}
    >
      {SITE_STATES.map((value) => (
        <option key={value} value={value}>
          {phrases.siteStates[value]}
        </option>
      ))}
    </select>
  );
}

/** The host that was meant by what was typed or pasted; null for none. */
function readHost(text: string): string | null {
  const address = text.replace(/^\*\./, '');
  const url = URL.parse(/^https?:\/\//i.test(address) ? address : `https://${address}`);
  return url && isHost(url.hostname) ? url.hostname : null;
}
