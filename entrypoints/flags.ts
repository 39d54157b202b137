/** The script that draws what there is to say of a draft: brought into a frame, after the one for cards, when it is wanted. */
import { h, render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { DoubtCard } from '../components/DoubtCard';
import { DoubtList } from '../components/DoubtList';
import doubtsCss from '../components/doubts.css?inline';
import { LanguageContext } from '../components/language';
import { writeClipboard } from '../page/clipboard';
import { type Doubts, world } from '../page/world';
import { askBackground } from '../platform/frame';

let sheet: CSSStyleSheet | undefined;

export default defineUnlistedScript(() => {
  const frame = world();
  frame.drawDoubts ??= (doubts) => (layer, _request, wishes) => {
    dress(layer);
    const { locale, words } = doubts.language;
    const content = doubts.flag ? drawFlag(doubts, doubts.flag, layer, wishes.close) : drawList(doubts, wishes.close);
    render(h(LanguageContext.Provider, { value: { locale, words: words.card }, children: content }), layer);
    return () => render(null, layer);
  };

  function drawFlag(doubts: Doubts, flag: NonNullable<Doubts['flag']>, layer: HTMLElement, close: () => void) {
    return h(DoubtCard, {
      language: doubts.language,
      flag,
      words: flag.words,
      citeStyle: frame.settings?.citeStyle ?? 'attribution',
      onCiteStyle: (style) => void askBackground('cite:keep', { style, isHere: true }).catch(() => {}),
      onAttribute: (citation) => doubts.attribute(flag, citation),
      onReplace: () => doubts.replace(flag),
      onKeep: () => doubts.keep(flag),
      onCopy: (copy) => writeClipboard(copy, layer),
      onEntity: () => doubts.open(flag.entity),
      onBack: doubts.flags.length > 1 ? () => doubts.openFlag(null) : null,
      onClose: close,
    });
  }

  function drawList(doubts: Doubts, close: () => void) {
    return h(DoubtList<Doubts['flags'][number]>, {
      language: doubts.language,
      flags: doubts.flags,
      names: doubts.names,
      counts: doubts.counts,
      onFlag: doubts.openFlag,
      onEntity: doubts.open,
      onQuiet: () => {
        close();
        void askBackground('draft:quiet', {}).catch(() => {});
      },
      onClose: close,
    });
  }
});

/** Puts our style sheet beside those of the layer. */
function dress(layer: HTMLElement): void {
  const root = layer.getRootNode() as ShadowRoot;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(doubtsCss);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
