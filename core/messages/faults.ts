/** What went wrong with settings, in words. */
import { NotKept, type Problem } from '../settings';
import type { Phrases } from './model';
import { fill } from './say';

/** Puts what is wrong with a value into words, to follow the name of its setting and a colon. */
export function sayFault({ key, fault: { is, slots, inPolicy } }: Problem, phrases: Phrases): string {
  const settings: Readonly<Record<string, { readonly what?: string; readonly label: string }>> = phrases.setting;
  const what = Object.hasOwn(settings, key) ? (settings[key]?.what ?? '') : '';
  const fault = fill(phrases.faults[is], { what, ...slots });
  return inPolicy ? fill(phrases.faults.inPolicy, { fault }) : fault;
}

/** Why something was not kept; of any other error what it says itself. */
export function sayNotKept(error: Error, phrases: Phrases): string {
  return error instanceof NotKept ? fill(phrases.notKept[error.reason], { error: error.detail }) : error.message;
}
