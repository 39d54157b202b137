import { useRef, useState } from 'preact/hooks';
import { sayFault, sayNotKept } from '../core/messages/faults';
import type { Phrases } from '../core/messages/model';
import { fill } from '../core/messages/say';
import type { Problem, SettingKey, Settings, SettingsState } from '../core/settings';
import { type OwnLanguage, speak, usePhrases } from './phrases';
import { SettingsForm, type SettingsFormProps } from './SettingsForm';
import { type Shortcut, ShortcutList } from './ShortcutList';
import { SiteAccess, type SiteAccessProps } from './SiteAccess';

export interface OptionsPageProps extends Pick<SettingsFormProps, 'nameOf'> {
  readonly language: OwnLanguage;
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
  const { state, language } = props;
  const { phrases } = language;
  const [failure, setFailure] = useState<SettingsFormProps['failure']>(null);
  const attempt = (key: SettingKey, work: () => Promise<void>) => {
    work().then(
      () => setFailure(null),
      (error: Error) => setFailure({ key, message: sayNotKept(error, phrases) }),
    );
  };
  return speak(
    language,
    <main class="page">
      <header class="title">
        <h1>{phrases.settingsTitle}</h1>
        <p>{phrases.settingsNote}</p>
      </header>
      {state.problems.length > 0 && <Problems title={phrases.problems} problems={state.problems} />}
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
        <h2 id="section-access">{phrases.sections.access}</h2>
        <SiteAccess {...props.access} />
      </section>
      <section class="section" aria-labelledby="section-keys">
        <h2 id="section-keys">{phrases.sections.keys}</h2>
        <ShortcutList shortcuts={props.shortcuts} onChange={props.onShortcuts} />
      </section>
      <section class="section" aria-labelledby="section-file">
        <h2 id="section-file">{phrases.sections.file}</h2>
        <FileTools {...props} />
      </section>
    </main>,
  );
}

type FileToolsProps = Pick<OptionsPageProps, 'exportText' | 'importText' | 'offerFile' | 'reset'>;

function FileTools({ exportText, importText, offerFile, reset }: FileToolsProps) {
  const { phrases } = usePhrases();
  const { file: words } = phrases;
  const picker = useRef<HTMLInputElement>(null);
  const [isAsking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const attempt = (work: () => Promise<Outcome>) => {
    work().then(setOutcome, (error: Error) => setOutcome({ says: sayNotKept(error, phrases) }));
  };
  const read = (file: File | undefined) => {
    if (!file) return;
    attempt(async () => {
      const problems = await importText(await file.text());
      return problems.length > 0
        ? { says: fill(words.refused, { file: file.name }), problems }
        : { says: fill(words.imported, { file: file.name }) };
    });
  };
  const save = () =>
    attempt(async () => {
      offerFile(await exportText());
      return { says: words.exported };
    });
  const clear = () => {
    setAsking(false);
    attempt(async () => {
      await reset();
      return { says: words.isReset };
    });
  };
  return (
    <div class="setting">
      <p class="help">{words.what}</p>
      <div class="tools">
        <button type="button" class="button" onClick={save}>
          {words.export}
        </button>
        <button type="button" class="button" onClick={() => picker.current?.click()}>
          {words.import}
        </button>
        <input
          ref={picker}
          type="file"
          accept="application/json,.json"
          aria-label={words.label}
          hidden
          onChange={({ currentTarget }) => {
            read(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
        <button type="button" class="button" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
          {words.reset}
        </button>
      </div>
      {isAsking && (
        <div class="ask">
          <p>{words.ask}</p>
          <div class="tools">
            <button type="button" class="button grave" onClick={clear}>
              {words.resetAll}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {words.keep}
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
  const { phrases } = usePhrases();
  return (
    <div class="problems">
      <p>{title}</p>
      <ul>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>
            <b>{labelOf(problem.key, phrases)}</b>: {sayFault(problem, phrases)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function labelOf(key: string, { setting, problemIn }: Phrases): string {
  if (Object.hasOwn(setting, key)) return setting[key as SettingKey].label;
  return Object.hasOwn(problemIn, key) ? problemIn[key as keyof typeof problemIn] : key;
}
