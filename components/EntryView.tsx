import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Citation, cite, makeCitable, type StyleId } from '../core/cite';
import type { Card, CardFact, PartialDate, Related } from '../core/model';
import { CiteMenu } from './CiteMenu';
import { Corrections } from './Corrections';
import { DisagreementBlock } from './DisagreementBlock';
import { Fact } from './Fact';
import { FactsLanguage } from './FactsLanguage';
import { Icon } from './Icon';
import { KindLine } from './KindLine';
import { LocatorMapDrawing } from './LocatorMapDrawing';
import { useLanguage } from './language';
import { RelatedList } from './RelatedList';
import { SourceList } from './SourceList';
import { Timeline } from './Timeline';

export interface EntryViewProps {
  readonly card: Card;
  /** The fact or disagreement to begin at; null for the top. */
  readonly at: string | null;
  readonly today: PartialDate;
  readonly citeStyle: StyleId;
  readonly onCiteStyle: (style: StyleId) => void;
  /** Puts a citation on the clipboard; says whether that worked. */
  readonly onCopy: (citation: Citation) => Promise<boolean>;
  readonly onRelated: (related: Related) => void;
  /** Where back leads to, in words; null where there is no way back. */
  readonly back: string | null;
  readonly onBack: () => void;
  /** Opens it in the side panel; null where that is no wish. */
  readonly onPanel: (() => void) | null;
}

/** Everything about one entry, all of it open: what its card keeps behind "more" as well. */
export function EntryView({ card, at, today, citeStyle, onCiteStyle, onCopy, ...props }: EntryViewProps) {
  const { words, locale } = useLanguage();
  const [copied, setCopied] = useState('');
  const [notice, setNotice] = useState('');
  const frame = useRef<HTMLElement>(null);
  const nameId = useId();

  // The focus goes where reading begins: to the fact that was looked for, else to the name.
  useLayoutEffect(() => {
    const item = at && frame.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(at)}"]`);
    const start = item || frame.current?.querySelector<HTMLElement>('[data-focus]');
    start?.focus({ preventScroll: true });
    if (item) item.scrollIntoView({ block: 'center' });
    else frame.current?.scrollIntoView({ block: 'start' });
  }, [card.entity, at]);

  const copy = async (fact: CardFact) => {
    const citable = makeCitable(card, fact, today);
    const done = citable !== null && (await onCopy(cite(citeStyle, citable)));
    setNotice(done ? words.copied : words.copyFailed);
    setCopied(done ? fact.id : '');
  };
  const showSource = (number: number) => {
    const source = frame.current?.querySelector<HTMLElement>(`[data-source="${number}"]`);
    (source?.querySelector('a') ?? source)?.focus();
  };

  return (
    <article ref={frame} class="card entry" aria-labelledby={nameId} lang={locale}>
      <header class="head">
        {props.back === null ? (
          <span class="glyph">
            <Icon of={card.kind} size={20} />
          </span>
        ) : (
          <button type="button" class="tool" title={props.back} aria-label={props.back} onClick={props.onBack}>
            <Icon of="back" />
          </button>
        )}
        <div>
          <KindLine card={card} />
          <h2 id={nameId} class="name" dir="auto" lang={card.lang} tabIndex={-1} data-focus>
            {card.name}
          </h2>
        </div>
        <div class="tools">
          {props.onPanel && (
            <button
              type="button"
              class="tool"
              title={words.openInPanel}
              aria-label={words.openInPanel}
              onClick={props.onPanel}
            >
              <Icon of="panel" />
            </button>
          )}
        </div>
      </header>
      <p class="gist" dir="auto" lang={card.lang}>
        {card.gist}
      </p>
      <FactsLanguage of={card.lang} />
      <ul class="items">
        {card.items.map((item) => (
          <li
            key={item.id}
            class={item.id === at ? `${item.type} wanted` : item.type}
            data-item={item.id}
            tabIndex={-1}
          >
            {item.type === 'disagreement' ? (
              <DisagreementBlock card={card} disagreement={item} onSource={showSource} />
            ) : (
              <Fact
                card={card}
                fact={item}
                copied={copied === item.id}
                onCopy={() => copy(item)}
                onSource={showSource}
              />
            )}
          </li>
        ))}
      </ul>
      {card.timeline.length > 1 && <Timeline events={card.timeline} lang={card.lang} />}
      {card.map && <LocatorMapDrawing map={card.map} lang={card.lang} />}
      <footer class="foot">
        <SourceList sources={card.sources} shown={card.sources.length} isBrief={false} />
        {card.corrections.length > 0 && <Corrections card={card} />}
        {card.related.length > 0 && <RelatedList related={card.related} onOpen={props.onRelated} />}
        <CiteMenu style={citeStyle} onStyle={onCiteStyle} />
      </footer>
      <p class={copied === '' ? 'notice' : 'unseen'} role="status">
        {notice}
      </p>
    </article>
  );
}
