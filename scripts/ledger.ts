/** The commands of the ledger: `npm run ledger -- check | new entity NAME | new source NAME | stats | stale | verify-texts DIR`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { verifyAnchors } from '../core/ledger/anchors';
import { checkLedger, isOverdue } from '../core/ledger/check';
import { checkNames } from '../core/ledger/check-names';
import { compileLedger } from '../core/ledger/compile';
import { formatFinding, LedgerError } from '../core/ledger/finding';
import { ageFact } from '../core/ledger/freshness';
import { entityFile, readLedger } from '../core/ledger/read';
import { compileNames } from '../core/spot/compile';
import { writeEditorSchemas } from './json-schema';
import { compileNameFiles, readLedgerFiles, readMaps, readNameFiles } from './ledger-files';

const USAGE = `npm run ledger -- check              what should be mended in data/
npm run ledger -- new entity NAME    begin an entry
npm run ledger -- new source NAME    begin a source
npm run ledger -- stats              how much there is, and how sure it is
npm run ledger -- stale              what is older than its kind allows
npm run ledger -- verify-texts DIR   compare anchors with saved texts of their sources
npm run ledger -- schema             write the schemas for editors' tools anew`;

/** Where a command works, and where its lines go. */
export interface Desk {
  /** The project's folder. */
  readonly root: string;
  readonly today: string;
  readonly print: (line: string) => void;
}

/** Runs a command of the ledger; gives the exit code. */
export function runLedger([command, ...args]: readonly string[], desk: Desk): number {
  const name = args.slice(1).join(' ').trim();
  try {
    if (command === 'check') return check(desk);
    if (command === 'new' && args[0] === 'entity' && name) return beginEntity(desk, name);
    if (command === 'new' && args[0] === 'source' && name) return beginSource(desk, name);
    if (command === 'stats') return printStats(desk);
    if (command === 'stale') return printStale(desk);
    if (command === 'verify-texts' && args[0]) return verifyTexts(desk, args[0]);
    if (command === 'schema') return writeSchemas(desk);
  } catch (error) {
    // Broken data says which file, and why; a stack would only hide it.
    if (!(error instanceof LedgerError || (error as Error).message.startsWith('data/'))) throw error;
    desk.print((error as Error).message);
    return 1;
  }
  desk.print(USAGE);
  return 2;
}

function check({ root, today, print }: Desk): number {
  const ledger = readLedger(readLedgerFiles(root));
  const { names, cues } = readNameFiles(root);
  compileNames(names, cues);
  const findings = [...checkLedger(ledger, today), ...checkNames(ledger, names, cues)];
  for (const finding of findings) print(formatFinding(finding));
  const facts = ledger.entities.reduce((sum, entity) => sum + entity.facts.length, 0);
  print(
    `${ledger.entities.length} entries, ${facts} facts, ${ledger.sources.length} sources: ${findings.length} findings`,
  );
  return findings.length > 0 ? 1 : 0;
}

function beginEntity({ root, today, print }: Desk, name: string): number {
  const id = slug(name);
  const file = entityFile(id);
  if (existsSync(path.join(root, file))) return refuse(print, `${file} is there already`);
  const entry = {
    $schema: '../schema/entity.json',
    id,
    kind: 'concept',
    name,
    gist: '',
    related: [],
    reviewed: today,
    facts: [],
  };
  writeFileSync(path.join(root, file), `${JSON.stringify(entry, null, 2)}\n`);
  print(`${file}: now give it its kind, a gist and facts, and its names in data/names/${id}.json`);
  return 0;
}

function beginSource({ root, print }: Desk, name: string): number {
  const file = path.join(root, 'data/sources.json');
  const list = JSON.parse(readFileSync(file, 'utf8')) as { sources: { id: string }[] };
  const id = slug(name);
  if (list.sources.some((source) => source.id === id)) return refuse(print, `there is a source "${id}" already`);
  const nothing = { publisher: '', title: null, author: null, date: null, url: null, lang: null };
  list.sources.push({ id, ...nothing, kind: 'newspaper', voice: '' } as { id: string });
  writeFileSync(file, `${JSON.stringify(list, null, 2)}\n`);
  print(`data/sources.json: now fill "${id}" at its end; what is not known stays null`);
  return 0;
}

function printStats({ root, print }: Desk): number {
  const ledger = readLedger(readLedgerFiles(root));
  const compiled = compileLedger(ledger, readMaps(root));
  const facts = compiled.ledger.entities.flatMap((entity) => entity.facts);
  const size = (text: string) => `${(gzipSync(text, { level: 9 }).length / 1000).toFixed(1)} kB gzip`;
  printTally(
    print,
    'entries',
    ledger.entities.map(({ kind }) => kind),
  );
  printTally(
    print,
    'facts that ship',
    facts.map(({ status }) => status),
  );
  printTally(
    print,
    'facts by property',
    facts.map(({ property }) => property),
  );
  printTally(
    print,
    'sources',
    ledger.sources.map(({ kind }) => kind),
  );
  print(`\nvoices: ${new Set(ledger.sources.map(({ voice }) => voice)).size}`);
  print(`disagreements: ${ledger.conflicts.length}, corrections: ${ledger.corrections.length}`);
  print(`never shown: ${ledger.entities.flatMap((e) => e.facts).filter(({ shown }) => shown === 'never').length}`);
  print(
    `facts: ${size(JSON.stringify(compiled.ledger))}, index: ${size(compiled.index)}, names: ${size(JSON.stringify(compileNameFiles(root).names))}`,
  );
  return 0;
}

function printTally(print: Desk['print'], title: string, values: readonly string[]): void {
  const tally = new Map<string, number>();
  for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1);
  print(`\n${title}: ${values.length}`);
  for (const [value, count] of [...tally].sort((a, b) => b[1] - a[1])) print(`  ${String(count).padStart(4)} ${value}`);
}

function printStale({ root, today, print }: Desk): number {
  const ledger = readLedger(readLedgerFiles(root));
  for (const entity of ledger.entities) {
    for (const fact of entity.facts) {
      const age = fact.declared === 'superseded' || fact.shown === 'never' ? null : ageFact(fact, today);
      if (!age?.stale) continue;
      const state = isOverdue(fact, entity, today) ? 'overdue' : `looked at ${entity.reviewed}`;
      print(`${entityFile(entity.id)}: ${fact.id} (${fact.property}): ${age.months} months old, ${state}`);
    }
  }
  return 0;
}

function verifyTexts({ root, print }: Desk, directory: string): number {
  const texts = Object.fromEntries(
    readdirSync(directory)
      .filter((file) => /\.(txt|md|html)$/.test(file))
      .map((file) => [file, readFileSync(path.join(directory, file), 'utf8')]),
  );
  const { checked, missed, unclaimed } = verifyAnchors(readLedger(readLedgerFiles(root)), texts);
  for (const finding of missed) print(formatFinding(finding));
  for (const name of unclaimed) print(`${name}: belongs to no source (name it <source id>.txt)`);
  print(`${checked} anchors checked, ${missed.length} missed`);
  return missed.length > 0 ? 1 : 0;
}

function writeSchemas({ root }: Desk): number {
  for (const [file, text] of Object.entries(writeEditorSchemas()))
    writeFileSync(path.join(root, 'data/schema', file), text);
  return 0;
}

function refuse(print: Desk['print'], reason: string): number {
  print(`${reason}. Choose another name.`);
  return 1;
}

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const today = new Date().toLocaleDateString('sv');
  process.exitCode = runLedger(process.argv.slice(2), { root: process.cwd(), today, print: console.log });
}
