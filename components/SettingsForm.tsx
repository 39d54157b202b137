import { useId, useState } from 'preact/hooks';
import type { StyleId } from '../core/cite';
import { sayFault } from '../core/messages/faults';
import { type Handed, LANGUAGES, type LanguageId, type Phrases } from '../core/messages/model';
import { fill } from '../core/messages/say';
import type { Kind } from '../core/model';
import {
  type ChoiceRow,
  type ListRow,
  type NumberRow,
  readValue,
  SECTIONS,
  SETTING_KEYS,
  SETTINGS,
  type SettingKey,
  type SettingRow,
  type Settings,
  type SettingsState,
} from '../core/settings';
import type { SiteState } from '../core/sites';
import { Lock } from './Lock';
import { MuteList } from './MuteList';
import { usePhrases } from './phrases';
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
  const { phrases } = usePhrases();
  return (
    <>
      {SECTIONS.map((section) => (
        <section key={section} class="section" aria-labelledby={`section-${section}`}>
          <h2 id={`section-${section}`}>{phrases.sections[section]}</h2>
          {SETTING_KEYS.filter((key) => SETTINGS[key].section === section).map((key) => (
            <Setting key={key} of={key} {...props} />
          ))}
        </section>
      ))}
    </>
  );
}

interface ControlProps<R extends SettingRow, V> {
  readonly of: SettingKey;
  readonly row: R;
  readonly value: V;
  readonly locked: boolean;
  readonly onValue: (value: V) => void;
}

function Setting({ of: key, state, failure, onChange, ...lists }: SettingsFormProps & { readonly of: SettingKey }) {
  const id = useId();
  const { phrases } = usePhrases();
  const { label, help } = phrases.setting[key];
  const row: SettingRow = SETTINGS[key];
  const value: unknown = state.values[key];
  const locked = state.locked.includes(key);
  const onValue = (next: unknown) => onChange(key, next as Settings[SettingKey]);
  const controls = { of: key, locked, onValue };
  const control = () => {
    switch (row.kind) {
      case 'switch':
        return null;
      case 'choice':
        return <Choice row={row} value={value as string} {...controls} />;
      case 'number':
        return <NumberField row={row} value={value as number} {...controls} />;
      case 'except':
        return <Kinds hidden={state.values.hiddenKinds} locked={locked} onKind={lists.onKind} />;
      case 'list':
        return key === 'muted' ? (
          <MuteList muted={state.values.muted} locked={locked} onUnmute={lists.onUnmute} nameOf={lists.nameOf} />
        ) : (
          <ListField row={row} value={value as readonly string[]} {...controls} />
        );
      case 'sites':
        return <SiteList sites={state.values.sites} locked={state.lockedSites} onSite={lists.onSite} />;
    }
  };
  const notes = (
    <>
      <p class="help" id={`${id}-help`}>
        {help}
      </p>
      {locked && (
        <p class="locked">
          <Lock /> {phrases.locked}
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
          <label for={id}>{label}</label>
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
      <legend>{label}</legend>
      <div class="what">{notes}</div>
      {control()}
      {alert}
    </fieldset>
  );
}

/** More options than this make a drop-down list. */
const MOST_RADIOS = 4;

function Choice({ of: key, row, value, locked, onValue }: ControlProps<ChoiceRow, string>) {
  const { phrases, handed } = usePhrases();
  const name = useId();
  const nameOf = (option: string) => nameOption(key, option, phrases, handed);
  if (row.options.length > MOST_RADIOS) {
    return (
      <select
        aria-label={phrases.setting[key].label}
        value={value}
        disabled={locked}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      >
        {row.options.map((option) => (
          <option key={option} value={option} lang={key === 'language' && option !== 'auto' ? option : undefined}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    );
  }
  return (
    <div class="options">
      {row.options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            checked={option === value}
            disabled={locked}
            onChange={() => onValue(option)}
          />
          <span class={key === 'marks' ? `sample ${option}` : undefined}>{nameOf(option)}</span>
        </label>
      ))}
    </div>
  );
}

/** What an option is called. Languages go by their own names. */
function nameOption(key: SettingKey, option: string, phrases: Phrases, { card }: Handed): string {
  if (key === 'citeStyle') return card.styles[option as StyleId];
  if (key === 'language' && option !== 'auto') return LANGUAGES[option as LanguageId];
  const setting = phrases.setting[key];
  return 'options' in setting ? (setting.options as Readonly<Record<string, string>>)[option]! : option;
}

interface KindsProps extends Pick<SettingsFormProps, 'onKind'> {
  readonly hidden: Settings['hiddenKinds'];
  readonly locked: boolean;
}

function Kinds({ hidden, locked, onKind }: KindsProps) {
  const { handed } = usePhrases();
  return (
    <div class="options columns">
      {SETTINGS.hiddenKinds.options.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={!hidden.includes(kind)}
            disabled={locked}
            onChange={({ currentTarget }) => onKind(kind, currentTarget.checked)}
          />
          {handed.card.kinds[kind]}
        </label>
      ))}
    </div>
  );
}

function NumberField({ of: key, row, value, locked, onValue }: ControlProps<NumberRow, number>) {
  const { phrases } = usePhrases();
  const parse = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));
  return (
    <TextField
      of={key}
      text={String(value)}
      numeric
      unit={phrases.unit[row.unit]}
      locked={locked}
      parse={parse}
      onValue={(next) => onValue(next as number)}
    />
  );
}

function ListField({ of: key, value, locked, onValue }: ControlProps<ListRow, readonly string[]>) {
  return (
    <TextField
      of={key}
      text={value.join(', ')}
      locked={locked}
      parse={(text) => text.split(/[\s,;]+/).filter(Boolean)}
      onValue={(next) => onValue(next as readonly string[])}
    />
  );
}

interface TextFieldProps {
  readonly of: SettingKey;
  readonly text: string;
  readonly numeric?: boolean;
  readonly unit?: string;
  readonly locked: boolean;
  readonly parse: (text: string) => unknown;
  readonly onValue: (value: unknown) => void;
}

/** A field that hands on only what the table accepts, and says what is wrong with anything else. */
function TextField({ of: key, text, numeric, unit, locked, parse, onValue }: TextFieldProps) {
  const { phrases } = usePhrases();
  const id = useId();
  const [fault, setFault] = useState('');
  return (
    <div class="field">
      <input
        type="text"
        inputMode={numeric ? 'numeric' : 'text'}
        class={numeric ? 'short' : undefined}
        aria-label={phrases.setting[key].label}
        aria-invalid={fault !== ''}
        aria-describedby={fault ? id : undefined}
        value={text}
        disabled={locked}
        spellcheck={false}
        autocomplete="off"
        onChange={({ currentTarget }) => {
          const { value, problems } = readValue(key, parse(currentTarget.value));
          setFault(problems.map((problem) => sayFault(problem, phrases)).join('; '));
          if (problems.length === 0) onValue(value);
        }}
      />
      {unit && <span class="unit">{unit}</span>}
      {fault && (
        <p class="alert" id={id} role="alert">
          {fill(phrases.notSaved, { fault })}
        </p>
      )}
    </div>
  );
}
