import type { Related } from '../core/model';
import { Icon } from './Icon';
import { useLanguage } from './language';

export interface RelatedListProps {
  readonly related: readonly Related[];
  readonly onOpen: (related: Related) => void;
}

/** A strip of entries that go with this one; each opens in place. */
export function RelatedList({ related, onOpen }: RelatedListProps) {
  const { words } = useLanguage();
  return (
    <ul class="related" aria-label={words.related}>
      {related.map((entry) => (
        <li key={entry.entity}>
          <button type="button" class="chip" data-entity={entry.entity} onClick={() => onOpen(entry)}>
            <Icon of={entry.kind} size={13} />
            <bdi>{entry.name}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
