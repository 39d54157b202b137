/** Tables as text. */
import { tidy } from './cite/wording';

/** Cells by column; what is missing or null is left empty. */
export type CsvRow<Column extends string> = Partial<Record<Column, string | number | null>>;

/**
 * Writes a table as CSV (RFC 4180) with a line of headings. Cells that a spreadsheet would take for a formula begin
 * with `'`.
 */
export function writeCsv<Column extends string>(columns: readonly Column[], rows: readonly CsvRow<Column>[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return lines.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = tidy(value ?? null);
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}
