import { useRef, useState } from 'preact/hooks';
import { type Problem, SETTINGS, type SettingKey, type Settings, type SettingsState } from '../core/settings';
import { SettingsForm, type SettingsFormProps } from './SettingsForm';
import { type Shortcut, ShortcutList } from './ShortcutList';
import { SiteAccess, type SiteAccessProps } from './SiteAccess';

export interface OptionsPageProps extends Pick<SettingsFormProps, 'nameOf'> {
  readonly state: SettingsState;
  readonly shortcuts: readonly Shortcut[];
  /** Opens the browser's page for shortcuts. */
  readonly onShortcuts: () => void;
  readonly access: SiteAccessProps;
  /** Each of these throws, in words for readers, where the browser keeps nothing. */
  readonly save: (changes: Partial<Settings>) => Promise<void>;
  readonly saveKind: (...kind: Parameters<SettingsFormProps['onKind']>) => Promise<void>;
  readonly saveSite: (...site: Parameters<SettingsFormProps['onSite']>) => Promise<void>;
  readonly unmute: (mute: string) => Promise<void>;
  readonly reset: () => Promise<void>;
  readonly exportText: () => Promise<string>;
  /** Gives what is wrong with the file; empty where its settings now hold. */
  readonly importText: (text: string) => Promise<readonly Problem[]>;
  /** Hands a text to the reader as a file. */
  readonly offerFile: (text: string) => void;
}

interface Outcome {
  readonly says: string;
  readonly problems?: readonly Problem[];
}

/** The page of settings. Everything applies at once; nothing waits for a button. */
export function OptionsPage(props: OptionsPageProps) {
  const { state } = props;
  const [failure, setFailure] = useState<SettingsFormProps['failure']>(null);
  const attempt = (key: SettingKey, work: () => Promise<void>) => {
    work().then(
      () => setFailure(null),
      (error: Error) => setFailure({ key, message: error.message }),
    );
  };
  return (
    <main class="page">
      <header class="title">
        <h1>Settings</h1>
        <p>Changes apply at once, in open tabs too.</p>
      </header>
      {state.problems.length > 0 && <Problems title="Not all settings could be used." problems={state.problems} />}
      <SettingsForm
        state={state}
        failure={failure}
        onChange={(key, value) => attempt(key, () => props.save({ [key]: value }))}
        onKind={(kind, isMarked) => attempt('hiddenKinds', () => props.saveKind(kind, isMarked))}
        onSite={(host, wanted) => attempt('sites', () => props.saveSite(host, wanted))}
        onUnmute={(mute) => attempt('muted', () => props.unmute(mute))}
        nameOf={props.nameOf}
      />
      <section class="section" aria-labelledby="section-access">
        <h2 id="section-access">Access</h2>
        <SiteAccess {...props.access} />
      </section>
      <section class="section" aria-labelledby="section-keys">
        <h2 id="section-keys">Keys</h2>
        <ShortcutList shortcuts={props.shortcuts} onChange={props.onShortcuts} />
      </section>
      <section class="section" aria-labelledby="section-file">
        <h2 id="section-file">All settings</h2>
        <FileTools {...props} />
      </section>
    </main>
  );
}

type FileToolsProps = Pick<OptionsPageProps, 'exportText' | 'importText' | 'offerFile' | 'reset'>;

function FileTools({ exportText, importText, offerFile, reset }: FileToolsProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [isAsking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const attempt = (work: () => Promise<Outcome>) => {
    work().then(setOutcome, (error: Error) => setOutcome({ says: error.message }));
  };
  const read = (file: File | undefined) => {
    if (!file) return;
    attempt(async () => {
      const problems = await importText(await file.text());
      return problems.length > 0
        ? { says: `Nothing has changed: ${file.name} can not be used.`, problems }
        : { says: `The settings are those of ${file.name} now.` };
    });
  };
  const save = () =>
    attempt(async () => {
      offerFile(await exportText());
      return { says: 'The settings were handed to the browser as a file.' };
    });
  const clear = () => {
    setAsking(false);
    attempt(async () => {
      await reset();
      return { says: 'Everything is as it came.' };
    });
  };
  return (
    <div class="setting">
      <p class="help">One file holds them all, with both lists. What your organisation sets is not in it.</p>
      <div class="tools">
        <button type="button" class="button" onClick={save}>
          Export to a file
        </button>
        <button type="button" class="button" onClick={() => picker.current?.click()}>
          Import from a file
        </button>
        <input
          ref={picker}
          type="file"
          accept="application/json,.json"
          aria-label="File with settings"
          hidden
          onChange={({ currentTarget }) => {
            read(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
        <button type="button" class="button" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
          Reset
        </button>
      </div>
      {isAsking && (
        <div class="ask">
          <p>Forget every change, and both lists?</p>
          <div class="tools">
            <button type="button" class="button grave" onClick={clear}>
              Reset everything
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              Keep
            </button>
          </div>
        </div>
      )}
      <div role="status">
        {outcome?.problems ? (
          <Problems title={outcome.says} problems={outcome.problems} />
        ) : (
          outcome && <p>{outcome.says}</p>
        )}
      </div>
    </div>
  );
}

/** What could not be used, each with the setting it is about. */
function Problems({ title, problems }: { readonly title: string; readonly problems: readonly Problem[] }) {
  return (
    <div class="problems">
      <p>{title}</p>
      <ul>
        {problems.map(({ key, message }) => (
          <li key={key + message}>
            <b>{labelOf(key)}</b>: {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

function labelOf(key: string): string {
  if (Object.hasOwn(SETTINGS, key)) return SETTINGS[key as SettingKey].label;
  return { file: 'The file', storage: 'What the browser has stored' }[key] ?? key;
}
