import { beforeEach, describe, expect, it } from 'vitest';
import { piecesOf } from '../../../page/pieces';
import { type Run, type Span, spanAround, walk } from '../../../page/walk';

beforeEach(() => {
  document.body.innerHTML = '';
});

function read(span: Span, isDue = () => false): string[] {
  const runs: Run[] = [];
  walk(span, { read: (run) => runs.push(run), meet: () => {}, isDue });
  return runs.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

function readAll(html: string): string[] {
  document.body.innerHTML = html;
  return read({ root: document.body, next: document.body.firstChild, stop: null });
}

describe('a run', () => {
  it('joins text over inline elements, soft breaks and comments', () => {
    expect(readAll('<p>The <b>Comp</b>rehensive <a href="#">Trea<wbr>ty</a><!-- --> holds</p>')).toEqual([
      'The Comprehensive Treaty holds',
    ]);
  });

  it('ends at blocks, cells, items and line breaks', () => {
    expect(
      readAll('<div>a<div>b</div>c</div><table><tr><td>d</td><td>e</td></tr></table>f<br>g<ul><li>h<li>i</ul>'),
    ).toEqual([...'abcdefghi']);
  });

  it('ends at an empty block between two texts of one parent', () => {
    expect(readAll('one<hr>two<div></div>three')).toEqual(['one', 'two', 'three']);
  });

  it('leaves out scripts, fields and code, and joins base text over its ruby', () => {
    expect(readAll('<p>a<script>x</script>b <ruby>伊<rt>i</rt>朗<rt>lang</rt></ruby></p>')).toEqual(['ab 伊朗']);
    expect(readAll('<p>a<code>x</code>b<textarea>y</textarea>c</p>')).toEqual(['a', 'b', 'c']);
  });

  it('is cut where it would grow too long to be read at once, between words', () => {
    const words = Array.from({ length: 9000 }, (_, n) => `word${n}`).join(' ');
    const parts = readAll(`<p>${words}</p>`);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.join(' ')).toBe(words);
  });
});

describe('reading in slices', () => {
  const html = Array.from({ length: 200 }, (_, n) => `<p>text ${n} <b>of</b> many</p>`).join('');

  it('gives the same runs however often it pauses', () => {
    const whole = readAll(html);
    const span: Span = { root: document.body, next: document.body.firstChild, stop: null };
    const parts: string[] = [];
    let slices = 0;
    while (span.next) {
      parts.push(...read(span, () => true));
      slices += 1;
    }
    expect(slices).toBeGreaterThan(10);
    expect(parts).toEqual(whole);
  });
});

describe('a block without end', () => {
  it('is read with pauses, and nothing of it is lost', () => {
    document.body.innerHTML = `<div>${'<i>word </i>'.repeat(10_000)}</div>`;
    const span: Span = { root: document.body, next: document.body.firstChild, stop: null };
    const parts: string[] = [];
    let slices = 0;
    for (; span.next; slices += 1) parts.push(...read(span, () => true));
    expect(slices).toBeGreaterThan(2);
    expect(parts.join(' ')).toBe(document.body.textContent?.trim());
  });
});

describe('the stretch around a change', () => {
  it('holds the whole run of a changed text, and no other', () => {
    document.body.innerHTML = '<p>before</p><p>Masoud <b id="b">Pezesh</b>kian</p><p>after</p>';
    const span = spanAround(document.querySelector('#b')?.firstChild as Text);
    expect(span && read(span)).toEqual(['Masoud Pezeshkian']);
  });

  it('holds both runs that a new block has parted', () => {
    document.body.innerHTML = '<div>one <b>two</b><hr id="hr">three</div>';
    const span = spanAround(document.querySelector('#hr') as Element);
    expect(span && read(span)).toEqual(['one two', 'three']);
  });

  it('is none inside of what is not read', () => {
    document.body.innerHTML = '<p><code>a <b id="b">b</b></code></p>';
    expect(spanAround(document.querySelector('#b') as Element)).toBeNull();
  });
});

describe('the pieces of a mention', () => {
  it('are the stretches of its text nodes, without mere white space', () => {
    document.body.innerHTML = '<p>a <b>Vladi</b><i>mir</i> \n <u>Putin</u> said</p>';
    const runs: Run[] = [];
    const span = { root: document.body, next: document.body.firstChild, stop: null };
    walk(span, { read: (run) => runs.push(run), meet: () => {}, isDue: () => false });
    const run = runs[0] as Run;
    const start = run.text.indexOf('Vladi');
    const end = run.text.indexOf('Putin') + 5;
    const pieces = piecesOf(run, { start, end, entity: 'putin', soft: false });
    expect(pieces.map((piece) => piece.node.data.slice(piece.start, piece.end))).toEqual(['Vladi', 'mir', 'Putin']);
  });
});
