import type { Phrases } from '../core/messages/model';
import { usePhrases } from './phrases';

/** One of the extension's commands with the keys it has now. */
export interface Shortcut {
  readonly name: keyof Phrases['commands'];
  /** As the browser writes them: "Alt+Shift+J"; empty where it has none. */
  readonly keys: string;
}

export interface ShortcutListProps {
  readonly shortcuts: readonly Shortcut[];
  readonly onChange: () => void;
}

/** What can be done by key, and where keys are chosen: only the browser may do that. */
export function ShortcutList({ shortcuts, onChange }: ShortcutListProps) {
  const { phrases } = usePhrases();
  return (
    <div class="setting">
      <ul class="rows">
        {shortcuts.map(({ name, keys }) => (
          <li key={name}>
            <span class="name">{phrases.commands[name]}</span>
            {keys ? <kbd dir="ltr">{keys}</kbd> : <small>{phrases.noKey}</small>}
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={onChange}>
        {phrases.changeKeys}
      </button>
    </div>
  );
}
