import { escapeMarkdown } from '../cite/markdown';
import type { Item, Line, Outline, Part, Piece } from './model';

/** Writes an outline in CommonMark. */
export function writeMarkdown({ title, lead, parts }: Outline): string {
  return `${[`# ${escapeMarkdown(title)}`, ...lead.map(writeLine), ...parts.map(writePart)].join('\n\n')}\n`;
}

function writePart({ heading, lead, isNumbered, items }: Part): string {
  const list = items.map((item, index) => writeItem(item, isNumbered ? `${index + 1}. ` : '- '));
  return [`## ${escapeMarkdown(heading)}`, ...(lead ? [writeLine(lead)] : []), list.join('\n')].join('\n\n');
}

function writeItem({ line, under = [] }: Item, bullet: string): string {
  const indent = ' '.repeat(bullet.length);
  return [`${bullet}${writeLine(line)}`, ...under.map((each) => `${indent}- ${writeLine(each)}`)].join('\n');
}

function writeLine(line: Line): string {
  return line.map(writePiece).join('');
}

function writePiece(piece: Piece): string {
  if (typeof piece === 'string') return escapeMarkdown(piece);
  if ('strong' in piece) return `**${escapeMarkdown(piece.strong)}**`;
  if ('emphasis' in piece) return `*${escapeMarkdown(piece.emphasis)}*`;
  if ('quote' in piece) return `“${escapeMarkdown(piece.quote)}”`;
  return piece.to ? `[${escapeMarkdown(piece.link)}](${piece.to})` : escapeMarkdown(piece.link);
}
