/** Reads the number that begins at a token, in digits or words. */
import type { Read } from './dates';
import type { Language } from './language';
import type { Token } from './tokens';

export interface NumberReading {
  readonly amount: number;
  /** Upper end of "40 to 60". */
  readonly max?: number;
  /** Significant digits as written; 9 for numbers in words that are no round ones. */
  readonly digits: number;
  readonly vague?: true;
}

/** `money` allows the letters m and b for million and billion. */
export function readNumber(
  tokens: readonly Token[],
  at: number,
  language: Language,
  money: boolean,
): Read<NumberReading> | undefined {
  const first = readOne(tokens, at, language, money);
  if (!first) return undefined;
  const joint = tokens[first.next];
  const opened = language.rangeOpeners.has(tokens[at - 1]?.text ?? '');
  const dash = joint && /^[–—-]$/.test(joint.text) && tokens[first.next + 1]?.type === 'number';
  const joined =
    joint && (dash || joint.text === 'to' || joint.text === 'bis' || (opened && language.rangeJoints.has(joint.text)));
  if (joined && tokens[at]!.type === 'number') {
    const second = readOne(tokens, first.next + 1, language, money);
    if (second) {
      // "2 to 55 billion": the scale belongs to both.
      const scaled = second.value.amount > 999 && first.value.amount < 1000 && first.next === at + 1;
      const written = tokens[first.next + 1]!.value;
      const amount = scaled && written > 0 ? first.value.amount * (second.value.amount / written) : first.value.amount;
      if (second.value.amount > amount) {
        return { value: { amount, max: second.value.amount, digits: first.value.digits }, next: second.next };
      }
    }
  }
  return first;
}

function readOne(
  tokens: readonly Token[],
  at: number,
  language: Language,
  money: boolean,
): Read<NumberReading> | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const vague = language.vague.get(token.text);
  if (vague !== undefined) {
    let amount = vague;
    let next = at + 1;
    if (tokens[next]?.text === 'of' && language.vague.has(tokens[next + 1]?.text ?? '')) {
      amount = (vague === 24 || vague === 20 ? 10 : vague) * language.vague.get(tokens[next + 1]!.text)!;
      next += 2;
    }
    return { value: { amount, max: amount * 10 - 1, digits: 1, vague: true }, next };
  }
  return token.type === 'number' ? readDigits(tokens, at, language, money) : readWords(tokens, at, language);
}

function readDigits(
  tokens: readonly Token[],
  at: number,
  language: Language,
  money: boolean,
): Read<NumberReading> | undefined {
  const token = tokens[at]!;
  let amount = token.value;
  let next = at + 1;
  for (;;) {
    const dashed = tokens[next]?.text === '-' && !tokens[next]!.gap ? 1 : 0;
    const word = tokens[next + dashed];
    const scale = word && language.scales.get(word.text);
    if (!scale || (word.text.length === 1 && (word.gap || !money))) break;
    amount *= scale;
    next += dashed + 1;
    if (tokens[next]?.text === '.' && /^(тыс|млн|млрд|трлн|mio|mrd)$/.test(word.text)) next++;
  }
  const written = String(token.value).replace('.', '').replace(/^0+/, '');
  const significant = next > at + 1 ? written.length : written.replace(/0+$/, '').length;
  return { value: { amount, digits: Math.max(1, significant) }, next };
}

/** "forty-seven", "two hundred thousand", "half a million", "a dozen", "one and a half". */
function readWords(tokens: readonly Token[], at: number, language: Language): Read<NumberReading> | undefined {
  let total = 0;
  let current = 0;
  let next = at;
  let seen = false;
  const first = tokens[at]!;
  const half = language.halves.get(first.text);
  if (half !== undefined) {
    next++;
    if (half < 1) {
      while (/^(a|an|of|the|-|de|d|’)$/.test(tokens[next]?.text ?? '')) next++;
    }
    current = half;
    seen = true;
  } else if (/^(a|an)$/.test(first.text) && tokens[at + 1] && language.scales.has(tokens[at + 1]!.text)) {
    if (tokens[at + 1]!.text.length < 4) return undefined;
    current = 1;
    next++;
    seen = true;
  }
  const start = next;
  for (; tokens[next]; next++) {
    const { text } = tokens[next]!;
    const value = language.numbers.get(text);
    const scale = text.length > 2 ? language.scales.get(text) : undefined;
    if (value !== undefined) {
      // "Quatre-vingt-dix", "soixante-dix": French counts on by twenties.
      if (language.tag === 'fr' && seen && value === 20 && current % 100 === 4) {
        current += 76;
        continue;
      }
      if (language.tag === 'fr' && seen && value >= 10 && value < 20 && /^[68]0$/.test(String(current % 100))) {
        current += value;
        continue;
      }
      if (half !== undefined || (seen && next > start && current % 10 !== 0)) break;
      if (seen && current !== 0 && value >= 10 && current % 100 !== 0) break;
      current += value;
    } else if (scale !== undefined) {
      if (!seen && next === start && scale !== 1e3 && language.tag === 'en') return undefined;
      if (scale <= 100) current = (current || 1) * scale;
      else {
        total += (current || 1) * scale;
        current = 0;
      }
    } else if (text === 'and' && seen && tokens[next + 1]?.text === 'a' && tokens[next + 2]?.text === 'half') {
      current += 0.5;
      next += 2;
    } else if (
      !(text === '-' && !tokens[next]!.gap && isPart(tokens[next + 1], language)) &&
      !(
        text === 'and' &&
        seen &&
        current % 100 === 0 &&
        current > 0 &&
        language.numbers.has(tokens[next + 1]?.text ?? '')
      )
    ) {
      break;
    }
    seen = true;
  }
  if (!seen || (next === start && half === undefined)) return undefined;
  if (half !== undefined && half < 1 && next === at + 1 && language.tag !== 'ru' && language.tag !== 'de')
    return undefined;
  const amount = total + current;
  return { value: { amount, digits: String(amount).replace(/0+$/, '').length }, next };
}

function isPart(token: Token | undefined, language: Language): boolean {
  return (
    token !== undefined &&
    (language.numbers.has(token.text) || (language.scales.has(token.text) && token.text.length > 2))
  );
}
