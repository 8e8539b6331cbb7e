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
  /** Where its text ends. */
  end: number;
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
    end = x + width;
    if (!cell || isBorder) cells.push({ x, end, text });
    else {
      cell.text += isApart && !/\s$/.test(cell.text) ? ` ${text}` : text;
      cell.end = end;
    }
  }
  return cells;
}

/** "AugsburgHerr Muster": the tab between them is too narrow to be seen, and no word goes on with a form of address. */
const BEFORE_ADDRESS = /(?<=\p{Ll}{2})(?=(?:Herrn?|Frau|Hr\.|Fr\.|Dr\.|Prof\.)\s)/gu;

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
  for (const next of lines.flatMap((line) => toCells(line.pieces, starts))) {
    const cell = cells.find((other) => Math.abs(other.x - next.x) < 2);
    if (!cell) cells.push(next);
    else {
      cell.text += `, ${next.text.trim()}`;
      cell.end = Math.max(cell.end, next.end);
    }
  }
  return cells.sort((a, b) => a.x - b.x);
}

/** How far a cell stands from the column of another: by its beginning, its middle or its end. */
const distance = (cell: Cell, column: Cell): number =>
  Math.min(
    Math.abs(cell.x - column.x),
    Math.abs(cell.x + cell.end - column.x - column.end) / 2,
    Math.abs(cell.end - column.end),
  );

/**
 * A row that has fewer cells than the head of its table: each under the head that it stands nearest to, and between them the
 * empty ones. Null where two of them stand under one head.
 */
function underHeads(cells: readonly Cell[], heads: readonly Cell[]): Cell[] | null {
  const placed: (Cell | undefined)[] = heads.map(() => undefined);
  let after = -1;
  for (const cell of cells) {
    const nearest = heads
      .map((head, at) => ({ at, far: distance(cell, head) }))
      .reduce((best, next) => (next.far < best.far ? next : best));
    if (nearest.at <= after) return null;
    placed[nearest.at] = cell;
    after = nearest.at;
  }
  return placed.map((cell, at) => cell ?? { x: heads[at]?.x ?? 0, end: heads[at]?.x ?? 0, text: '' });
}

/** A line of one cell is a row where it stands in the first column of a table and as far below the row above as rows do. */
const RAGGED = 3;

interface PlacedRow {
  y: number;
  height: number;
  cells: Cell[];
}

/** Whether a line goes on with the rows of a table above it. */
function isRowBelow(row: PlacedRow, above: PlacedRow, pitch: number | null, heads: readonly Cell[]): boolean {
  const [only, ...more] = row.cells;
  if (!only) return false;
  if (more.length > 0) return true;
  const isInFirst = Math.abs(only.x - (heads[0]?.x ?? 0)) < RAGGED && only.end < (heads[1]?.x ?? Infinity);
  const isAsFar = pitch !== null && above.y - row.y < pitch * 1.15;
  return isInFirst && isAsFar && !/[:.]$/.test(only.text.trim());
}

/** "Mecklenburg-" and, alone on the next line of its cell, "Vorpommern". */
function joinsBroken(above: PlacedRow, cells: readonly Cell[]): boolean {
  const written = cells.flatMap((cell, at) => (cell.text === '' ? [] : [{ cell, at }]));
  const [only, ...more] = written;
  const broken = only && more.length === 0 ? above.cells[only.at] : undefined;
  if (!only || !broken || !/\p{L}-$/u.test(broken.text.trim())) return false;
  const before = broken.text.trim();
  broken.text = (/^\p{Ll}/u.test(only.cell.text) ? before.slice(0, -1) : before) + only.cell.text.trim();
  above.y -= above.height;
  return true;
}

/** Rows of a table with as many cells as its head, so that a mark stands under its own heading though the cells before it are empty. */
function withEmptyCells(rows: readonly PlacedRow[]): PlacedRow[] {
  const filled: PlacedRow[] = [];
  let heads: readonly Cell[] | null = null;
  let pitch: number | null = null;
  for (const row of rows) {
    const above = filled.at(-1);
    const goesOn: boolean = heads !== null && above !== undefined && isRowBelow(row, above, pitch, heads);
    if (!goesOn || !heads || !above) {
      heads = row.cells.length > 2 ? row.cells : null;
      pitch = null;
      filled.push(row);
      continue;
    }
    pitch ??= above.y - row.y;
    if (row.cells.length > heads.length) heads = row.cells;
    const cells = row.cells.length < heads.length ? underHeads(row.cells, heads) : null;
    if (!cells || !joinsBroken(above, cells)) filled.push(cells ? { ...row, cells } : row);
    else pitch = null;
  }
  return filled;
}

/** Columns of running text stand so far apart; what is indented does not. */
const LEAST_COLUMN = 150;
const LEAST_LINES = 3;

/**
 * Two columns of running text whose lines do not stand at one height are read one after the other: line by line a list would
 * go on in the other column, under another heading.
 *
 * @returns the pieces in the order in which they are to be read, in parts
 */
function readingOrder(pieces: readonly Piece[]): (readonly Piece[])[] {
  const lines = toLines(pieces);
  const begins = lines.map((line) => line.pieces[0]?.x ?? 0);
  const left = Math.min(...begins);
  const counts = new Map<number, number>();
  for (const x of begins) if (x - left > LEAST_COLUMN) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  const [right, count] = [...counts].reduce<readonly [number, number]>(
    (most, next) => (next[1] > most[1] ? next : most),
    [0, 0],
  );
  if (count < LEAST_LINES) return [pieces];
  const ofRight = lines.filter((_, at) => Math.round(begins[at] ?? 0) === right).map(({ y }) => y);
  const [top, bottom] = [Math.max(...ofRight), Math.min(...ofRight)];
  const crosses = (piece: Piece): boolean => piece.x < right - 1 && piece.x + piece.width >= right;
  const between = lines.filter((line) => line.y < top + line.height && line.y > bottom - line.height);
  const alone = between.filter((line) => line.pieces.every((piece) => piece.x + piece.width < right)).length;
  if (alone < LEAST_LINES || between.some((line) => line.pieces.some(crosses))) return [pieces];
  // The first line below that stands in both columns ends them.
  const below = lines.find((line) => line.y < bottom && line.pieces.some(crosses))?.y ?? -Infinity;
  const isAbove = (piece: Piece): boolean => piece.y >= top + piece.height;
  const beside = pieces.filter((piece) => !isAbove(piece) && piece.y > below);
  return [
    pieces.filter(isAbove),
    beside.filter((piece) => piece.x < right - 1),
    beside.filter((piece) => piece.x >= right - 1),
    pieces.filter((piece) => piece.y <= below),
  ];
}

/** The text of one page, or of a column of it. */
function columnText(pieces: readonly Piece[]): string {
  const lines = toLines(pieces);
  const starts = columnStarts(lines);
  const rows = toRows(lines).map((row): PlacedRow & { bottom: number } => {
    const { y = 0, height = USUAL_HEIGHT } = row[0] ?? {};
    return { y, height, cells: joinRow(row, starts), bottom: row.at(-1)?.y ?? y };
  });
  const bottoms = rows.map(({ bottom }) => bottom);
  const written: string[] = [];
  let above: number | null = null;
  let isBelowRow = false;
  for (const [at, { y, height, cells }] of withEmptyCells(rows).entries()) {
    const isApart: boolean = above !== null && above - y > height * PARAGRAPH;
    if (isApart) written.push('');
    // Below a row, a line that begins in a later column goes on there.
    const column = starts.findIndex((start) => Math.abs(start - (cells[0]?.x ?? 0)) < 1);
    const indent: string = isBelowRow && !isApart && column > 0 ? '\t'.repeat(column) : '';
    written.push(indent + cells.map(({ text }) => text.trim()).join('\t'));
    isBelowRow = cells.length > 1 || indent !== '';
    above = bottoms[at] ?? y;
  }
  return written.join('\n');
}

const toText = (pieces: readonly Piece[]): string =>
  readingOrder(pieces)
    .filter((part) => part.length > 0)
    .map(columnText)
    .join('\n');

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
        return [
          {
            text: item.str.replaceAll(BEFORE_ADDRESS, ' '),
            x,
            y,
            width: item.width,
            height: item.height || Math.abs(scale) || USUAL_HEIGHT,
          },
        ];
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
