import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type StyleId, styles } from '../core/cite';
import { Icon } from './Icon';
import { useLanguage } from './language';

export interface CiteMenuProps {
  readonly style: StyleId;
  readonly onStyle: (style: StyleId) => void;
}

/** Chooses how facts are copied. Opens in place: a menu that hangs out of the card would lose the pointer. */
export function CiteMenu({ style, onStyle }: CiteMenuProps) {
  const { words } = useLanguage();
  const [open, setOpen] = useState(false);
  const name = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => () => freeRadios(group.current), []);
  return (
    <div class="cite">
      <button type="button" class="chooser" aria-expanded={open} aria-controls={name} onClick={() => setOpen(!open)}>
        <bdi>
          {words.copyAs} <b>{words.styles[style]}</b>
        </bdi>
        <Icon of="chevron" size={14} />
      </button>
      <fieldset ref={group} id={name} class="styles" hidden={!open}>
        <legend class="unseen">{words.copyAs}</legend>
        {styles.map(({ id }) => (
          <label key={id}>
            <input type="radio" name={name} checked={id === style} onChange={() => onStyle(id)} />
            {words.styles[id]}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

/** Chromium keeps radio buttons that have left a shadow root, and all that hangs on them, while they bear a name. */
function freeRadios(group: HTMLFieldSetElement | null): void {
  for (const radio of group?.querySelectorAll('input') ?? []) radio.name = '';
}
