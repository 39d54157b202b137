import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Citation, StyleId } from '../core/cite';
import { fill } from '../core/messages/say';
import type { Card, PartialDate } from '../core/model';
import type { PageEntry, PageReading } from '../core/page';
import type { PanelWish } from '../core/panel-wish';
import type { Results } from '../core/results';
import type { SiteState } from '../core/sites';
import { EntryView } from './EntryView';
import { Finder } from './Finder';
import { Icon } from './Icon';
import { PageList } from './PageList';
import { PageState } from './PageState';
import { type OwnLanguage, speak } from './phrases';
import { type Site, SiteSwitch } from './SiteSwitch';
import { ViewIcon } from './ViewIcon';

export interface PopupProps {
  readonly language: OwnLanguage;
  readonly today: PartialDate;
  readonly citeStyle: StyleId;
  /** Null while the page is being asked. */
  readonly page: PageReading | null;
  readonly site: Site | null;
  readonly isPaused: boolean;
  readonly isPauseLocked: boolean;
  /** What could not be kept, and why; null where all is well. */
  readonly trouble: string | null;
  /** What a menu or the address bar has typed already. */
  readonly typed?: string | undefined;
  readonly find: (query: string) => Promise<Results>;
  /** Gives an entry; null where there is none. */
  readonly load: (entity: string) => Promise<Card | null>;
  readonly onGo: (entry: PageEntry) => void;
  readonly onCopy: (citation: Citation) => Promise<boolean>;
  readonly onCiteStyle: (style: StyleId) => void;
  readonly onSite: (state: SiteState) => void;
  readonly onPause: (isPaused: boolean) => void;
  readonly onGrant: () => void;
  readonly onRead: () => void;
  readonly onSettings: () => void;
  /** Opens the side panel, at what is wished for where something is; null where there is no panel. */
  readonly onPanel: ((wish: PanelWish | null) => void) | null;
  readonly onClose: () => void;
}

/** An entry on the way through related ones, with the fact that it was opened at. */
interface Step {
  readonly card: Card;
  readonly at: string | null;
}

/** The toolbar popup: search first, then this page, then what is on and off. */
export function Popup({ page, site, find, load, onPanel, ...props }: PopupProps) {
  const { phrases, handed } = props.language;
  const [query, setQuery] = useState('');
  const [trail, setTrail] = useState<readonly Step[]>([]);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLElement>(null);
  const wanted = useRef(0);
  const step = trail.at(-1);
  const previous = trail.at(-2);

  useLayoutEffect(() => {
    if (step) return;
    box.current?.focus();
    // Firefox may load a popup before it shows it, and then nothing in it can keep the focus: it is taken once more.
    const take = () => {
      if (document.activeElement === document.body) box.current?.focus();
    };
    const shown = requestAnimationFrame(take);
    addEventListener('focus', take);
    return () => {
      cancelAnimationFrame(shown);
      removeEventListener('focus', take);
    };
  }, [step]);

  const open = async (entity: string, at: string | null) => {
    const turn = ++wanted.current;
    const card = await load(entity).catch(() => null);
    if (card && turn === wanted.current) setTrail([...trail, { card, at }]);
  };
  const goBack = () => {
    wanted.current++;
    setTrail(trail.slice(0, -1));
  };
  const onKey = (stroke: KeyboardEvent) => {
    if (!step || stroke.key !== 'Escape') return;
    stroke.preventDefault();
    goBack();
  };

  return speak(
    props.language,
    // Hears the Escape that leads back; what is in it takes the other keys.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div class="popup" onKeyDown={onKey}>
      <header>
        <h1 class="unseen">Sidelight</h1>
      </header>
      {step ? (
        <main>
          <EntryView
            {...props}
            card={step.card}
            at={step.at}
            back={previous ? fill(handed.card.back, { name: previous.card.name }) : phrases.back}
            onBack={goBack}
            onRelated={({ entity }) => open(entity, null)}
            onPanel={onPanel && (() => onPanel({ entity: step.card.entity }))}
          />
        </main>
      ) : (
        <main>
          <Finder
            box={box}
            query={query}
            onQuery={setQuery}
            typed={props.typed}
            find={find}
            onOpen={({ entity, factId }) => open(entity, factId)}
            onEscape={props.onClose}
            onDown={() => list.current?.querySelector('button')?.focus()}
          >
            <section ref={list} class="here" aria-label={phrases.onPage}>
              {page && page.entries.length > 0 && (
                <>
                  <h2 class="heading">{phrases.onPage}</h2>
                  <PageList entries={page.entries} onGo={props.onGo} onLeave={() => box.current?.focus()} />
                </>
              )}
              <PageState
                page={page}
                onGrant={props.onGrant}
                onRead={props.isPaused ? null : props.onRead}
                onPaste={onPanel ? () => onPanel({ view: 'draft' }) : undefined}
              />
            </section>
          </Finder>
        </main>
      )}
      {!step && !query && (
        <footer class="controls">
          {site && <SiteSwitch site={site} onState={props.onSite} isPaused={props.isPaused} />}
          {props.trouble && (
            <p class="trouble" role="alert">
              {props.trouble}
            </p>
          )}
          <div class="doors">
            <label class="pause">
              <input
                type="checkbox"
                checked={props.isPaused}
                disabled={props.isPauseLocked}
                onChange={({ currentTarget }) => props.onPause(currentTarget.checked)}
              />
              {phrases.pause}
            </label>
            {onPanel && (
              <button type="button" class="door" onClick={() => onPanel(null)}>
                <Icon of="panel" />
                {phrases.openPanel}
              </button>
            )}
            <button type="button" class="door" onClick={props.onSettings}>
              <ViewIcon of="settings" />
              {phrases.settings}
            </button>
          </div>
        </footer>
      )}
    </div>,
  );
}
