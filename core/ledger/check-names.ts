/** What an editor should mend in the names of entries: forms that nothing decides, and everyday words. */
import type { CueFiles, NamesFile, Rule } from '../spot/compile';
import { expandForms } from '../spot/expand';
import { fold } from '../text/fold';
import type { Finding } from './finding';
import type { Ledger } from './model';

/** A form of a name with the rule it stands under. */
interface Alias {
  readonly form: string;
  readonly entity: string;
  readonly path: string;
  readonly rule: Rule & { readonly title?: string };
  /** Given names that tell one bearer of a surname from another. */
  readonly given: string;
}

/** Findings in `data/names`: entries without names, names without an entry, and forms that need a rule. */
export function checkNames(ledger: Ledger, names: Readonly<Record<string, NamesFile>>, cues: CueFiles): Finding[] {
  const aliases = Object.entries(names).flatMap(([entity, file]) => listAliases(entity, file));
  return [...checkOwners(ledger, names), ...checkRivals(aliases), ...checkWords(aliases, listWords(ledger, cues))];
}

function nameFile(entity: string): string {
  return `data/names/${entity}.json`;
}

function listAliases(entity: string, file: NamesFile): Alias[] {
  const given = (file.given ?? []).join(' ');
  const list = (key: string, groups: readonly (Rule & { forms: NonNullable<NamesFile['names']>[number]['forms'] })[]) =>
    groups.flatMap(({ forms, ...rule }, n) =>
      Object.entries(forms).flatMap(([lang, patterns]) =>
        patterns.flatMap((pattern) => {
          const capital = pattern.startsWith('^') ? { ...rule, case: 'cap' as const } : rule;
          return expandForms(pattern.replace(/^\^+/, ''), lang).map((form) => {
            return { form: fold(form), entity, path: `${key}[${n}].forms.${lang}`, rule: capital, given };
          });
        }),
      ),
    );
  return [...list('names', file.names ?? []), ...list('surnames', file.surnames ?? [])];
}

function checkOwners(ledger: Ledger, names: Readonly<Record<string, NamesFile>>): Finding[] {
  const entities = new Set(ledger.entities.map(({ id }) => id));
  return [
    ...[...entities]
      .filter((id) => !names[id])
      .map((id) => ({ file: nameFile(id), path: '', reason: 'is missing', mend: 'Say how texts call the entry' })),
    ...Object.keys(names)
      .filter((id) => !entities.has(id))
      .map((id) => ({
        file: nameFile(id),
        path: '',
        reason: 'belongs to no entry',
        mend: 'Add the entry, or remove it',
      })),
  ];
}

/** Forms that two entries claim under rules that weigh the same: only chance would decide. */
function checkRivals(aliases: readonly Alias[]): Finding[] {
  const owners = new Map<string, Alias[]>();
  for (const alias of aliases) {
    const known = owners.get(alias.form);
    if (known) known.push(alias);
    else owners.set(alias.form, [alias]);
  }
  return [...owners].flatMap(([form, rivals]) => {
    const [first, second] = rivals.filter(
      (alias, n) => rivals.findIndex(({ entity }) => entity === alias.entity) === n,
    );
    if (!first || !second || weigh(first) !== weigh(second)) return [];
    const { file, path } = { file: nameFile(second.entity), path: second.path };
    return [
      {
        file,
        path,
        reason: `"${form}" is also a name of ${first.entity}`,
        mend: 'Give one of them a rule that decides',
      },
    ];
  });
}

function weigh({ rule, given }: Alias): string {
  return JSON.stringify([rule.prior, rule.for, rule.against, rule.title, given]);
}

/** Everyday words that count as a name wherever they stand. */
function checkWords(aliases: readonly Alias[], words: ReadonlySet<string>): Finding[] {
  const bare = aliases.filter(
    ({ form, rule }) =>
      words.has(form) && rule.prior > 0 && !rule.for && !rule.also && !(rule.case && rule.case !== 'any'),
  );
  return bare.map(({ form, entity, path }) => ({
    file: nameFile(entity),
    path,
    reason: `"${form}" is an everyday word`,
    mend: 'Ask for company (for), a capital (case), or say what else it is (also)',
  }));
}

/** Words that are no names: those that describe things, and those that the claims write with a small letter. */
function listWords({ entities }: Ledger, { heads }: CueFiles): Set<string> {
  const described = heads.flatMap(({ forms }) =>
    Object.entries(forms).flatMap(([lang, patterns]) => patterns.flatMap((pattern) => expandForms(pattern, lang))),
  );
  const written = entities.flatMap(({ facts }) =>
    facts.flatMap(({ claim }) => claim.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu) ?? []),
  );
  return new Set([...described, ...written].map(fold));
}
