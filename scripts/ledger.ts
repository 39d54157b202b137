/** The commands of the ledger: `npm run ledger -- check | new entity NAME | new source NAME | stats | stale | verify-texts DIR`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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

const root = path.resolve(import.meta.dirname, '..');
const today = new Date().toLocaleDateString('sv');

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  // Both say which file is broken, and why; a stack would only hide it.
  if (!(error instanceof LedgerError || (error as Error).message.startsWith('data/'))) throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}

/** Runs a command; gives the exit code. */
function run([command, ...args]: string[]): number {
  const name = args.slice(1).join(' ').trim();
  if (command === 'check') return check();
  if (command === 'new' && args[0] === 'entity' && name) return beginEntity(name);
  if (command === 'new' && args[0] === 'source' && name) return beginSource(name);
  if (command === 'stats') return printStats();
  if (command === 'stale') return printStale();
  if (command === 'verify-texts' && args[0]) return verifyTexts(args[0]);
  if (command === 'schema') return writeSchemas();
  console.error(USAGE);
  return 2;
}

function check(): number {
  const ledger = readLedger(readLedgerFiles(root));
  const { names, cues } = readNameFiles(root);
  compileNames(names, cues);
  const findings = [...checkLedger(ledger, today), ...checkNames(ledger, names, cues)];
  for (const finding of findings) console.log(formatFinding(finding));
  const facts = ledger.entities.reduce((sum, entity) => sum + entity.facts.length, 0);
  console.log(
    `${ledger.entities.length} entries, ${facts} facts, ${ledger.sources.length} sources: ${findings.length} findings`,
  );
  return findings.length > 0 ? 1 : 0;
}

function beginEntity(name: string): number {
  const id = slug(name);
  const file = entityFile(id);
  if (existsSync(path.join(root, file))) return refuse(`${file} is there already`);
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
  console.log(`${file}: now give it its kind, a gist and facts, and its names in data/names/${id}.json`);
  return 0;
}

function beginSource(name: string): number {
  const file = path.join(root, 'data/sources.json');
  const list = JSON.parse(readFileSync(file, 'utf8')) as { sources: { id: string }[] };
  const id = slug(name);
  if (list.sources.some((source) => source.id === id)) return refuse(`there is a source "${id}" already`);
  const nothing = { publisher: '', title: null, author: null, date: null, url: null, lang: null };
  list.sources.push({ id, ...nothing, kind: 'newspaper', voice: '' } as { id: string });
  writeFileSync(file, `${JSON.stringify(list, null, 2)}\n`);
  console.log(`data/sources.json: now fill "${id}" at its end; what is not known stays null`);
  return 0;
}

function printStats(): number {
  const ledger = readLedger(readLedgerFiles(root));
  const compiled = compileLedger(ledger, readMaps(root));
  const facts = compiled.ledger.entities.flatMap((entity) => entity.facts);
  const size = (text: string) => `${(gzipSync(text, { level: 9 }).length / 1000).toFixed(1)} kB gzip`;
  printTally(
    'entries',
    ledger.entities.map(({ kind }) => kind),
  );
  printTally(
    'facts that ship',
    facts.map(({ status }) => status),
  );
  printTally(
    'facts by property',
    facts.map(({ property }) => property),
  );
  printTally(
    'sources',
    ledger.sources.map(({ kind }) => kind),
  );
  console.log(`\nvoices: ${new Set(ledger.sources.map(({ voice }) => voice)).size}`);
  console.log(`disagreements: ${ledger.conflicts.length}, corrections: ${ledger.corrections.length}`);
  console.log(
    `never shown: ${ledger.entities.flatMap((e) => e.facts).filter(({ shown }) => shown === 'never').length}`,
  );
  console.log(
    `facts: ${size(JSON.stringify(compiled.ledger))}, index: ${size(compiled.index)}, names: ${size(compileNameFiles(root))}`,
  );
  return 0;
}

function printTally(title: string, values: readonly string[]): void {
  const tally = new Map<string, number>();
  for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1);
  console.log(`\n${title}: ${values.length}`);
  for (const [value, count] of [...tally].sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(count).padStart(4)} ${value}`);
}

function printStale(): number {
  const ledger = readLedger(readLedgerFiles(root));
  for (const entity of ledger.entities) {
    for (const fact of entity.facts) {
      const age = fact.declared === 'superseded' || fact.shown === 'never' ? null : ageFact(fact, today);
      if (!age?.stale) continue;
      const state = isOverdue(fact, entity, today) ? 'overdue' : `looked at ${entity.reviewed}`;
      console.log(`${entityFile(entity.id)}: ${fact.id} (${fact.property}): ${age.months} months old, ${state}`);
    }
  }
  return 0;
}

function verifyTexts(directory: string): number {
  const texts = Object.fromEntries(
    readdirSync(directory)
      .filter((file) => /\.(txt|md|html)$/.test(file))
      .map((file) => [file, readFileSync(path.join(directory, file), 'utf8')]),
  );
  const { checked, missed, unclaimed } = verifyAnchors(readLedger(readLedgerFiles(root)), texts);
  for (const finding of missed) console.log(formatFinding(finding));
  for (const name of unclaimed) console.log(`${name}: belongs to no source (name it <source id>.txt)`);
  console.log(`${checked} anchors checked, ${missed.length} missed`);
  return missed.length > 0 ? 1 : 0;
}

function writeSchemas(): number {
  for (const [file, text] of Object.entries(writeEditorSchemas()))
    writeFileSync(path.join(root, 'data/schema', file), text);
  return 0;
}

function refuse(reason: string): number {
  console.error(`${reason}. Choose another name.`);
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
