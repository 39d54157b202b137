/** The script that draws cards: brought into a frame when the first one is wanted. */
import { h, render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Card } from '../components/Card';
import cardCss from '../components/card.css?inline';
import tokensCss from '../components/tokens.css?inline';
import { writeClipboard } from '../page/clipboard';
import { createCardView } from '../page/popover';
import { world } from '../page/world';

export default defineUnlistedScript(() => {
  const frame = world();
  frame.cardView ??= createCardView(tokensCss + cardCss, (layer, { card, load, insert }, wishes) => {
    const { settings, asks } = frame;
    const drawn = h(Card, {
      card,
      load,
      today: new Date().toLocaleDateString('sv'),
      citeStyle: settings?.citeStyle ?? 'attribution',
      onCiteStyle: (style) => asks?.keepCiteStyle(style, !!insert),
      onMute: asks && ((entity, isHere) => asks.mute(entity, isHere)),
      onPanel: asks?.openPanel,
      onCopy: (citation) => writeClipboard(citation, layer),
      onInsert: insert,
      onPin: wishes.pin,
      onClose: wishes.close,
    });
    render(drawn, layer);
    return () => render(null, layer);
  });
});
