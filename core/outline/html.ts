import { escapeHtml } from '../cite/html';
import type { Item, Line, Outline, Part, Piece } from './model';

/** Writes an outline as HTML elements, to be pasted as rich text or into a page. */
export function writeHtml({ title, lead, parts }: Outline): string {
  return [`<h1>${escapeHtml(title)}</h1>`, ...lead.map(writeParagraph), ...parts.map(writePart)].join('\n');
}

function writePart({ heading, lang, lead, isNumbered, items }: Part): string {
  const list = isNumbered ? 'ol' : 'ul';
  return [
    lang ? `<section lang="${escapeHtml(lang)}">` : '<section>',
    `<h2>${escapeHtml(heading)}</h2>`,
    ...(lead ? [writeParagraph(lead)] : []),
    `<${list}>`,
    ...items.map(writeItem),
    `</${list}>`,
    '</section>',
  ].join('\n');
}

function writeParagraph(line: Line): string {
  return `<p>${writeLine(line)}</p>`;
}

function writeItem({ line, under = [] }: Item): string {
  const lines = under.map((each) => `<li>${writeLine(each)}</li>`).join('');
  return `<li dir="auto">${writeLine(line)}${lines && `<ul>${lines}</ul>`}</li>`;
}

function writeLine(line: Line): string {
  return line.map(writePiece).join('');
}

function writePiece(piece: Piece): string {
  if (typeof piece === 'string') return escapeHtml(piece);
  if ('strong' in piece) return `<b>${escapeHtml(piece.strong)}</b>`;
  if ('emphasis' in piece) return `<em>${escapeHtml(piece.emphasis)}</em>`;
  if ('quote' in piece) return `“<bdi>${escapeHtml(piece.quote)}</bdi>”`;
  return piece.to ? `<a href="${escapeHtml(piece.to)}">${escapeHtml(piece.link)}</a>` : escapeHtml(piece.link);
}
