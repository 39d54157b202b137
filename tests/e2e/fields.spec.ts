/** Issue 6: what a writer gets in fields, how it is asked for, and where nothing is ever done. */
import { centreOf, type Desk } from './desk';
import { claimOf, nameOf } from './ledger';
import { resetSettings } from './own-pages';
import { expect, test } from './test';

const NAME = 'Bushehr nuclear power plant';
const WRONG = `The ${NAME} was connected to the grid in 2012.`;
const FLAG = 'The ledger has it otherwise';
const STYLE = `<style>body { font: 18px/1.5 serif; margin: 40px 40px 600px }
  textarea, input, [contenteditable] { display: block; box-sizing: border-box; width: 600px; min-height: 60px; margin: 8px; font: inherit }</style>`;
const RICH = `${STYLE}<div contenteditable id="draft"><p><br></p></div><input type="checkbox" id="elsewhere">`;
/** Longer than any pause after which a field is read, and than any dwell, ms. */
const LONG = 1_000;

async function open(desk: Desk, url: string, selector = 'textarea, input, [contenteditable]'): Promise<void> {
  await desk.goto(url);
  await desk.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
}

function valueOfField(desk: Desk): Promise<string> {
  return desk.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea, input')!.value);
}

function textOfDraft(desk: Desk): Promise<string> {
  return desk.evaluate(() => document.querySelector('#draft')!.textContent!.replace(/\u00a0/g, ' '));
}

test('names and figures to look at in a textarea are counted outside of it, and the count explains them', async ({
  desk,
  site,
}) => {
  await open(desk, site.publish(`${STYLE}<textarea></textarea>`));
  await desk.type(`${WRONG} `);
  await expect.poll(async () => (await desk.badge())?.label).toBe('1 figure to look at, 1 known name');
  const badge = (await desk.badge())!;
  const edge = await desk.evaluate(() => document.querySelector('textarea')!.getBoundingClientRect().bottom);
  expect(badge.box.y).toBeGreaterThanOrEqual(edge);
  await desk.click(centreOf(badge.box));
  const card = await desk.openCard(FLAG);
  expect(card.text).toContain(WRONG);
  expect(card.text).toContain(claimOf('bushehr-npp', 'bu-grid'));
  expect(card.links.some(({ href }) => href.includes('#:~:text='))).toBe(true);
  await desk.clickInCard('button', 'Replace “2012” with “2011”');
  await expect.poll(() => valueOfField(desk)).toBe(`${WRONG.replace('2012', '2011')} `);
  // The caret is still where it was.
  await desk.type('More.');
  expect(await valueOfField(desk)).toBe(`${WRONG.replace('2012', '2011')} More.`);
});

test('the count covers no text of its neighbours', async ({ desk, site }) => {
  const tight =
    '<div>Above.</div><textarea style="margin: 0"></textarea><div>Right below it stands a text without end. </div>';
  await open(
    desk,
    site.publish(
      `${STYLE}<div style="margin-top: 60px; width: 600px">${tight.replace('end. ', 'end. '.repeat(60))}</div>`,
    ),
  );
  await desk.type(`${WRONG} `);
  const { box } = await desk.until('the count', () => desk.badge());
  const texts = await desk.evaluate(() =>
    [...document.querySelectorAll('div > div, textarea')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width: element.localName === 'div' && height < 40 ? 60 : width, height };
    }),
  );
  for (const { x, y, width, height } of texts) {
    const isBeside = box.x >= x + width || box.x + box.width <= x || box.y >= y + height || box.y + box.height <= y;
    expect(isBeside, `${JSON.stringify(box)} covers what stands at ${x}, ${y}`).toBe(true);
  }
});

test('a name is marked once its word is finished', async ({ desk, site }) => {
  await open(desk, site.publish(RICH));
  await desk.type('They visited Rosatom');
  await desk.outlast(LONG);
  expect(await desk.markTexts()).toEqual([]);
  await desk.type(' and');
  await expect.poll(() => desk.markTexts()).toEqual(['Rosatom']);
});

test('a mark moves with its text, and goes as soon as its word is another one', async ({ desk, site }) => {
  await open(desk, site.publish(RICH));
  await desk.type('They visited Rosatom and left.');
  await expect.poll(() => desk.markTexts()).toEqual(['Rosatom']);
  // Looked at in every frame: no mark ever covers anything else.
  const seen = desk.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const covered = new Set<string>();
        const look = () => {
          const text = document.querySelector('#draft p')!.textContent!;
          covered.add(text);
          if (text.includes('end')) resolve([...covered]);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await desk.key('Home');
  await desk.type('Today ');
  await expect.poll(() => desk.markTexts()).toEqual(['Rosatom']);
  await desk.key('End');
  await desk.type(' end');
  expect((await seen).length).toBeGreaterThan(1);
  await desk.evaluate(() => {
    const text = document.querySelector('#draft p')!.firstChild as Text;
    const at = text.data.indexOf('Rosatom') + 'Rosatom'.length;
    text.insertData(at, 'ov');
  });
  expect(await desk.markTexts()).toEqual([]);
});

test('resting on a mark opens the same card as while reading; typing on closes it, a click opens nothing', async ({
  desk,
  site,
}) => {
  await open(desk, site.publish(RICH));
  await desk.type('They visited Rosatom and left. ');
  const box = await desk.locate('Rosatom');
  await desk.click(centreOf(box));
  await desk.outlast(LONG);
  expect(await desk.card()).toBeNull();
  await desk.key('End');
  await desk.moveTo({ x: box.x, y: box.y + 150 }, 300);
  const card = await desk.hover('Rosatom', nameOf('rosatom'));
  expect(card.buttons).toContain('Insert');
  expect(card.focused).toBeNull();
  await desk.type('x');
  await desk.cardGone();
});

test('a fact is cited at the caret, which stays in the draft, in the style of the site', async ({
  desk,
  site,
  browserUnderTest,
}) => {
  await open(desk, site.publish(RICH));
  await desk.type('They visited Rosatom and left.');
  await desk.hover('Rosatom', nameOf('rosatom'));
  await desk.clickInCard('button', 'Copy as');
  await desk.clickInCard('button', 'Insert');
  await expect.poll(() => textOfDraft(desk)).toMatch(/^They visited Rosatom and left\. .{20,}\.$/);
  await desk.type(' On.');
  expect(await textOfDraft(desk)).toMatch(/\. On\.$/);
  await resetSettings(browserUnderTest);
});

test('what is kept is never flagged again on that site', async ({ desk, site, browserUnderTest }) => {
  const url = site.publish(RICH);
  await open(desk, url);
  await desk.type(`${WRONG} `);
  await expect.poll(() => desk.doubts()).toEqual(['2012']);
  await desk.command('open-card');
  await desk.openCard(FLAG);
  await desk.clickInCard('button', 'Keep, it is right');
  await expect.poll(() => desk.doubts()).toEqual([]);
  await desk.goto(url);
  await desk.evaluate(() => document.querySelector<HTMLElement>('#draft')?.focus());
  await desk.type(`${WRONG} `);
  await expect.poll(() => desk.markTexts()).toEqual([NAME]);
  expect(await desk.doubts()).toEqual([]);
  await resetSettings(browserUnderTest);
});

test('a wrong fact is told by a text to copy', async ({ desk, site }) => {
  await open(desk, site.publish(`${STYLE}<textarea></textarea>`));
  await desk.type(`${WRONG} `);
  await desk.until('the count', () => desk.badge());
  await desk.command('open-card');
  await desk.openCard(FLAG);
  await desk.clickInCard('button', 'The fact is wrong');
  await desk.clickInCard('button', 'Copy');
  await expect.poll(async () => (await desk.card())?.text).toContain('Copied');
});

test('“came online in 2013” is explained, not called wrong', async ({ desk, site }) => {
  await open(desk, site.publish(RICH));
  await desk.type(`The ${NAME} came online in 2013. `);
  await expect.poll(() => desk.doubts()).toEqual(['2013']);
  await desk.command('open-card');
  const card = await desk.openCard('Sources differ');
  expect(card.text).toMatch(/On the grid since 3 September 2011; handed over .* September 2013/);
  expect(card.buttons.join()).not.toContain('Replace');
});

test('when the field is left, so is everything of ours', async ({ desk, site }) => {
  await open(desk, site.publish(RICH));
  await desk.type(`${WRONG} `);
  await expect.poll(() => desk.markTexts()).toEqual([NAME]);
  await desk.evaluate(() => document.querySelector<HTMLElement>('#elsewhere')?.focus());
  await expect.poll(() => desk.markTexts()).toEqual([]);
  expect(await desk.doubts()).toEqual([]);
});

test('nothing is done where secrets are written, nothing can be, or nobody is wanted', async ({ desk, site }) => {
  const fields = [
    '<input type="password">',
    '<input autocomplete="one-time-code">',
    '<input autocomplete="cc-number">',
    '<input name="card-number">',
    '<textarea data-gramm="false"></textarea>',
    '<textarea spellcheck="false"></textarea>',
    '<div data-enable-grammarly="false"><textarea></textarea></div>',
    `<textarea readonly>${WRONG} </textarea>`,
    '<input role="combobox">',
  ];
  await desk.goto(site.publish(`${STYLE}${fields.join('')}<textarea class="last"></textarea>`));
  for (let index = 0; index < fields.length; index++) {
    await desk.evaluate((at) => document.querySelectorAll<HTMLElement>('input, textarea')[at]!.focus(), index);
    await desk.type('Rosatom ');
    await desk.outlast(400);
    expect(await desk.badge(), fields[index]).toBeNull();
  }
  await desk.evaluate(() => document.querySelector<HTMLElement>('.last')!.focus());
  await desk.type('Rosatom ');
  await desk.until('the count', () => desk.badge());
});

test('a draft without end is left alone, and the popup says so', async ({ desk, site }) => {
  await open(desk, site.publish(`${STYLE}<textarea>${'They talked on. '.repeat(8_000)}</textarea>`));
  await desk.type(`${WRONG} `);
  // The field loses its focus to the popup, maybe before the script for fields was there: then it is met when that closes.
  await desk.until('that it is too long', async () => {
    const popup = await desk.openPopup();
    const said = expect.poll(() => popup.evaluate(() => document.body?.innerText), { timeout: 3_000 });
    const isSaid = await said.toContain('too long to be checked').then(
      () => true,
      () => null,
    );
    await popup.close();
    return isSaid;
  });
  expect(await desk.badge()).toBeNull();
});

test('drafts in shadow roots and frames are looked after too', async ({ desk, site }) => {
  await desk.goto(
    site.publish(`${STYLE}<x-editor></x-editor><script>
      const root = document.querySelector('x-editor').attachShadow({ mode: 'open' });
      const field = document.createElement('div');
      field.contentEditable = 'true';
      field.textContent = 'Here: ';
      root.append(field);
      field.focus();
      getSelection().collapse(field.firstChild, 6);
    </script>`),
  );
  await desk.type('They visited Rosatom and left.');
  await expect.poll(() => desk.markTexts()).toEqual(['Rosatom']);
});
