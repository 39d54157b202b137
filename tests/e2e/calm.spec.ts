/** Point 2: what people do with pages works as before: links, selecting, copying, the page's own keys, printing. */
import { centreOf } from './desk';
import { nameOf } from './ledger';
import { expect, test } from './test';

const style = '<style>body { font: 20px/1.6 serif; margin: 40px }</style>';

test('a link with a mark in it is followed by a click', async ({ desk, site }) => {
  await desk.goto(site.publish(`${style}<p>See <a href="#there">the Rosatom page</a>.</p><p id="there">There.</p>`));
  await desk.click(centreOf(await desk.locate('Rosatom')));
  await expect.poll(() => desk.evaluate(() => location.hash)).toBe('#there');
});

test('text with marks is selected as any text', async ({ desk, site }) => {
  await desk.goto(site.publish(`${style}<p>Work is led by Rosatom as ever.</p>`));
  const box = await desk.locate('Rosatom');
  await desk.moveTo({ x: box.x + 2, y: box.y + box.height / 2 }, 0);
  await desk.press();
  await desk.moveTo({ x: box.x + box.width - 2, y: box.y + box.height / 2 }, 300);
  await desk.release();
  expect(await desk.evaluate(() => String(getSelection()))).toMatch(/^(Rosatom|osatom|Rosato|osato)$/);
});

test('the page hears its own keys and clicks while no card is open', async ({ desk, site }) => {
  await desk.goto(
    site.publish(`${style}<p>Work is led by Rosatom as ever.</p><script>
      document.addEventListener('keydown', (event) => { document.body.dataset.keys = (document.body.dataset.keys ?? '') + event.key; });
      document.addEventListener('click', () => { document.body.dataset.clicked = 'yes'; });
    </script>`),
  );
  const mark = centreOf(await desk.locate('Rosatom'));
  for (const key of ['j', 'k', '/', 'Escape']) await desk.key(key);
  await desk.click(mark);
  expect(await desk.evaluate(() => ({ ...document.body.dataset }))).toEqual({ keys: 'jk/Escape', clicked: 'yes' });
});

test('Escape with a card open is ours, and the page’s dialog stays', async ({ desk, site }) => {
  await desk.goto(
    site.publish(`${style}<dialog><p>Work is led by Rosatom as ever.</p></dialog><script>
      document.querySelector('dialog').showModal();
    </script>`),
  );
  await desk.hover('Rosatom', nameOf('rosatom'));
  await desk.key('Escape');
  await desk.cardGone();
  expect(await desk.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
});

test('the page sees nothing of the extension: no message, no event, no global, no element', async ({
  desk,
  plainDesk,
  site,
}) => {
  const url = site.publish(`${style}<script>
      window.heard = [];
      addEventListener('message', (event) => heard.push('message ' + JSON.stringify(event.data)));
    </script><p>Work is led by Rosatom as ever.</p>`);
  const look = () => ({
    heard: (window as unknown as { heard: string[] }).heard,
    globals: Object.getOwnPropertyNames(window).sort(),
    elements: [...document.querySelectorAll('*')].map(({ localName }) => localName),
  });
  await plainDesk.goto(url);
  const before = await plainDesk.evaluate(look);
  await desk.goto(url);
  await desk.locate('Rosatom');
  await desk.outlast(200);
  expect(await desk.evaluate(look)).toEqual(before);
});

test('nothing of it is printed', async ({ desk, site }) => {
  await desk.goto(site.publish(`${style}<p>Work is led by Rosatom as ever.</p>`));
  await desk.locate('Rosatom');
  const readLine = () =>
    getComputedStyle(document.querySelector('p') as Element, '::highlight(known-name)').textDecorationLine;
  expect(await desk.evaluate(readLine)).toBe('underline');
  await desk.emulate({ print: true });
  await expect.poll(() => desk.evaluate(readLine)).toBe('none');
  await desk.emulate({});
});
