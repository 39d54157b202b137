import { useId, useState } from 'preact/hooks';
import type { Form, FormId } from '../core/forms';
import { Icon } from './Icon';
import { usePhrases } from './phrases';
import { ViewIcon } from './ViewIcon';

export interface ExportBarProps<Content> {
  readonly forms: readonly Form<Content>[];
  /** What the form in CSV is called. */
  readonly csvLabel: string;
  /** What leaves; null while there is nothing. */
  readonly content: Content | null;
  /** What says that it was copied goes when this changes. */
  readonly version: unknown;
  /** What it comes to, in a few words. */
  readonly sum: string;
  /** Name of the file, without its ending. */
  readonly fileName: string;
  readonly onCopy: (copy: { readonly text: string; readonly html?: string }) => Promise<boolean>;
  /** Offers a text as a file. */
  readonly onSave: (name: string, mime: string, text: string) => void;
}

/** Names, the same in every language. */
const FORM_NAMES = { markdown: 'Markdown', html: 'HTML' } as const;

/** The way out of the panel: a form, and whether it goes to the clipboard or into a file. */
export function ExportBar<Content>({
  forms,
  csvLabel,
  content,
  version,
  sum,
  fileName,
  ...props
}: ExportBarProps<Content>) {
  const { phrases } = usePhrases();
  const [id, setId] = useState<FormId>('markdown');
  const [done, setDone] = useState<{ readonly of: unknown; readonly what: string } | null>(null);
  const name = useId();
  const { copy, save, mime, extension } = forms.find((form) => form.id === id)!;
  const send = async (act: (what: Content) => string | Promise<string>) => {
    if (content !== null) setDone({ of: version, what: await act(content) });
  };

  return (
    <footer class="export">
      <p class="sum">{sum}</p>
      <fieldset class="switch">
        <legend class="unseen">{phrases.form}</legend>
        {forms.map((form) => (
          <label key={form.id}>
            <input
              type="radio"
              name={name}
              checked={form.id === id}
              onChange={() => {
                setId(form.id);
                setDone(null);
              }}
            />
            <span>{form.id === 'csv' ? csvLabel : FORM_NAMES[form.id]}</span>
          </label>
        ))}
      </fieldset>
      <div class="actions">
        <button
          type="button"
          class="action"
          disabled={content === null}
          onClick={() => send(async (what) => ((await props.onCopy(copy(what))) ? phrases.copied : phrases.copyFailed))}
        >
          <Icon of="copy" size={15} />
          {phrases.copy}
        </button>
        <button
          type="button"
          class="action"
          disabled={content === null}
          onClick={() =>
            send((what) => {
              props.onSave(`${fileName}.${extension}`, mime, save(what));
              return phrases.saved;
            })
          }
        >
          <ViewIcon of="save" size={15} />
          {phrases.save}
        </button>
        <p class="done" role="status">
          {done?.of === version && done?.what}
        </p>
      </div>
    </footer>
  );
}
