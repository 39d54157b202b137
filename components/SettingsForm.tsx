import { useId, useState } from 'preact/hooks';
import type { Kind } from '../core/model';
import {
  type ChoiceRow,
  type ListRow,
  type NumberRow,
  readValue,
  SECTIONS,
  SETTING_KEYS,
  SETTINGS,
  type Section,
  type SettingKey,
  type SettingRow,
  type Settings,
  type SettingsState,
} from '../core/settings';
import type { SiteState } from '../core/sites';
import { Lock } from './Lock';
import { MuteList } from './MuteList';
import { SiteList } from './SiteList';

export interface SettingsFormProps {
  readonly state: SettingsState;
  /** Why the browser did not keep a setting; null while all is kept. */
  readonly failure: { readonly key: SettingKey; readonly message: string } | null;
  /** Called once a value is good and complete: after each tick, or when a field is left. */
  readonly onChange: <K extends SettingKey>(key: K, value: Settings[K]) => void;
  /** Other windows tick kinds as well: what one of them has ticked stays. */
  readonly onKind: (kind: Kind, isMarked: boolean) => void;
  /** Null takes a site off the list. */
  readonly onSite: (host: string, state: SiteState | null) => void;
  readonly onUnmute: (mute: string) => void;
  /** What an entry is called; null where there is none of that id. */
  readonly nameOf: (entity: string) => Promise<string | null>;
}

/** Every setting, drawn from the table: a kind of control for each kind of value. */
export function SettingsForm(props: SettingsFormProps) {
  return (
    <>
      {(Object.keys(SECTIONS) as Section[]).map((section) => (
        <section key={section} class="section" aria-labelledby={`section-${section}`}>
          <h2 id={`section-${section}`}>{SECTIONS[section]}</h2>
          {SETTING_KEYS.filter((key) => SETTINGS[key].section === section).map((key) => (
            <Setting key={key} of={key} {...props} />
          ))}
        </section>
      ))}
    </>
  );
}

interface ControlProps<R extends SettingRow, V> {
  readonly row: R;
  readonly value: V;
  readonly locked: boolean;
  readonly onValue: (value: V) => void;
}

function Setting({ of: key, state, failure, onChange, ...lists }: SettingsFormProps & { readonly of: SettingKey }) {
  const id = useId();
  const row: SettingRow = SETTINGS[key];
  const value: unknown = state.values[key];
  const locked = state.locked.includes(key);
  const onValue = (next: unknown) => onChange(key, next as Settings[SettingKey]);
  const controls = { locked, onValue };
  const control = () => {
    switch (row.kind) {
      case 'switch':
        return null;
      case 'choice':
        return <Choice row={row} value={value as string} {...controls} />;
      case 'number':
        return <NumberField of={key} row={row} value={value as number} {...controls} />;
      case 'except':
        return <Kinds hidden={state.values.hiddenKinds} locked={locked} onKind={lists.onKind} />;
      case 'list':
        return key === 'muted' ? (
          <MuteList muted={state.values.muted} locked={locked} onUnmute={lists.onUnmute} nameOf={lists.nameOf} />
        ) : (
          <ListField of={key} row={row} value={value as readonly string[]} {...controls} />
        );
      case 'sites':
        return <SiteList sites={state.values.sites} locked={state.lockedSites} onSite={lists.onSite} />;
    }
  };
  const notes = (
    <>
      <p class="help" id={`${id}-help`}>
        {row.help}
      </p>
      {locked && (
        <p class="locked">
          <Lock /> Set by your organisation
        </p>
      )}
    </>
  );
  const alert = failure?.key === key && (
    <p class="alert" role="alert">
      {failure.message}
    </p>
  );
  if (row.kind === 'switch') {
    return (
      <div class="setting switch">
        <div class="what">
          <label for={id}>{row.label}</label>
          {notes}
        </div>
        <input
          id={id}
          type="checkbox"
          role="switch"
          checked={value === true}
          aria-checked={value === true}
          disabled={locked}
          aria-describedby={`${id}-help`}
          onChange={({ currentTarget }) => onValue(currentTarget.checked)}
        />
        {alert}
      </div>
    );
  }
  return (
    <fieldset class={`setting ${row.kind}`} aria-describedby={`${id}-help`}>
      <legend>{row.label}</legend>
      <div class="what">{notes}</div>
      {control()}
      {alert}
    </fieldset>
  );
}

/** More options than this make a drop-down list. */
const MOST_RADIOS = 4;

function Choice({ row, value, locked, onValue }: ControlProps<ChoiceRow, string>) {
  const name = useId();
  if (row.options.length > MOST_RADIOS) {
    return (
      <select
        aria-label={row.label}
        value={value}
        disabled={locked}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      >
        {row.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <div class="options">
      {row.options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={locked}
            onChange={() => onValue(option.value)}
          />
          <span class={row === SETTINGS.marks ? `sample ${option.value}` : undefined}>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

interface KindsProps extends Pick<SettingsFormProps, 'onKind'> {
  readonly hidden: Settings['hiddenKinds'];
  readonly locked: boolean;
}

function Kinds({ hidden, locked, onKind }: KindsProps) {
  return (
    <div class="options columns">
      {SETTINGS.hiddenKinds.options.map(({ value: kind, label }) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={!hidden.includes(kind)}
            disabled={locked}
            onChange={({ currentTarget }) => onKind(kind, currentTarget.checked)}
          />
          {label}
        </label>
      ))}
    </div>
  );
}

interface FieldProps<R extends SettingRow, V> extends ControlProps<R, V> {
  readonly of: SettingKey;
}

function NumberField({ of: key, row, value, locked, onValue }: FieldProps<NumberRow, number>) {
  const parse = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));
  return (
    <TextField
      of={key}
      label={row.label}
      text={String(value)}
      numeric
      unit={row.unit}
      locked={locked}
      parse={parse}
      onValue={(next) => onValue(next as number)}
    />
  );
}

function ListField({ of: key, row, value, locked, onValue }: FieldProps<ListRow, readonly string[]>) {
  return (
    <TextField
      of={key}
      label={row.label}
      text={value.join(', ')}
      locked={locked}
      parse={(text) => text.split(/[\s,;]+/).filter(Boolean)}
      onValue={(next) => onValue(next as readonly string[])}
    />
  );
}

interface TextFieldProps {
  readonly of: SettingKey;
  readonly label: string;
  readonly text: string;
  readonly numeric?: boolean;
  readonly unit?: string;
  readonly locked: boolean;
  readonly parse: (text: string) => unknown;
  readonly onValue: (value: unknown) => void;
}

/** A field that hands on only what the table accepts, and says what is wrong with anything else. */
function TextField({ of: key, label, text, numeric, unit, locked, parse, onValue }: TextFieldProps) {
  const id = useId();
  const [fault, setFault] = useState('');
  return (
    <div class="field">
      <input
        type="text"
        inputMode={numeric ? 'numeric' : 'text'}
        class={numeric ? 'short' : undefined}
        aria-label={label}
        aria-invalid={fault !== ''}
        aria-describedby={fault ? id : undefined}
        value={text}
        disabled={locked}
        spellcheck={false}
        autocomplete="off"
        onChange={({ currentTarget }) => {
          const { value, problems } = readValue(key, parse(currentTarget.value));
          setFault(problems.map(({ message }) => message).join('; '));
          if (problems.length === 0) onValue(value);
        }}
      />
      {unit && <span class="unit">{unit}</span>}
      {fault && (
        <p class="alert" id={id} role="alert">
          {`Not saved: ${fault}.`}
        </p>
      )}
    </div>
  );
}
