/** Words of time between two events. */

/** What follows a duration that leads from one event to another. */
export const RELATION =
  /^\s*(before|ahead of|prior to|earlier than|after|later than|following|(?:older|younger|newer) than)\b(?! (?:the|its|their|that) (?:first|initial|term))/i;

/** True where the first event comes before the second. */
export function isBefore(tail: string): boolean {
  return /^\s*(?:before|ahead|prior|earlier|older)/i.test(tail);
}
