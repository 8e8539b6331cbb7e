import { getDocumentProxy } from 'unpdf';
import type { DocumentFault, DocumentText } from './types';

/*
 * Text of a PDF, put together from pieces at places: what stands at one height is a line, and a wide gap in it is the
 * border of two cells.
 */

/** Shares of the height of the letters. */
const SAME_LINE = 0.3;
const NEW_CELL = 1.6;
const NEW_WORD = 0.15;
/** Between two lines of text there is more. */
const SAME_ROW = 0.85;
/** A gap between two lines that shows as an empty line. */
const PARAGRAPH = 1.9;
const USUAL_HEIGHT = 10;

interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Line {
  y: number;
  height: number;
  /** From left to right. */
  pieces: Piece[];
}

interface Cell {
  x: number;
  text: string;
}

function toLines(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && Math.abs(line.y - piece.y) <= piece.height * SAME_LINE) line.pieces.push(piece);
    else lines.push({ y: piece.y, height: piece.height, pieces: [piece] });
  }
  for (const line of lines) line.pieces.sort((a, b) => a.x - b.x);
  return lines;
}

/** @param starts where columns begin: there a narrow gap is a border, too */
function toCells(pieces: readonly Piece[], starts: readonly number[]): Cell[] {
  const cells: Cell[] = [];
  let end: number | null = null;
  for (const { text, x, width, height } of pieces) {
    const gap: number = end === null ? Infinity : x - end;
    const cell = cells.at(-1);
    const isApart = gap > height * NEW_WORD;
    const isBorder = gap > height * NEW_CELL || (isApart && starts.some((start) => Math.abs(start - x) < 1));
    if (!cell || isBorder) cells.push({ x, text });
    else cell.text += isApart && !/\s$/.test(cell.text) ? ` ${text}` : text;
    end = x + width;
  }
  return cells;
}

/** Where the columns of tables begin: places at which cells of at least two rows do. */
function columnStarts(lines: readonly Line[]): number[] {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const cells = toCells(line.pieces, []);
    if (cells.length > 1) for (const { x } of cells) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  }
  return [...counts].flatMap(([x, count]) => (count > 1 ? [x] : [])).sort((a, b) => a - b);
}

/** Lines closer than lines of text can be: cells of one row, each with lines of its own. */
function toRows(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const above = row?.at(-1);
    if (row && above && above.y - line.y < line.height * SAME_ROW) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** The texts of a row's lines, put together by the column in which each begins. */
function joinRow(lines: readonly Line[], starts: readonly number[]): Cell[] {
  const cells: Cell[] = [];
  for (const { x, text } of lines.flatMap((line) => toCells(line.pieces, starts))) {
    const cell = cells.find((other) => Math.abs(other.x - x) < 2);
    if (cell) cell.text += `, ${text.trim()}`;
    else cells.push({ x, text });
  }
  return cells.sort((a, b) => a.x - b.x);
}

/** The text of one page. */
function toText(pieces: readonly Piece[]): string {
  const lines = toLines(pieces);
  const starts = columnStarts(lines);
  const written: string[] = [];
  let above: number | null = null;
  let isBelowRow = false;
  for (const row of toRows(lines)) {
    const { y = 0, height = USUAL_HEIGHT } = row[0] ?? {};
    const isApart: boolean = above !== null && above - y > height * PARAGRAPH;
    if (isApart) written.push('');
    const cells = joinRow(row, starts);
    // Below a row, a line that begins in a later column goes on there.
    const column = starts.findIndex((start) => Math.abs(start - (cells[0]?.x ?? 0)) < 1);
    const indent: string = isBelowRow && !isApart && column > 0 ? '\t'.repeat(column) : '';
    written.push(indent + cells.map(({ text }) => text.trim()).join('\t'));
    isBelowRow = cells.length > 1 || indent !== '';
    above = row.at(-1)?.y ?? y;
  }
  return written.join('\n');
}

/** The text of a PDF, page by page. */
export async function readPdf(
  bytes: Uint8Array,
  { pages, characters }: { pages: number; characters: number },
): Promise<DocumentText | { fault: DocumentFault }> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
    if (document.numPages > pages) return { fault: 'too_many_pages' };
    const texts: string[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const pieces = items.flatMap((item): Piece[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , scale = USUAL_HEIGHT, x = 0, y = 0] = item.transform as number[];
        return [{ text: item.str, x, y, width: item.width, height: item.height || Math.abs(scale) || USUAL_HEIGHT }];
      });
      const text = toText(pieces);
      length += text.length;
      if (length > characters) return { fault: 'too_much_text' };
      texts.push(text);
    }
    const pagesWithoutText = texts.flatMap((text, at) => (text.trim() === '' ? [at + 1] : []));
    if (pagesWithoutText.length === texts.length) return { fault: 'no_text' };
    return { text: texts.join('\n\n'), pagesWithoutText };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { fault: isLocked ? 'password_protected' : 'damaged' };
  }
}
