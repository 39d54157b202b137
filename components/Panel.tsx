import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Stretch, Survey } from '../core/check/survey';
import type { Citation, StyleId } from '../core/cite';
import type { SurveyedDraft } from '../core/draft';
import { fill } from '../core/messages/say';
import type { Card, PartialDate } from '../core/model';
import type { PageReading, PlacedMention } from '../core/page';
import type { PanelWish } from '../core/panel-wish';
import type { Results } from '../core/results';
import { Brief } from './Brief';
import { DraftView } from './DraftView';
import { EntryView } from './EntryView';
import { Finder } from './Finder';
import { MentionList } from './MentionList';
import { PageState } from './PageState';
import { type OwnLanguage, speak, usePhrases } from './phrases';

export interface PanelProps {
  readonly language: OwnLanguage;
  readonly today: PartialDate;
  readonly citeStyle: StyleId;
  /** Null while the page is being asked. */
  readonly page: PageReading | null;
  /** What the panel was opened for; null for nothing. */
  readonly wanted: PanelWish | null;
  /** What a menu or the address bar has typed already. */
  readonly typed?: string | undefined;
  readonly find: (query: string) => Promise<Results>;
  readonly load: (entity: string) => Promise<Card | null>;
  /** Gives the draft of the page beside the panel, again and again as it changes, until what it gives back is called. */
  readonly watchDraft: (onDraft: (draft: SurveyedDraft | null) => void) => () => void;
  readonly survey: (text: string) => Promise<Survey>;
  readonly onShow: (mention: PlacedMention) => Promise<boolean>;
  readonly onShowInField: (draft: SurveyedDraft, stretch: Stretch) => Promise<boolean>;
  readonly onCopy: (copy: Citation) => Promise<boolean>;
  readonly onSave: (name: string, mime: string, text: string) => void;
  readonly onCiteStyle: (style: StyleId) => void;
  readonly onGrant: () => void;
  readonly onRead: () => void;
}

interface Step {
  readonly card: Card;
  readonly at: string | null;
}

const TABS = ['page', 'entry', 'brief', 'draft'] as const;
type Tab = (typeof TABS)[number];

/** The side panel: this page, one entry, the backgrounder, and the draft, under tabs. */
export function Panel({ page, wanted, find, load, ...props }: PanelProps) {
  const { phrases } = props.language;
  const [tab, setTab] = useState<Tab>('page');
  const [query, setQuery] = useState('');
  const [trail, setTrail] = useState<readonly Step[]>([]);
  const [pasted, setPasted] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const asked = useRef(0);
  const id = useId();
  const step = trail.at(-1);
  const previous = trail.at(-2);
  const cards = useCards(tab === 'brief' ? page : null, load);

  useEffect(() => {
    if (props.typed) setTab('entry');
  }, [props.typed]);
  const open = async (entity: string, at: string | null, way: readonly Step[]) => {
    const turn = ++asked.current;
    const card = await load(entity).catch(() => null);
    if (!card || turn !== asked.current) return;
    setTrail([...way, { card, at }]);
    setTab('entry');
  };
  useEffect(() => {
    if (wanted && 'entity' in wanted) void open(wanted.entity, null, []);
    else if (wanted) setTab(wanted.view);
  }, [wanted]);

  return speak(
    props.language,
    <div class="panel">
      <header class="top">
        <h1 class="unseen">Sidelight</h1>
        <Tabs id={id} chosen={tab} onChoose={setTab} />
      </header>
      <main>
        <div id={`${id}-${tab}`} role="tabpanel" aria-labelledby={`${id}-tab-${tab}`}>
          {tab === 'page' && (
            <>
              <PageState page={page} onGrant={props.onGrant} onRead={props.onRead} onPaste={() => setTab('draft')} />
              {page && (
                <MentionList
                  entries={page.entries}
                  onShow={props.onShow}
                  onEntry={(entity) => open(entity, null, [])}
                />
              )}
            </>
          )}
          {tab === 'entry' && (
            <>
              <Finder
                box={box}
                query={query}
                onQuery={setQuery}
                typed={props.typed}
                find={find}
                onOpen={({ entity, factId }) => {
                  setQuery('');
                  void open(entity, factId, []);
                }}
                onEscape={() => {}}
                onDown={() => {}}
              >
                {!step && !query && <p class="quiet">{phrases.noEntry}</p>}
              </Finder>
              {step && !query && (
                <EntryView
                  {...props}
                  card={step.card}
                  at={step.at}
                  back={previous ? fill(props.language.handed.card.back, { name: previous.card.name }) : null}
                  onBack={() => setTrail(trail.slice(0, -1))}
                  onRelated={({ entity }) => open(entity, null, trail)}
                  onPanel={null}
                />
              )}
            </>
          )}
          {tab === 'brief' &&
            (page && cards.length > 0 ? (
              <Brief
                key={page.url}
                subject={{ title: page.title, url: page.url, made: props.today }}
                cards={cards}
                onCopy={props.onCopy}
                onSave={props.onSave}
              />
            ) : (
              <p class="quiet">{page ? phrases.noBrief : phrases.reading}</p>
            ))}
          {tab === 'draft' && (
            <DraftView
              {...props}
              page={page}
              text={pasted}
              onText={setPasted}
              onEntry={(entity) => open(entity, null, [])}
            />
          )}
        </div>
      </main>
    </div>,
  );
}

/** The cards of the page's entries, in their order, as they arrive. */
function useCards(page: PageReading | null, load: PanelProps['load']): readonly Card[] {
  const [known, setKnown] = useState<ReadonlyMap<string, Card>>(new Map());
  const entities = page?.entries.map(({ entity }) => entity) ?? [];
  const missing = entities.filter((entity) => !known.has(entity)).join(' ');
  useEffect(() => {
    if (!missing) return;
    let isOver = false;
    const asked = missing.split(' ').map((entity) => load(entity).catch(() => null));
    void Promise.all(asked).then((cards) => {
      const found = cards.flatMap((card) => (card ? [[card.entity, card] as const] : []));
      if (!isOver && found.length > 0) setKnown((old) => new Map([...old, ...found]));
    });
    return () => {
      isOver = true;
    };
  }, [missing]);
  return entities.flatMap((entity) => known.get(entity) ?? []);
}

interface TabsProps {
  readonly id: string;
  readonly chosen: Tab;
  readonly onChoose: (tab: Tab) => void;
}

/** Tabs that open as the arrows reach them (WAI-ARIA, tabs pattern). */
function Tabs({ id, chosen, onChoose }: TabsProps) {
  const { phrases } = usePhrases();
  const bar = useRef<HTMLDivElement>(null);
  const walk = (stroke: KeyboardEvent) => {
    const rtl = bar.current !== null && getComputedStyle(bar.current).direction === 'rtl';
    const at = TABS.indexOf(chosen);
    const [before, after] = rtl ? [at + 1, at - 1] : [at - 1, at + 1];
    const to = { ArrowLeft: before, ArrowRight: after, Home: 0, End: TABS.length - 1 }[stroke.key];
    if (to === undefined) return;
    stroke.preventDefault();
    const tab = TABS[(to + TABS.length) % TABS.length]!;
    onChoose(tab);
    bar.current?.querySelector<HTMLElement>(`[data-tab="${tab}"]`)?.focus();
  };
  return (
    <div ref={bar} class="tabs" role="tablist" onKeyDown={walk}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`${id}-tab-${tab}`}
          data-tab={tab}
          aria-selected={tab === chosen}
          aria-controls={tab === chosen ? `${id}-${tab}` : undefined}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {phrases.tabs[tab]}
        </button>
      ))}
    </div>
  );
}
