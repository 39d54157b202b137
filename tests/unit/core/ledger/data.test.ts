import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkLedger } from '../../../../core/ledger/check';
import { writeEditorSchemas } from '../../../../scripts/json-schema';
import { compiled, files, ledger, REVIEWED } from '../../../support/ledger';

const shipped = JSON.stringify(compiled.ledger);

describe('the data', () => {
  it('has nothing to mend', () => {
    expect(checkLedger(ledger, REVIEWED)).toEqual([]);
  });

  it('holds every entry, and names and working remarks of no material', () => {
    expect(ledger.entities).toHaveLength(54);
    for (const text of Object.values(files)) {
      expect(text.replaceAll(/"https:[^"]*"/g, '')).not.toMatch(/seed|\bm-[a-z]+-?\d|excerpt|from address/i);
    }
  });

  it('has schemas for editors that are in step with the one that checks', () => {
    for (const [file, text] of Object.entries(writeEditorSchemas())) {
      expect(readFileSync(`data/schema/${file}`, 'utf8')).toBe(text);
    }
  });

  it('ships in 200 kB', () => {
    expect(gzipSync(shipped, { level: 9 }).length + gzipSync(compiled.index, { level: 9 }).length).toBeLessThan(
      200_000,
    );
  });

  it('ships no remark of an editor and nothing that is never shown', () => {
    const hidden = ledger.entities.flatMap(({ facts }) => facts.filter(({ shown }) => shown === 'never'));
    expect(hidden.length).toBeGreaterThan(0);
    for (const { id, claim } of hidden) {
      expect(compiled.ledger.entities.flatMap(({ facts }) => facts).map((fact) => fact.id)).not.toContain(id);
      expect(shipped).not.toContain(claim);
    }
    expect(shipped).not.toContain('"note":"date');
    expect(shipped).not.toContain('"why":');
  });

  it('keeps the order of the facts', () => {
    for (const [n, entity] of ledger.entities.entries()) {
      const order = entity.facts.filter(({ shown }) => shown !== 'never').map(({ id }) => id);
      expect(compiled.ledger.entities[n]?.facts.map(({ id }) => id)).toEqual(order);
    }
  });

  it('lets nothing rest on a machine-rewritten text alone without saying so', () => {
    const sources = new Map(ledger.sources.map((source) => [source.id, source]));
    const alone = compiled.ledger.entities
      .flatMap(({ facts }) => facts)
      .filter((fact) => fact.sources.every(({ source }) => sources.get(source)?.weak))
      .filter((fact) => !fact.versionOnly && !fact.assertedBy);
    expect(alone.map(({ id }) => id)).toEqual([]);
  });
});
