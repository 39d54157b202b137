/** What the ledger knows, as figures and dates that a draft can be compared with. Built once for a library. */
import type { Support, Value } from '../ledger/model';
import type { Library, ShippedConflict, ShippedEntity, ShippedFact } from '../ledger/shipped';
import { type Approximation, type Quantity, readQuantities } from '../text/quantities';
import { civil, spanOf } from '../text/quantities/calendar';
import { findUnit } from '../text/quantities/units';
import { compareFigures, toFigure } from './compare';
import type { Knowledge, Known, Standing } from './knowledge';
import { leadOf, nearest, scopeOf } from './nearness';
import { listOffices } from './offices';
import { isBefore, RELATION } from './time';
import { groupFacts } from './told';
import { findCues, type Topic } from './topics';
import { listStems } from './words';

/** Prepares a library; a few milliseconds. */
export function buildKnowledge(opened: Library): Knowledge {
  const { ledger } = opened;
  const counts = new Map<string, number>();
  let facts = 0;
  for (const entity of ledger.entities) {
    for (const { claim } of entity.facts) {
      facts++;
      for (const stem of new Set(listStems(claim).map(({ stem }) => stem)))
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  const scale = 3 / Math.log(Math.max(2, facts));
  const byEntity = new Map(ledger.entities.map((entity) => [entity.id, listKnown(entity, opened)]));
  const kin = new Map<string, Set<string>>(ledger.entities.map(({ id, related }) => [id, new Set(related)]));
  for (const { id, related } of ledger.entities) for (const other of related) kin.get(other)?.add(id);
  const weigh = (stem: string) => (counts.has(stem) ? Math.log(facts / counts.get(stem)!) * scale : 0);
  const proper = listProper(ledger.entities);
  return {
    byEntity,
    told: groupFacts([...byEntity.values()].flat(), listNameStems(ledger.entities), weigh),
    kin: new Map([...kin].map(([id, others]) => [id, [...others]])),
    ledger: opened,
    offices: listOffices(ledger.entities, ({ sources }) => isDated(sources, opened)),
    weigh,
    proper,
    beginnings: new Set([...proper].filter(({ length }) => length > 3).map((word) => word.slice(0, 5))),
  };
}

/** Words that a claim, name or description writes with a capital, except at its beginning. */
function listProper(entities: readonly ShippedEntity[]): Set<string> {
  const texts = entities.flatMap(({ name, gist, facts }) => [`- ${name}`, gist, ...facts.map(({ claim }) => claim)]);
  return new Set(texts.flatMap((text) => text.match(/(?<=[^.] )\p{Lu}[\p{L}-]+/gu) ?? []));
}

function listNameStems(entities: readonly ShippedEntity[]): Set<string> {
  return new Set(entities.flatMap(({ name }) => listStems(name).map(({ stem }) => stem)));
}

function listKnown(entity: ShippedEntity, opened: Library): Known[] {
  const conflicts = opened.ledger.conflicts.filter(({ entities }) => entities[0] === entity.id);
  const known = entity.facts.flatMap((fact) => fromFact(fact, entity, opened));
  return [...known, ...listExpiry(known), ...conflicts.flatMap((conflict) => fromVersions(conflict, entity, opened))];
}

/** When a treaty runs out, by its first term: from the day of signing or from that of its entry into force. */
function listExpiry(known: readonly Known[]): Known[] {
  const holds = known.filter(({ main, standing, kind }) => main && standing === 'holds' && kind === 'treaty');
  const term = holds.find(
    ({ topics, quantity }) => topics.has('term') && quantity?.kind === 'amount' && quantity.unit === 'year',
  );
  const begins = holds.filter(({ topics }) => topics.has('in-force') || topics.has('signed'));
  return begins.flatMap(({ quantity }): Known[] => {
    if (term?.quantity?.kind !== 'amount' || quantity?.kind !== 'date' || !quantity.days) return [];
    const ends = String(civil(quantity.days.from).year + term.quantity.amount);
    return [{ ...term, topics: new Set<Topic>(['expiry']), quantity: dateQuantity(ends) }];
  });
}

function fromFact(fact: ShippedFact, entity: ShippedEntity, opened: Library): Known[] {
  const conflict = opened.ledger.conflicts.find(
    ({ versions, replaces }) =>
      replaces?.includes(fact.id) || versions.some((version) => 'fact' in version && version.fact === fact.id),
  );
  const base = {
    entity: entity.id,
    kind: entity.kind,
    factId: fact.id,
    claim: fact.claim,
    standing: standingOf(fact, conflict, opened),
    scope: scopeOf(fact.claim),
    asOf: fact.asOf,
    sources: fact.sources,
    dated: isDated(fact.sources, opened),
    resolution: conflict?.resolution ?? null,
  };
  const stems = new Set(listStems(fact.claim).map(({ stem }) => stem));
  const read = readQuantities(fact.claim, 'en').flatMap(expandLabels);
  const only = readOnly(fact.claim);
  const value = readValue(fact.value, opened);
  const known: Known[] = only
    ? [{ ...base, topics: new Set<Topic>([fact.property]), quantity: only, near: stems, stems, main: true }]
    : [];
  const main = value && toFigure(value);
  for (const quantity of read) {
    const figure = toFigure(quantity);
    if (!figure) continue;
    const isMain = main ? compareFigures(figure, main) === 'agree' : false;
    // Dates in a claim are mostly the day of saying; the value alone is the date of the fact.
    if (figure.type === 'date' && !isMain) {
      known.push({ ...base, topics: new Set(['event']), quantity, near: new Set(), stems, main: false });
      continue;
    }
    if (isMain) continue;
    const near = nearStems(fact.claim, quantity, read);
    known.push({ ...base, topics: topicsOf(fact, fact.claim, quantity, read), quantity, near, stems, main: false });
  }
  const other = readOtherEvent(fact.claim, read);
  if (other) known.push({ ...base, ...other, near: stems, stems, main: true });
  if (value && fact.value) {
    const same = read.find((quantity) => {
      const figure = toFigure(quantity);
      return figure && main && compareFigures(figure, main) === 'agree';
    });
    const near = same ? nearStems(fact.claim, same, read) : stems;
    const topics =
      same && fact.property !== 'term' ? topicsOf(fact, fact.claim, same, read) : new Set<Topic>([fact.property]);
    if (fact.property === 'role' && fact.value.type === 'date' && fact.value.date === fact.validFrom)
      topics.add('appointed');
    if (fact.value.type === 'date' && FALL.test(fact.claim)) topics.add('fall');
    known.push({ ...base, topics: topics.add(fact.property), quantity: value, near, stems, main: true });
  } else if (fact.property === 'route') {
    known.push({ ...base, topics: new Set(['route']), quantity: null, near: stems, stems, main: true });
  }
  if (fact.property === 'route' && value)
    known.push({ ...base, topics: new Set(['route']), quantity: null, near: stems, stems, main: true });
  if (fact.property === 'provision' && !known.some(({ quantity }) => quantity?.kind === 'label')) {
    known.push({ ...base, topics: new Set(['provision']), quantity: null, near: stems, stems, main: true });
  }
  return known;
}

const FALL = /\b(?:lost power|was (?:ousted|toppled|overthrown))\b/;

/** "On 17 January 2025, three days before Trump was sworn in" dates the second event too. */
function readOtherEvent(claim: string, read: readonly Quantity[]): Pick<Known, 'topics' | 'quantity'> | null {
  const on = read.find((quantity) => quantity.kind === 'date' && quantity.precision === 'day' && quantity.days);
  const gap = read.find((quantity) => quantity.kind === 'amount' && RELATION.test(claim.slice(quantity.end)));
  if (on?.kind !== 'date' || !on.days || gap?.kind !== 'amount' || gap.unit !== 'day') return null;
  const tail = claim.slice(gap.end);
  const topics = new Set(findCues(tail).map(({ topic }) => topic));
  const day = on.days.from + (isBefore(tail) ? 1 : -1) * gap.amount;
  const { year, month, day: date } = civil(day);
  const iso = [year, month, date].map((part) => String(part).padStart(2, '0')).join('-');
  return topics.size > 0 ? { topics, quantity: dateQuantity(iso) } : null;
}

/** Versions of a disagreement that no fact of ours repeats. */
function fromVersions(conflict: ShippedConflict, entity: ShippedEntity, opened: Library): Known[] {
  const facts = conflict.versions.flatMap((version) =>
    'fact' in version ? (opened.facts.get(version.fact) ?? []) : [],
  );
  const ready = /\bready\b/.test(conflict.topic);
  const [first] = [...facts, ...(conflict.replaces ?? []).flatMap((id) => opened.facts.get(id) ?? [])];
  if (!first) return [];
  const properties = [...new Set(facts.map(({ property }) => property))];
  const settled = conflict.minor && facts.some((fact) => standingOf(fact, conflict, opened) === 'holds');
  return conflict.versions.flatMap((version): Known[] => {
    if ('fact' in version) return [];
    const text = `${version.value} ${version.claim}`;
    const stems = new Set([...listStems(`${conflict.topic} ${version.claim}`)].map(({ stem }) => stem));
    return readQuantities(version.value, 'en').map((quantity) => ({
      entity: entity.id,
      kind: entity.kind,
      factId: first.id,
      claim: `${version.value}: ${version.claim}`,
      topics: new Set<Topic>(ready ? ['ready'] : properties.length > 0 ? properties : [first.property]),
      quantity,
      near: stems,
      stems,
      standing: settled ? 'slip' : 'differs',
      main: true,
      scope: scopeOf(text),
      asOf: undefined,
      sources: version.sources,
      dated: isDated(version.sources, opened),
      resolution: conflict.resolution,
    }));
  });
}

function isDated(sources: readonly Support[], opened: Library): boolean {
  return sources.some(({ source }) => opened.sources.get(source)?.date);
}

function standingOf(fact: ShippedFact, conflict: ShippedConflict | undefined, opened: Library): Standing {
  if (fact.status === 'superseded') return 'outdated';
  if (!conflict) return fact.versionOnly ? 'differs' : 'holds';
  if (conflict.holds?.includes(fact.id)) return 'holds';
  if (!conflict.minor) return 'differs';
  // A few sources against a fact that needs no speaker: their slip. Against one that needs a speaker: word against word.
  const plain = (conflict.holds ?? []).some((id) => {
    const other = opened.facts.get(id);
    return other && other.property === fact.property && !other.attribute;
  });
  return plain ? 'slip' : 'differs';
}

function readValue(value: Value | undefined, opened: Library): Quantity | null {
  const span = { start: 0, end: 0 };
  switch (value?.type) {
    case 'date':
      return dateQuantity(value.date);
    case 'period':
      return {
        ...span,
        kind: 'date',
        approximation: 'exact',
        precision: 'years',
        range: true,
        days: { from: spanOf(value.from).from, until: spanOf(value.until ?? '2100').until },
      };
    case 'quantity': {
      const { amount, unit } = value;
      const more = { amount, ...(value.max !== undefined && { max: value.max }), digits: 9 };
      const approximation = closeness(value.precision);
      if (findUnit(unit)) return { ...span, kind: 'amount', unit, approximation, ...more };
      const [noun, rate] = unit.split('/');
      return { ...span, kind: 'count', nouns: noun!.split(' '), approximation, ...more, ...(rate && { rate }) };
    }
    case 'count':
      return {
        ...span,
        kind: value.of === 'meeting' || value.of === 'incident' ? 'ordinal' : 'count',
        nouns: value.of.split(' '),
        amount: value.count,
        ...(value.max !== undefined && { max: value.max }),
        digits: 9,
        approximation: closeness(value.precision),
      };
    case 'text':
      return readQuantities(value.text, 'en').find(({ kind }) => kind === 'label') ?? null;
    case 'entity': {
      const signed = opened.entities.get(value.entity)?.facts.find(({ property }) => property === 'signed');
      return signed?.value?.type === 'date' ? dateQuantity(signed.value.date) : null;
    }
    default:
      return null;
  }
}

/** A date of the ledger as a quantity. */
export function dateQuantity(date: string): Quantity {
  const [, month, day] = date.split('-').map(Number);
  return {
    kind: 'date',
    start: 0,
    end: 0,
    approximation: 'exact',
    precision: day ? 'day' : month ? 'month' : 'year',
    ...(month && { month }),
    ...(day && { day }),
    days: spanOf(date),
  };
}

function closeness(precision: string): Approximation {
  return precision === 'about'
    ? 'about'
    : precision === 'at-least'
      ? 'over'
      : precision === 'at-most'
        ? 'at-most'
        : 'exact';
}

/** "The only nuclear power plant" is a number too. */
function readOnly(claim: string): Quantity | null {
  const match = claim.match(/\bthe only ((?:\p{L}+ ){0,3}?)(plant|reactor|operator|network|treaty)\b/iu);
  if (!match) return null;
  const nouns = ['only', match[2]!.toLowerCase()];
  return {
    kind: 'count',
    amount: 1,
    digits: 9,
    nouns,
    start: match.index!,
    end: match.index! + match[0].length,
    approximation: 'exact',
  };
}

/** "Units 2 and 3" are also two further units. */
function expandLabels(quantity: Quantity): Quantity[] {
  if (quantity.kind !== 'label' || quantity.label !== 'unit' || quantity.amount !== 2) return [quantity];
  const { start, end } = quantity;
  return [{ kind: 'count', amount: 2, digits: 9, nouns: ['more', 'unit'], start, end, approximation: 'exact' }];
}

/** Topics of a figure in a claim: what the nearest words make of it, else the fact's property. */
function topicsOf(fact: ShippedFact, claim: string, quantity: Quantity, all: readonly Quantity[]): Set<Topic> {
  if (quantity.kind === 'count' && quantity.nouns[0] === 'more') return new Set<Topic>(['further-units']);
  const topics = new Set<Topic>();
  for (const cue of findCues(claim)) {
    if (cue.topic !== 'renewal' && cue.topic !== 'inauguration') continue;
    if (nearest(cue.start, all, claim) === quantity) topics.add(cue.topic);
  }
  if (topics.has('inauguration') && fact.value?.type !== 'date') topics.delete('inauguration');
  return topics.size > 0 ? topics : new Set<Topic>([fact.property]);
}

function nearStems(claim: string, quantity: Quantity, all: readonly Quantity[]): Set<string> {
  const lead = leadOf(quantity, all, claim);
  const figures = all.filter(({ kind }) => kind !== 'date' || quantity.kind === 'date');
  return new Set(
    listStems(claim)
      .filter(({ start }) => nearest(start, figures, claim) === lead)
      .map(({ stem }) => stem),
  );
}
