/** Points 6 and 7: what the card says, in which order, and where it leads. */
import { claimOf, gistOf, nameOf } from './ledger';
import { expect, test } from './test';

const BUSHEHR = nameOf('bushehr-npp');
const style = '<style>body { font: 20px/1.6 serif; margin: 40px }</style>';

test('the card names the entry, its kind and place, and says what it is', async ({ desk, site }) => {
  await desk.goto(site.publish(`${style}<p>Work at the Bushehr nuclear power plant goes on.</p>`));
  const card = await desk.hover('Bushehr nuclear power plant', BUSHEHR);
  expect(card.text).toMatch(/nuclear plant · iran/i);
  expect(card.text).toContain(gistOf('bushehr-npp'));
  expect(card.buttons).toEqual(expect.arrayContaining(['Keep open', 'Close', 'Copy with source']));
});

test('sources are https links that open the article at the passage', async ({ desk, site }) => {
  await desk.goto(site.publish(`${style}<p>Work at the Bushehr nuclear power plant goes on.</p>`));
  const { links } = await desk.hover('Bushehr nuclear power plant', BUSHEHR);
  expect(links.length).toBeGreaterThan(0);
  for (const { href, rel } of links) {
    expect(href).toMatch(/^https:\/\//);
    expect(rel).toContain('noopener');
    expect(rel).toContain('noreferrer');
  }
  expect(links.filter(({ href }) => href.includes('#:~:text=')).length).toBeGreaterThan(0);
});

test('in a sentence about its start the start comes first, in one about money the money', async ({ desk, site }) => {
  await desk.goto(
    site.publish(`${style}
      <p>Iran’s only reactor, at the Bushehr nuclear power plant, came online after decades of delay.</p>
      <p>Two more units of the Bushehr nuclear power plant are valued at 10 billion dollars.</p>`),
  );
  // The first mark is the first one only once both are there.
  await desk.locate('Bushehr nuclear power plant', 1);
  const start = await desk.hover('Bushehr nuclear power plant', BUSHEHR, 0);
  expect(firstClaim(start.text)).toMatch(/grid|start|online|commercial|2011/i);
  await desk.key('Escape');
  await desk.cardGone();
  const money = await desk.hover('Bushehr nuclear power plant', BUSHEHR, 1);
  expect(firstClaim(money.text)).toMatch(/billion|valued|cost/i);
});

test('where sources differ, each version stands with who says it', async ({ desk, site }) => {
  await desk.goto(
    site.publish(`${style}<p>Iran’s only reactor, at the Bushehr nuclear power plant, came online in 2011.</p>`),
  );
  const { text } = await desk.hover('Bushehr nuclear power plant', BUSHEHR);
  expect(text).toMatch(/Sources differ on/);
});

test('a related entry opens in place, with a way back', async ({ desk, site }) => {
  await desk.goto(site.publish(`${style}<p>Work at the Bushehr nuclear power plant goes on.</p>`));
  await desk.hover('Bushehr nuclear power plant', BUSHEHR);
  await desk.clickInCard('button', nameOf('rosatom'));
  await desk.openCard(nameOf('rosatom'));
  await desk.clickInCard('button', `Back to ${BUSHEHR}`);
  await desk.openCard(BUSHEHR);
});

test('“more” shows the rest of the facts', async ({ desk, site }) => {
  await desk.goto(site.publish(`${style}<p>Work at the Bushehr nuclear power plant goes on.</p>`));
  const before = await desk.hover('Bushehr nuclear power plant', BUSHEHR);
  await desk.clickInCard('button', 'more fact');
  const after = await desk.until('the rest of the facts', async () => {
    const card = await desk.card();
    return card && card.text.length > before.text.length * 1.5 ? card : null;
  });
  expect(after.text).toContain(claimOf('bushehr-npp', 'bu-location'));
});

test('the close button closes', async ({ desk, site }) => {
  await desk.goto(site.publish(`${style}<p>Work at the Bushehr nuclear power plant goes on.</p>`));
  await desk.hover('Bushehr nuclear power plant', BUSHEHR);
  await desk.clickInCard('button', 'Close');
  await desk.cardGone();
});

test('copying a fact puts it with its source on the clipboard', async ({ desk, site }) => {
  await desk.goto(site.publish(`${style}<p>Work at the Bushehr nuclear power plant goes on.</p><textarea></textarea>`));
  await desk.hover('Bushehr nuclear power plant', BUSHEHR);
  await desk.clickInCard('button', 'Copy with source');
  await expect.poll(async () => (await desk.card())?.text).toContain('Copied');
  await desk.key('Escape');
  await desk.cardGone();
  await desk.evaluate(() => document.querySelector('textarea')?.focus());
  await desk.key('Control+v');
  await expect.poll(() => desk.evaluate(() => document.querySelector('textarea')?.value)).toMatch(/Bushehr/);
});

/** The first fact under the gist, or the topic of a disagreement that leads. */
function firstClaim(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(3, 6).join(' ');
}
