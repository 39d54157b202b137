/** From the files of `data/` to a ledger that holds together, or to the reasons why it does not. */
import * as v from 'valibot';
import { type Finding, LedgerError } from './finding';
import type { Fact, Ledger, Support } from './model';
import { conflictsSchema, correctionsSchema, entitySchema, sourcesSchema } from './schema';

/** Texts of the files by path from the project's root: `data/entities/<id>.json`, `data/sources.json`, … */
export type LedgerFiles = Readonly<Record<string, string>>;

const ENTITY_FILE = /^data\/entities\/([^/]+)\.json$/;

/**
 * Parses and checks the files.
 * @throws LedgerError where a file is no JSON, breaks its schema, or names something that is not there
 */
export function readLedger(files: LedgerFiles): Ledger {
  const findings: Finding[] = [];
  const parse = <T>(file: string, schema: v.GenericSchema<unknown, T>): T | null => {
    const text = files[file];
    if (text === undefined) {
      findings.push({ file, path: '', reason: 'is missing', mend: 'Put it back' });
      return null;
    }
    try {
      const result = v.safeParse(schema, JSON.parse(text), { abortPipeEarly: true });
      if (result.success) return result.output;
      for (const issue of result.issues) findings.push(describeIssue(file, issue));
    } catch (error) {
      findings.push({ file, path: '', reason: `is no JSON: ${(error as Error).message}`, mend: 'Mend its syntax' });
    }
    return null;
  };

  const entities = Object.keys(files)
    .filter((file) => ENTITY_FILE.test(file))
    .sort()
    .map((file) => parse(file, entitySchema));
  const sources = parse('data/sources.json', sourcesSchema);
  const conflicts = parse('data/conflicts.json', conflictsSchema);
  const corrections = parse('data/corrections.json', correctionsSchema);
  if (findings.length > 0 || !sources || !conflicts || !corrections) throw new LedgerError(findings);

  const ledger: Ledger = {
    entities: entities.filter((entity) => entity !== null),
    sources: sources.sources,
    conflicts: conflicts.conflicts,
    corrections: corrections.corrections,
  };
  const loose = [...findDuplicates(ledger), ...findLooseEnds(ledger, files)];
  if (loose.length > 0) throw new LedgerError(loose);
  return ledger;
}

/** The file that holds an entity. */
export function entityFile(id: string): string {
  return `data/entities/${id}.json`;
}

function describeIssue(file: string, issue: v.BaseIssue<unknown>): Finding {
  const path = (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return { file, path, reason: 'is a field the schema does not know', mend: 'Remove it, or mend its spelling' };
  }
  if (issue.received === 'undefined') return { file, path, reason: 'is missing', mend: `Give ${issue.expected}` };
  return { file, path, reason: `${issue.message} (it is ${issue.received})`, mend: 'Mend the value' };
}

function findDuplicates(ledger: Ledger): Finding[] {
  const lists: [kind: string, ids: { id: string; file: string; path: string }[]][] = [
    ['source', ledger.sources.map(({ id }, n) => ({ id, file: 'data/sources.json', path: `sources[${n}].id` }))],
    [
      'conflict',
      ledger.conflicts.map(({ id }, n) => ({ id, file: 'data/conflicts.json', path: `conflicts[${n}].id` })),
    ],
    [
      'correction',
      ledger.corrections.map(({ id }, n) => ({ id, file: 'data/corrections.json', path: `corrections[${n}].id` })),
    ],
    ['entity', ledger.entities.map(({ id }) => ({ id, file: entityFile(id), path: 'id' }))],
    [
      'fact',
      ledger.entities.flatMap(({ id: entity, facts }) =>
        facts.map(({ id }, n) => ({ id, file: entityFile(entity), path: `facts[${n}].id` })),
      ),
    ],
  ];
  return lists.flatMap(([kind, ids]) => {
    const seen = new Map<string, string>();
    return ids.flatMap(({ id, file, path }) => {
      const first = seen.get(id);
      if (first === undefined) {
        seen.set(id, file);
        return [];
      }
      return [
        { file, path, reason: `the ${kind} "${id}" is there twice (also in ${first})`, mend: 'Give it its own id' },
      ];
    });
  });
}

function findLooseEnds(ledger: Ledger, files: LedgerFiles): Finding[] {
  const entities = new Set(ledger.entities.map(({ id }) => id));
  const sources = new Set(ledger.sources.map(({ id }) => id));
  const facts = new Map(ledger.entities.flatMap((entity) => entity.facts.map((fact) => [fact.id, fact])));

  const findings: Finding[] = [];
  const demand = (known: boolean, file: string, path: string, reason: string, mend: string) => {
    if (!known) findings.push({ file, path, reason, mend });
  };
  const demandEntity = (id: string, file: string, path: string) =>
    demand(entities.has(id), file, path, `there is no entry "${id}"`, 'Add its file to data/entities, or mend the id');
  const demandSources = (supports: readonly Support[], file: string, path: string) => {
    for (const [n, { source }] of supports.entries()) {
      const where = `${path}[${n}].source`;
      demand(sources.has(source), file, where, `there is no source "${source}"`, 'Add it to data/sources.json');
    }
  };
  const demandFact = (id: string, file: string, path: string): Fact | undefined => {
    const fact = facts.get(id);
    demand(fact !== undefined, file, path, `there is no fact "${id}"`, 'Add it to its entry, or mend the id');
    demand(fact?.shown !== 'never', file, path, `the fact "${id}" is never shown`, 'Name one that may be shown');
    return fact;
  };

  for (const file of Object.keys(files)) {
    const id = ENTITY_FILE.exec(file)?.[1];
    demand(
      !id || entities.has(id),
      file,
      'id',
      'differs from the name of the file',
      `Call the file or the entry the same`,
    );
  }
  for (const entity of ledger.entities) {
    const file = entityFile(entity.id);
    for (const [n, id] of entity.related.entries()) demandEntity(id, file, `related[${n}]`);
    for (const [n, fact] of entity.facts.entries()) {
      demandSources(fact.sources, file, `facts[${n}].sources`);
      if (fact.deniedBy) demandFact(fact.deniedBy, file, `facts[${n}].deniedBy`);
      if (fact.value?.type === 'entity') demandEntity(fact.value.entity, file, `facts[${n}].value.entity`);
    }
  }
  for (const [n, conflict] of ledger.conflicts.entries()) {
    const [file, path] = ['data/conflicts.json', `conflicts[${n}]`];
    for (const [m, id] of conflict.entities.entries()) demandEntity(id, file, `${path}.entities[${m}]`);
    for (const [m, version] of conflict.versions.entries()) {
      if ('fact' in version) demandFact(version.fact, file, `${path}.versions[${m}].fact`);
      else demandSources(version.sources, file, `${path}.versions[${m}].sources`);
    }
    for (const [m, id] of (conflict.replaces ?? []).entries()) {
      demand(facts.has(id), file, `${path}.replaces[${m}]`, `there is no fact "${id}"`, 'Mend the id');
    }
    const versions = conflict.versions.flatMap((version) => ('fact' in version ? [version.fact] : []));
    for (const [m, id] of (conflict.holds ?? []).entries()) {
      const where = `${path}.holds[${m}]`;
      demand(versions.includes(id), file, where, `"${id}" is none of the versions`, 'Name a fact among the versions');
    }
  }
  for (const [n, correction] of ledger.corrections.entries()) {
    const [file, path] = ['data/corrections.json', `corrections[${n}]`];
    for (const [m, id] of correction.entities.entries()) demandEntity(id, file, `${path}.entities[${m}]`);
    for (const [m, id] of correction.facts.entries()) demandFact(id, file, `${path}.facts[${m}]`);
  }
  return findings;
}
