import { expect, it } from 'vitest';
import { sentenceAt } from '../../../page/sentence';

const at = (text: string, name: string) => {
  const start = text.indexOf(name);
  return sentenceAt(text, start, start + name.length);
};

it('gives the sentence that a name stands in', () => {
  expect(at('It opened late. Iran built Bushehr\n with help! Then came fuel.', 'Bushehr')).toBe(
    'Iran built Bushehr with help!',
  );
  expect(at('伊朗很大。布什尔在海边。很热。', '布什尔')).toBe('布什尔在海边。');
  expect(at('Bushehr', 'Bushehr')).toBe('Bushehr');
});

it('reaches no farther than 200 units to either side', () => {
  const text = `${'word '.repeat(200)}Bushehr${' word'.repeat(200)}`;
  expect(at(text, 'Bushehr').length).toBeLessThanOrEqual(200 + 7 + 200);
});
