/** From an entry of the ledger to its card. */

import { ageFact } from '../ledger/freshness';
import type { Support } from '../ledger/model';
import type { Library, ShippedConflict, ShippedEntity, ShippedFact } from '../ledger/shipped';
import type {
  Card,
  CardFact,
  CardItem,
  CardSource,
  Denial,
  Disagreement,
  PartialDate,
  Related,
  Version,
} from '../model';
import { type FactIndex, findFitting } from '../search/fact-index';
import { KIND_LABELS } from './labels';
import { linkPassage } from './passage';
import { listEvents } from './timeline';

export interface CardContext {
  /** The sentence around the mention; facts that fit it come first. Empty where there is none. */
  readonly sentence: string;
  readonly today: PartialDate;
}

/** How much the card shows at once: a fact counts one, a disagreement one and a third of its versions. */
const LEAD_SPACE = 4;

/** The card of an entity; null where the ledger has none of that id. */
export function buildCard(library: Library, index: FactIndex, id: string, context: CardContext): Card | null {
  const entity = library.entities.get(id);
  if (!entity) return null;

  const slots = orderSlots(library, entity);
  const related = entity.related.flatMap((other) => {
    const found = library.entities.get(other);
    return found ? [{ entity: other, name: found.name, kind: found.kind }] : [];
  });
  const { lifted, rest } = liftFitting(
    slots,
    findFitting(index, id, context.sentence, listUntelling(entity, related).join(' ')),
  );
  const front = [...lifted, ...rest.filter(({ tail }) => !tail)];
  const ordered = [...front, ...rest.filter(({ tail }) => tail)];

  const desk = createSourceDesk(library);
  return {
    entity: id,
    name: entity.name,
    kind: entity.kind,
    place: entity.place?.name ?? null,
    gist: entity.gist,
    lang: 'en',
    items: ordered.map((slot) => draw(slot, library, context.today, desk.number)),
    lead: countLead(front.length > 0 ? front : ordered),
    sources: desk.list(),
    related,
    corrections: (library.corrections.get(id) ?? []).map(({ date, note }) => ({ date, note })),
    timeline: listEvents(entity.facts),
    map: library.ledger.maps[id] ?? null,
  };
}

/** What sentences about an entity name whatever they say of it: itself, its kind and place, and those around it. */
function listUntelling(entity: ShippedEntity, related: readonly Related[]): string[] {
  return [entity.name, KIND_LABELS[entity.kind], entity.place?.name ?? '', ...related.map(({ name }) => name)];
}

/** A place in the list: a fact or a disagreement, with the ids by which a sentence may ask for it. */
interface Slot {
  readonly fact?: ShippedFact;
  readonly conflict?: ShippedConflict;
  readonly ids: readonly string[];
  /** Behind everything else: slips of a few sources, and what is overtaken. */
  readonly tail: boolean;
}

/** The editor's order: a disagreement stands where the first of its facts stood; slips and history come last. */
function orderSlots(library: Library, entity: ShippedEntity): Slot[] {
  const conflicts = library.conflicts.get(entity.id) ?? [];
  const covered = new Map(conflicts.map((conflict) => [conflict, listCovered(conflict)]));
  const inDisagreement = new Set([...covered.values()].flat());
  const besideAllegation = new Set(
    entity.facts
      .filter(({ id, property, versionOnly }) => property !== 'denial' && !versionOnly && !inDisagreement.has(id))
      .flatMap(({ deniedBy }) => deniedBy ?? []),
  );
  const slotOf = (conflict: ShippedConflict): Slot => ({
    conflict,
    ids: [conflict.id, ...covered.get(conflict)!],
    tail: conflict.minor === true,
  });

  const slots: Slot[] = [];
  const placed = new Set<ShippedConflict>();
  for (const fact of entity.facts) {
    for (const conflict of conflicts) {
      if (conflict.minor || placed.has(conflict) || !covered.get(conflict)!.includes(fact.id)) continue;
      placed.add(conflict);
      slots.push(slotOf(conflict));
    }
    if (fact.versionOnly || inDisagreement.has(fact.id)) continue;
    if (fact.property === 'denial' && besideAllegation.has(fact.id)) continue;
    slots.push({ fact, ids: [fact.id], tail: fact.status === 'superseded' });
  }
  const late = conflicts.filter((conflict) => !placed.has(conflict)).map(slotOf);
  const early = slots.filter(({ tail }) => !tail);
  const history = slots.filter(({ tail }) => tail);
  return [...early, ...late.filter(({ tail }) => !tail), ...late.filter(({ tail }) => tail), ...history];
}

/** The facts in whose place a disagreement stands: all of its versions, or of a slip those that do not hold. */
function listCovered({ versions, replaces = [], holds, minor }: ShippedConflict): string[] {
  const facts = versions.flatMap((version) => ('fact' in version ? [version.fact] : []));
  return [...facts.filter((fact) => !minor || !holds?.includes(fact)), ...replaces];
}

/**
 * Takes the slots that fit the sentence out of the list, best first. A slip of a few sources follows the fact that holds
 * against it; what is overtaken is never brought forward.
 */
function liftFitting(slots: readonly Slot[], fitting: readonly string[]): { lifted: Slot[]; rest: Slot[] } {
  const find = (wanted: string) => slots.find(({ ids }) => ids.includes(wanted));
  const found = fitting.flatMap((wanted) => {
    const slot = find(wanted);
    const held = slot?.conflict?.minor ? slot.conflict.holds?.slice(0, 1).flatMap((id) => find(id) ?? []) : [];
    return [...(held ?? []), ...(slot ? [slot] : [])];
  });
  const lifted = [...new Set(found)].filter(({ fact }) => fact?.status !== 'superseded');
  return { lifted, rest: slots.filter((slot) => !lifted.includes(slot)) };
}

function countLead(slots: readonly Slot[]): number {
  let space = 0;
  const full = slots.findIndex(({ conflict }) => {
    space += conflict ? 1 + conflict.versions.length / 3 : 1;
    return space > LEAD_SPACE;
  });
  return full === -1 ? slots.length : Math.max(1, full);
}

type NumberSources = (supports: readonly Support[]) => number[];

/** Numbers sources in the order in which they are first asked for. */
function createSourceDesk({ sources }: Library): { number: NumberSources; list: () => CardSource[] } {
  const numbered = new Map<string, Support>();
  return {
    number: (supports) => {
      for (const support of supports) if (!numbered.has(support.source)) numbered.set(support.source, support);
      const order = [...numbered.keys()];
      return [...new Set(supports.map(({ source }) => order.indexOf(source) + 1))];
    },
    list: () =>
      [...numbered.values()].map(({ source: id, anchor }) => {
        const { url, caution, ...source } = sources.get(id)!;
        return { ...source, url: url && linkPassage(url, anchor), caution: caution ?? null };
      }),
  };
}

function draw(slot: Slot, library: Library, today: PartialDate, number: NumberSources): CardItem {
  return slot.conflict
    ? drawDisagreement(slot.conflict, library, number)
    : drawFact(slot.fact!, library, today, number);
}

function drawFact(fact: ShippedFact, library: Library, today: PartialDate, number: NumberSources): CardFact {
  return {
    type: 'fact',
    id: fact.id,
    claim: fact.claim,
    status: fact.status,
    assertedBy: fact.attribute && !namesSpeaker(fact) ? (fact.assertedBy ?? null) : null,
    asOf: ageFact(fact, today),
    voices: fact.voices,
    sources: number(fact.sources),
    denial: drawDenial(fact, library, today, number),
  };
}

/** True where the claim itself says who speaks: it holds a name from `assertedBy`, or two of its words. */
function namesSpeaker({ claim, assertedBy = '' }: ShippedFact): boolean {
  const shared = (pattern: RegExp) => (assertedBy.match(pattern) ?? []).filter((word) => claim.includes(word)).length;
  return shared(/\p{Lu}[\p{L}’'-]{2,}/gu) > 0 || shared(/(?<!\p{L})\p{Ll}{5,}/gu) > 1;
}

function drawDenial(fact: ShippedFact, { facts }: Library, today: PartialDate, number: NumberSources): Denial | null {
  const denial = fact.deniedBy ? facts.get(fact.deniedBy) : undefined;
  if (!denial) return null;
  return {
    by: denial.assertedBy ?? 'the party concerned',
    claim: denial.claim,
    asOf: ageFact(denial, today),
    sources: number(denial.sources),
  };
}

/** Draws a disagreement. A version that somebody rejects never stands without the rejection. */
function drawDisagreement(conflict: ShippedConflict, { facts }: Library, number: NumberSources): Disagreement {
  const named = conflict.versions.flatMap((version) => ('fact' in version ? (facts.get(version.fact) ?? []) : []));
  const denials = [...new Set(named.flatMap(({ deniedBy }) => deniedBy ?? []))].filter(
    (id) => !named.some((fact) => fact.id === id),
  );
  const versions: Version[] = conflict.versions.map((version) => {
    if ('sources' in version) {
      return { value: version.value, claim: version.claim, factId: null, sources: number(version.sources) };
    }
    const fact = facts.get(version.fact)!;
    return {
      value: version.value ?? '',
      claim: version.claim ?? fact.claim,
      factId: fact.id,
      sources: number(fact.sources),
    };
  });
  return {
    type: 'disagreement',
    id: conflict.id,
    topic: conflict.topic,
    versions: [
      ...versions,
      ...denials.flatMap((id) => {
        const denial = facts.get(id);
        return denial ? [{ value: 'denied', claim: denial.claim, factId: id, sources: number(denial.sources) }] : [];
      }),
    ],
    resolution: conflict.resolution,
  };
}
