import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Citation, cite, makeCitable, type StyleId } from '../core/cite';
import { directionOf, type Outcome } from '../core/messages/model';
import { count, fill } from '../core/messages/say';
import type { CardFact, CardItem, PartialDate, Related, SpokenCard } from '../core/model';
import { CiteMenu } from './CiteMenu';
import { Corrections } from './Corrections';
import { DisagreementBlock } from './DisagreementBlock';
import { Fact } from './Fact';
import { FactsLanguage } from './FactsLanguage';
import { Icon } from './Icon';
import { KindLine } from './KindLine';
import { LocatorMapDrawing } from './LocatorMapDrawing';
import { LanguageContext } from './language';
import { sayOutcome } from './outcome';
import { RelatedList } from './RelatedList';
import { SourceList } from './SourceList';
import { Timeline } from './Timeline';
import { Tool } from './Tool';

export interface CardProps {
  readonly card: SpokenCard;
  /** The day to give as the day of access when a fact is copied. */
  readonly today: PartialDate;
  /** The way of citing that was chosen last. */
  readonly citeStyle: StyleId;
  readonly onCiteStyle: (style: StyleId) => void;
  /** Gives another entity's card; null where there is none. */
  readonly load: (entity: string) => Promise<SpokenCard | null>;
  /** Puts a citation on the clipboard; says whether that worked. */
  readonly onCopy: (citation: Citation) => Promise<boolean>;
  /** Puts a citation into the draft that the card is beside; gives what became of it. Left out where there is no draft. */
  readonly onInsert?: ((citation: Citation) => Promise<Outcome>) | undefined;
  /** Never to mark an entity again: on this site, or anywhere. Left out where there are no marks. */
  readonly onMute?: ((entity: string, isHere: boolean) => void) | undefined;
  /** Opens an entity in the side panel. Left out where there is none. */
  readonly onPanel?: ((entity: string) => void) | undefined;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
}

/** One card on the way through related entries. */
interface Step {
  readonly card: SpokenCard;
  readonly expanded: boolean;
}

/** How many related entries are shown before "more". */
const LEAD_RELATED = 5;
/** A name of more characters than this is set smaller. */
const LONG_NAME = 36;

/**
 * The card of an entity. It opens related cards in its own place and keeps the way back, never gets shorter while it is
 * open (or the pointer would fall out of it), and leaves closing, pinning and the clipboard to whoever holds it.
 */
export function Card({ load, onCopy, onInsert, onPin, onClose, onCiteStyle, onMute, ...props }: CardProps) {
  const [trail, setTrail] = useState<readonly Step[]>([{ card: props.card, expanded: false }]);
  const [floor, setFloor] = useState(0);
  const [pinned, setPinned] = useState(false);
  const [style, setStyle] = useState(props.citeStyle);
  const [copied, setCopied] = useState('');
  const [notice, setNotice] = useState('');
  const frame = useRef<HTMLElement>(null);
  const focusNext = useRef<readonly string[]>([]);
  const latest = useRef(0);
  const nameId = useId();
  const gistId = useId();

  const step = trail.at(-1) as Step;
  const previous = trail.at(-2);
  const { card, expanded } = step;
  const { locale, words } = card.language;
  const items = expanded ? card.items : card.items.slice(0, card.lead);
  const related = expanded ? card.related : card.related.slice(0, LEAD_RELATED);
  const hidden = card.items.length - items.length;
  const hasMore =
    !expanded && (hidden > 0 || card.timeline.length > 1 || card.map !== null || related.length < card.related.length);

  // After a change that takes away the focused button, the focus goes to where reading goes on.
  useLayoutEffect(() => {
    const found = focusNext.current.map((selector) => frame.current?.querySelector<HTMLElement>(selector));
    found.find(Boolean)?.focus();
    focusNext.current = [];
  });

  const say = (text: string, copiedFact = '') => {
    setNotice(text);
    setCopied(copiedFact);
  };
  const go = (next: readonly Step[], ...focus: readonly string[]) => {
    setFloor(frame.current?.offsetHeight ?? 0);
    setTrail(next);
    say('');
    focusNext.current = focus;
  };
  const openRelated = async ({ entity, name }: Related) => {
    const asked = ++latest.current;
    const found = await load(entity).catch(() => null);
    if (asked !== latest.current) return;
    if (!found) return say(fill(words.noCard, { name }));
    go([...trail, { card: found, expanded: false }], '[data-focus]');
    frame.current?.scrollTo(0, 0);
  };
  const goBack = () => {
    latest.current++;
    go(trail.slice(0, -1), `[data-entity="${CSS.escape(card.entity)}"]`, '[data-focus]');
  };
  const expand = () => {
    go([...trail.slice(0, -1), { card, expanded: true }], `[data-item="${card.lead}"]`);
  };
  // True that all went well; else what became of it.
  const put = async (fact: CardFact, use: (citation: Citation) => Promise<boolean | Outcome>) => {
    const citable = makeCitable(card, fact, props.today);
    const done = citable !== null && (await use(cite(style, citable)));
    say(done === true ? words.copied : done ? sayOutcome(done, words) : words.copyFailed, done === true ? fact.id : '');
  };
  const showSource = (number: number) => {
    const source = frame.current?.querySelector<HTMLElement>(`[data-source="${number}"]`);
    (source?.querySelector('a') ?? source)?.focus();
  };

  const renderItem = (item: CardItem) =>
    item.type === 'disagreement' ? (
      <DisagreementBlock card={card} disagreement={item} onSource={showSource} />
    ) : (
      <Fact
        card={card}
        fact={item}
        copied={copied === item.id}
        onCopy={() => put(item, onCopy)}
        onInsert={onInsert && (() => put(item, onInsert))}
        onSource={showSource}
      />
    );

  return (
    <LanguageContext.Provider value={card.language}>
      <section
        ref={frame}
        class="card"
        role="dialog"
        aria-labelledby={nameId}
        aria-describedby={gistId}
        lang={locale}
        dir={directionOf(locale)}
        style={{ '--sl-floor': `${floor}px` }}
      >
        <header class="head">
          {previous ? (
            <Tool of="back" name={fill(words.back, { name: previous.card.name })} onClick={goBack} />
          ) : (
            <span class="glyph">
              <Icon of={card.kind} size={20} />
            </span>
          )}
          <div>
            <KindLine card={card} />
            <h2
              id={nameId}
              class={card.name.length > LONG_NAME ? 'name long' : 'name'}
              dir="auto"
              lang={card.lang}
              tabIndex={-1}
              data-focus
            >
              {card.name}
            </h2>
          </div>
          <div class="tools">
            {props.onPanel && <Tool of="panel" name={words.openInPanel} onClick={() => props.onPanel?.(card.entity)} />}
            <Tool
              of="pin"
              name={words.pin}
              aria-pressed={pinned}
              onClick={() => {
                setPinned(!pinned);
                onPin(!pinned);
              }}
            />
            <Tool of="close" name={words.close} onClick={onClose} />
          </div>
        </header>
        <p id={gistId} class="gist" dir="auto" lang={card.lang}>
          {card.gist}
        </p>
        <FactsLanguage of={card.lang} />
        <ul class="items">
          {items.map((item, index) => (
            <li key={item.id} class={item.type} data-item={index} tabIndex={-1}>
              {renderItem(item)}
            </li>
          ))}
        </ul>
        {hasMore && (
          <button type="button" class="more" onClick={expand}>
            <bdi>{hidden > 0 ? count(words.moreFacts, hidden, locale) : words.more}</bdi>
            <Icon of="chevron" size={14} />
          </button>
        )}
        {expanded && card.timeline.length > 1 && <Timeline events={card.timeline} lang={card.lang} />}
        {expanded && card.map && <LocatorMapDrawing map={card.map} lang={card.lang} />}
        <footer class="foot">
          <SourceList sources={card.sources} shown={countSources(items)} isBrief={!expanded} />
          {card.corrections.length > 0 && <Corrections card={card} />}
          {related.length > 0 && <RelatedList related={related} onOpen={openRelated} />}
          <CiteMenu
            style={style}
            onStyle={(chosen) => {
              setStyle(chosen);
              onCiteStyle(chosen);
            }}
          />
          {onMute && (
            <p class="mute">
              <button type="button" class="chooser" onClick={() => onMute(card.entity, true)}>
                {words.muteHere}
              </button>
              <button type="button" class="chooser" onClick={() => onMute(card.entity, false)}>
                {words.mute}
              </button>
            </p>
          )}
        </footer>
        {/* What went well is seen where it was done; here it is only said. */}
        <p class={copied === '' ? 'notice' : 'unseen'} role="status">
          {notice}
        </p>
      </section>
    </LanguageContext.Provider>
  );
}

/** How far down the list of sources the items go; sources are numbered in the order in which items first name them. */
function countSources(items: readonly CardItem[]): number {
  const numbers = items.flatMap((item) =>
    item.type === 'fact'
      ? [...item.sources, ...(item.denial?.sources ?? [])]
      : item.versions.flatMap((version) => version.sources),
  );
  return Math.max(0, ...numbers);
}
