/** Something wrong in `data/`: where, why, and how to mend it. */
export interface Finding {
  /** Path from the project's root: `data/entities/shahed.json`. */
  readonly file: string;
  /** Place in the file: `facts[3].sources[0].source`; empty for the file as a whole. */
  readonly path: string;
  readonly reason: string;
  readonly mend: string;
}

/** A finding as one line for a terminal. */
export function formatFinding({ file, path, reason, mend }: Finding): string {
  return `${file}${path && `: ${path}`}: ${reason}. ${mend}.`;
}

/** Data that cannot be built. Its message has one line a finding. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';

  constructor(readonly findings: readonly Finding[]) {
    super(findings.map(formatFinding).join('\n'));
  }
}
