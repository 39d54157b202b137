import { useId, useRef, useState } from 'preact/hooks';
import { isHost, SITE_STATES, type SiteState, type Sites } from '../core/sites';
import { Lock } from './Lock';

export interface SiteListProps {
  readonly sites: Sites;
  /** Hosts that a policy decides. */
  readonly locked: readonly string[];
  /** Null takes the site off the list. */
  readonly onSite: (host: string, state: SiteState | null) => void;
}

/** What the states of a site are called, wherever they stand. */
export const SITE_STATE_LABELS: Readonly<Record<SiteState, string>> = {
  on: 'On',
  off: 'Off',
  asked: 'Only when asked',
};

/** A longer list gets a field to look for a site in it. */
const LONG = 12;

/** The sites that go their own way: each with its state, and a field for one more. */
export function SiteList({ sites, locked, onSite }: SiteListProps) {
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
    if (!host) return setFault(text ? `“${text}” is not the address of a site.` : 'Type the address of a site.');
    if (locked.includes(host)) return setFault(`${host} is set by your organisation.`);
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
          aria-label="Site"
          placeholder="example.org"
          aria-invalid={fault !== ''}
          aria-describedby={fault ? id : undefined}
          spellcheck={false}
          autocapitalize="none"
          autocomplete="off"
          dir="ltr"
        />
        <StateSelect label="What to do there" state={state} onState={setState} />
        <button type="submit" class="button">
          Add
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
          aria-label="Find a site in the list"
          placeholder={`Find in ${hosts.length} sites`}
          value={sought}
          onInput={({ currentTarget }) => setSought(currentTarget.value)}
        />
      )}
      {hosts.length === 0 && <p class="empty">No site goes its own way.</p>}
      <ul class={hosts.length > LONG ? 'rows long' : 'rows'}>
        {shown.map((host) => (
          <li key={host}>
            <bdi class="name" dir="ltr">
              {host}
            </bdi>
            {locked.includes(host) ? (
              <span class="locked">
                <Lock /> {SITE_STATE_LABELS[sites[host]!]}, set by your organisation
              </span>
            ) : (
              <>
                <StateSelect label={`On ${host}`} state={sites[host]!} onState={(next) => onSite(host, next)} />
                <button type="button" class="plain" aria-label={`Remove ${host}`} onClick={() => onSite(host, null)}>
                  Remove
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
  return (
    <select
      aria-label={label}
      value={state}
      onChange={({ currentTarget }) => onState(currentTarget.value as SiteState)}
    >
      {SITE_STATES.map((value) => (
        <option key={value} value={value}>
          {SITE_STATE_LABELS[value]}
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
