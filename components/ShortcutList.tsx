/** One of the extension's commands with the keys it has now. */
export interface Shortcut {
  readonly name: string;
  readonly description: string;
  /** As the browser writes them: "Alt+Shift+J"; empty where it has none. */
  readonly keys: string;
}

export interface ShortcutListProps {
  readonly shortcuts: readonly Shortcut[];
  readonly onChange: () => void;
}

/** What can be done by key, and where keys are chosen: only the browser may do that. */
export function ShortcutList({ shortcuts, onChange }: ShortcutListProps) {
  return (
    <div class="setting">
      <ul class="rows">
        {shortcuts.map(({ name, description, keys }) => (
          <li key={name}>
            <span class="name">{description}</span>
            {keys ? <kbd dir="ltr">{keys}</kbd> : <small>no key</small>}
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={onChange}>
        Change keys in the browser
      </button>
    </div>
  );
}
