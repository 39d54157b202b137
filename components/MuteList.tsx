import { useEffect, useState } from 'preact/hooks';
import { fill } from '../core/messages/say';
import { readMute } from '../core/sites';
import { usePhrases } from './phrases';

export interface MuteListProps {
  readonly muted: readonly string[];
  readonly locked: boolean;
  readonly onUnmute: (mute: string) => void;
  readonly nameOf: (entity: string) => Promise<string | null>;
}

/** The entries that are never marked, each with a way back. */
export function MuteList({ muted, locked, onUnmute, nameOf }: MuteListProps) {
  const { phrases } = usePhrases();
  const names = useNames(muted, nameOf);
  if (muted.length === 0) return <p class="empty">{phrases.noneMuted}</p>;
  return (
    <ul class="rows">
      {muted.map((mute) => {
        const { entity = mute, host = null } = readMute(mute) ?? {};
        const name = names.get(entity) ?? entity;
        return (
          <li key={mute}>
            <span class="name">
              <bdi>{name}</bdi> <small>{host === null ? phrases.everywhere : fill(phrases.onHost, { host })}</small>
            </span>
            {!locked && (
              <button
                type="button"
                class="plain"
                aria-label={
                  host === null ? fill(phrases.unmuteName, { name }) : fill(phrases.unmuteNameOn, { name, host })
                }
                onClick={() => onUnmute(mute)}
              >
                {phrases.unmute}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Names of entries as far as they are here by now. */
function useNames(
  muted: readonly string[],
  nameOf: (entity: string) => Promise<string | null>,
): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const entities = [...new Set(muted.map((mute) => readMute(mute)?.entity ?? mute))];
  useEffect(() => {
    let isWanted = true;
    void Promise.all(
      entities.map(async (entity) => [entity, (await nameOf(entity).catch(() => null)) ?? entity] as const),
    ).then((found) => {
      if (isWanted) setNames(new Map(found));
    });
    return () => {
      isWanted = false;
    };
  }, [entities.join()]);
  return names;
}
