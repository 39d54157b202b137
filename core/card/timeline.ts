/** The dated facts of an entity in the order of their dates. */

import type { Property } from '../ledger/model';
import type { ShippedFact } from '../ledger/shipped';
import type { PartialDate, TimelineEvent } from '../model';

/** Properties whose date is the day on which something happened; of the others it is when something was said or planned. */
const HAPPENED: ReadonlySet<Property> = new Set([
  'signed',
  'in-force',
  'ratified',
  'contract',
  'construction-start',
  'construction-halt',
  'start-up',
  'grid-connection',
  'hand-over',
  'commercial-operation',
  'incident',
  'born',
  'appointed',
  'elected',
  'killed',
  'meeting',
  'founded',
  'member',
  'sanctioned',
  'event',
]);

/** Events of facts that hold or are reported; what is denied, overtaken or only a version stays out. */
export function listEvents(facts: readonly ShippedFact[]): TimelineEvent[] {
  return facts
    .flatMap((fact) => {
      const date = dateOf(fact);
      const shown = !fact.versionOnly && fact.status !== 'denied' && fact.status !== 'superseded';
      return date && shown && HAPPENED.has(fact.property)
        ? [{ factId: fact.id, date, claim: fact.claim, status: fact.status }]
        : [];
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function dateOf({ value }: ShippedFact): PartialDate | null {
  if (value?.type === 'date') return value.date;
  return value?.type === 'period' ? value.from : null;
}
