/** Every word that is said beside a draft. */
import type { State } from '../core/check/survey';

/** Chooses between one and many, the number written as English does. */
function count(one: string, many: string): (number: number) => string {
  return (number) => (number === 1 ? one : many).replace('#', number.toLocaleString('en'));
}

export const DRAFT_WORDS = {
  title: 'This draft',
  verdict: {
    contradicted: 'The ledger has it otherwise',
    'sources-differ': 'Sources differ',
    outdated: 'Out of date',
  } satisfies Partial<Record<State, string>>,
  quoted: 'The quoted figure differs',
  about: (name: string) => `About ${name}`,
  wrote: 'You wrote',
  known: 'The ledger',
  sources: 'Sources',
  unchecked: (figures: string) => `Not checked in this sentence: ${figures}`,
  replace: (said: string, replacement: string) => `Replace “${said}” with “${replacement}”`,
  attribute: 'Insert attribution',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not copy',
  keep: 'Keep, it is right',
  kept: 'Nothing is said of this fact here again.',
  report: 'The fact is wrong',
  reportLabel: 'A correction to send to the editors of the ledger. Nothing is sent from here.',
  close: 'Close',
  back: 'All of this draft',
  doubts: count('# figure to look at', '# figures to look at'),
  noDoubts: 'No figure to look at',
  calm: (consistent: number, uncovered: number) =>
    `${count('# figure agrees', '# figures agree')(consistent)} with the ledger; ${count('# is not in it', '# are not in it')(uncovered)}.`,
  names: 'Known names',
  quiet: 'Do not check drafts on this site',
} as const;

/** A correction, ready to be sent: what was written, what the ledger has, and room for what is right. */
export function writeCorrection(of: {
  readonly factId: string;
  readonly name: string;
  readonly known: string;
  readonly words: string;
  readonly cited: readonly { readonly publisher: string; readonly url: string | null }[];
}): string {
  const sources = of.cited.map(({ publisher, url }) => `- ${publisher}${url ? `: ${url}` : ''}`);
  return [
    `Correction for ${of.name} (${of.factId})`,
    '',
    `The ledger says: ${of.known}`,
    'Its sources:',
    ...sources,
    `My sentence: ${of.words}`,
    '',
    'What is right, and where it can be read:',
    '',
  ].join('\n');
}
