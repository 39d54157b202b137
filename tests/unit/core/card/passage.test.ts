import { expect, it } from 'vitest';
import { linkPassage } from '../../../../core/card/passage';

it.each([
  [undefined, 'https://a.example/x', 'https://a.example/x'],
  ['on January 17', 'https://a.example/x', 'https://a.example/x#:~:text=on%20January%2017'],
  ['350-metre, R&D', 'https://a.example/x', 'https://a.example/x#:~:text=350%2Dmetre%2C%20R%26D'],
  ['в силу', 'https://a.example/x', 'https://a.example/x#:~:text=%D0%B2%20%D1%81%D0%B8%D0%BB%D1%83'],
  ['deal', 'https://a.example/x#top', 'https://a.example/x#top:~:text=deal'],
  ['\ud800', 'https://a.example/x', 'https://a.example/x'],
])('opens %j on %s at %s', (anchor, url, link) => {
  expect(linkPassage(url, anchor)).toBe(link);
});
