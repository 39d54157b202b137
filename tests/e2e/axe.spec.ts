/** Our own pages as axe sees them in the real browser, where contrast and sizes are what is drawn. */
import axe from 'axe-core';
import { expect, test } from './test';

const LOOKS = { light: {}, dark: { dark: true }, 'forced colours': { forcedColors: true } };

for (const file of ['options.html', 'welcome.html', 'popup.html', 'sidepanel.html']) {
  for (const [look, emulation] of Object.entries(LOOKS)) {
    test(`axe finds nothing in ${file}, ${look}`, async ({ desk }) => {
      await desk.gotoOwn(file);
      await desk.emulate(emulation);
      await desk.until('the page to be drawn', () =>
        desk.evaluate(() => document.querySelector('main, input') && true),
      );
      await desk.evaluate(new Function(axe.source) as () => void);
      const found = await desk.evaluate(async () => {
        const { axe: run } = globalThis as unknown as { axe: typeof axe };
        const rules = { 'target-size': { enabled: true } };
        const { violations } = await run.run(document, { resultTypes: ['violations'], rules });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
      });
      expect(found).toEqual([]);
    });
  }
}
