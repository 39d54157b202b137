import type { CardSource } from '../model';

/**
 * Gives the key of a source in ASCII letters, digits and hyphens. The ledger's ids already say publisher, year and a
 * word, and are unique and stable, so that one source has one key in every bibliography it gets into.
 */
export function keyOf(source: CardSource): string {
  const key = source.id.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '');
  return key || 'source';
}
