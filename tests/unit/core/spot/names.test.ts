import { describe, expect, it } from 'vitest';
import { findInBlock, loadNames, withCues } from '../../../../core/spot';
import { type CompiledNames, compileNames, type NamesFile } from '../../../../core/spot/compile';
import { holdsName } from '../../../../core/spot/names';
import { classBits, topicBits } from '../../../../core/spot/topics';
import { readNameFiles } from '../../../../scripts/ledger-files';
import { NO_CUES } from '../../../support/no-cues';

const { names: files, cues } = readNameFiles(process.cwd());
const openCompiled = (compiled: CompiledNames) => withCues(loadNames(compiled.names), compiled.cues);
const open = (of: Readonly<Record<string, NamesFile>>) => openCompiled(compileNames(of, NO_CUES));
const names = openCompiled(compileNames(files, cues));

describe('opened names', () => {
  it('say of every entity what its file says', () => {
    const { entities } = names;
    for (const [at, id] of Object.keys(files).sort().entries()) {
      const { classes, emits, given = [] } = files[id]!;
      const [ownId, ownClasses, ownEmits, ownGiven] = entities.at(at);
      expect([ownId, ownClasses, ownEmits]).toEqual([id, classBits(classes), topicBits(emits)]);
      expect(ownGiven).toHaveLength(given.length);
    }
  });

  it('know the entities that rules speak of, where the ledger has them', () => {
    const { roles, entities } = names;
    expect(entities.at(roles[7])[0]).toBe('putin');
    expect(open({}).roles.every((at) => at === -1)).toBe(true);
  });

  it('are told from the nouns that may stand for them', () => {
    expect(holdsName(findInBlock('He met Putin.', names), names)).toBe(true);
    expect(findInBlock('The treaty was signed.', names).length).toBeGreaterThan(0);
    expect(holdsName(findInBlock('The treaty was signed.', names), names)).toBe(false);
  });

  it('are not packed where a name is worth what can not be written', () => {
    const half: NamesFile = { classes: [], emits: [], names: [{ prior: 0.3, forms: { en: ['Half'] } }] };
    expect(() => open({ half })).toThrow('0.6 is no whole number');
  });

  it('say whose each form is, and by which rule, in a ledger of any size', () => {
    const many = Object.fromEntries(
      Array.from({ length: 1000 }, (_, n): [string, NamesFile] => [
        `entity-${n}`,
        {
          classes: [],
          emits: [],
          names: [{ prior: (n % 7) / 2 - 1.5, case: 'cap', forms: { en: [`Name${n}x`, `N${n}y`] } }],
        },
      ]),
    );
    const opened = open(many);
    for (const n of [0, 1, 27, 28, 29, 500, 999]) {
      for (const form of [`Name${n}x`, `N${n}y`]) {
        const [candidate] = findInBlock(form, opened);
        const [kind, entity, letters, prior] = opened.records.at(candidate!.entry);
        expect([kind, opened.entities.at(entity)[0], letters, prior]).toEqual([
          'n',
          `entity-${n}`,
          1,
          (n % 7) / 2 - 1.5,
        ]);
      }
    }
  });
});
