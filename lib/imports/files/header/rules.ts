import { explainsMarks } from '@/lib/imports/files/legend/rules';
import { NAME_JOINT } from '@/lib/imports/files/rows/rules-names';
import type { HeaderLines } from '@/lib/imports/files/rows/types';
import { isMark, isStatusWord } from '@/lib/imports/words/rules-marks';
import { readTick } from '@/lib/imports/words/rules-ticks';
import { isCount } from '@/lib/imports/words/rules-totals';

/** A row as it stands at the top of a file. `cells` null: it cannot be read. */
export interface TopRow {
  line: number;
  cells: readonly string[] | null;
  /** A cell of it cannot be read: it is no header, though the others say what stands below one. */
  isFaulty?: boolean;
}

/** The rows among which a header is looked for, and those that are looked at to tell which is one. */
export const HEADER_ROWS = 30;
export const TOP_ROWS = 60;

const filled = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim()).filter((text) => text !== '');
const distinct = (cells: readonly string[]): number => new Set(filled(cells)).size;

/** How many cells a row of the list has, give or take: the lower of the upper third, so that one stray row decides nothing. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const widths = rows
    .map((cells) => filled(cells).length)
    .filter((width) => width > 1)
    .sort((a, b) => a - b);
  return widths[Math.floor(((widths.length - 1) * 2) / 3)] ?? 1;
}

/** From here on a title with a value beside it ("Stand: | 20.06.2026") is told from a narrow list. */
const WIDE = 6;

/**
 * A title above the list: one text, though it may be merged over many cells, or a few where the list is wide, or what the
 * marks below mean.
 */
const isTitle = (cells: readonly string[], width: number): boolean =>
  distinct(cells) <= 1 || filled(cells).every(explainsMarks) || (width >= WIDE && filled(cells).length <= width / 3);

/** The first row that is no title, if a list follows it; the first row where there are none. */
function findFirst(rows: readonly (readonly string[])[]): number {
  const width = usualWidth(rows);
  const first = rows.findIndex((cells) => !isTitle(cells, width));
  const below = rows.slice(first + 1).filter((cells) => filled(cells).length > 1);
  return first > 0 && first < HEADER_ROWS && below.length > 0 && below.length >= (rows.length - first - 1) / 2
    ? first
    : 0;
}

const isYear = (text: string): boolean => /^(?:1\d|20)\d{2}$/.test(text);
const hasDigit = (text: string): boolean => /\d/.test(text);
const isNameless = (text: string | undefined): boolean => (text ?? '').trim() === '';

/** Whether texts could be names of columns: none is a mark, and they are not all numbers – years are. */
const canBeNames = (texts: readonly string[]): boolean =>
  texts.length > 0 && !texts.some((text) => isMark(text)) && !texts.every((text) => isCount(text) && !isYear(text));

/** Where a meeting was held, or how: "online" says so below dates, and below names that somebody came. */
const IS_MODE =
  /^(?:online|digital|virtuell|hybrid|(?:in )?präsenz|(?:per )?(?:video|telefon)\p{L}*|remote|virtual|in person)$/iu;

const isStatusName = (text: string): boolean => /^\p{L}$/u.test(text) || (isStatusWord(text) && /\p{L}{2}/u.test(text));

/**
 * What stands above words of a status: a cell that is merged over several columns stands in the first of them only, where a
 * file is plain text.
 */
function spreadAbove(upper: readonly string[], lower: readonly string[]): string[] {
  const above = lower.map((_, column) => (upper[column] ?? '').trim());
  for (let column = 2; column < above.length; column += 1) {
    const [text, before] = [(lower[column] ?? '').trim(), above[column - 1] ?? ''];
    const isOwn = above[column] !== '' || before === '' || !isStatusName(text);
    const first = above.indexOf(before);
    const repeats = lower.slice(first, column).some((other) => other.trim() === text);
    if (!isOwn && !repeats && isStatusName((lower[column - 1] ?? '').trim())) above[column] = before;
  }
  return above;
}

/**
 * Whether below the meetings of a table stands what its cells are sorted by: "anwesend | entschuldigt | …", the same words
 * below each of them. In a table of attendance such words are what its members are marked with, and stand in other rows, too.
 */
function areStatusNames(upper: readonly string[], lower: readonly string[], data: readonly string[]): boolean {
  const below = lower.slice(1).map((text) => text.trim());
  const named = below.filter((text) => text !== '');
  if (named.length < 2 || named.filter(isStatusName).length * 2 <= named.length) return false;
  if (data.slice(1).some((text) => isStatusWord(text) && readTick(text) === 'unclear')) return false;
  const above = spreadAbove(upper, lower);
  const groups = new Map<string, string[]>();
  below.forEach((text, column) => {
    const group = above[column + 1] ?? '';
    if (isStatusName(text)) groups.set(group, [...(groups.get(group) ?? []), text]);
  });
  const sizes = [...groups.values()].map((texts) => texts.length);
  return Math.max(...sizes) > 1 && [...groups.values()].every((texts) => new Set(texts).size === texts.length);
}

/** Whether a row of names goes on in the next one: dates above places, years above days, a title merged over both. */
function goesOn(upper: readonly string[], lower: readonly string[], data: readonly string[]): boolean {
  const [corner = '', below = ''] = [upper[0]?.trim(), lower[0]?.trim()];
  const names = filled(lower.slice(1));
  const isSameCorner = corner === '' || below === '' || corner === below;
  if (isSameCorner && areStatusNames(upper, lower, data)) return true;
  const above = filled(upper.slice(1));
  const isIncomplete = new Set(above).size < above.length || upper.slice(1).some(isNameless);
  const isDated = above.length > 0 && above.filter(hasDigit).length > above.length / 2;
  const places = isDated ? names.filter((text) => !IS_MODE.test(text)) : names;
  if (!canBeNames(places)) return false;
  if (corner !== '' && below === corner) return true;
  if (corner === '' && below !== '') return (isIncomplete || isDated) && canBeNames([below]);
  return below === '' && (isIncomplete || isDated);
}

/** A group of names merged over some columns stands above a header that it is part of. */
const isGroup = (cells: readonly string[]): boolean => isNameless(cells[0]) && filled(cells).length > 1;

/**
 * Where the names of the columns stand: behind titles, and in two rows where the second says what the first leaves open.
 * A guess that is shown and can be changed.
 *
 * @param rows the file's first rows that hold something
 */
export function findHeader(rows: readonly TopRow[]): HeaderLines | null {
  const readable = rows.findIndex(({ cells }) => cells === null);
  const known = (readable === -1 ? rows : rows.slice(0, readable)).map(({ line, cells }) => ({
    line,
    cells: cells ?? [],
  }));
  const place = findFirst(known.map(({ cells }) => cells));
  const [above, first, second, third] = [known[place - 1], known[place], known[place + 1], known[place + 2]];
  if (!first) return null;
  if (above?.line === first.line - 1 && isGroup(above.cells)) return { first: above.line, last: first.line };
  const isDouble =
    third !== undefined && second?.line === first.line + 1 && goesOn(first.cells, second.cells, third.cells);
  return { first: first.line, last: isDouble ? second.line : first.line };
}

/** The names of the columns as one row: what stands above each other is joined, what repeats itself is said once. */
export function joinHeader(rows: readonly (readonly string[])[]): string[] {
  const [only, ...more] = rows;
  if (!only || more.length === 0) return [...(only ?? [])];
  const width = Math.max(...rows.map((cells) => cells.length));
  const [below] = more;
  const spread = below && more.length === 1 ? spreadAbove(only, below) : only;
  const named = [only.map((text, column) => spread[column] || text), ...more];
  return Array.from({ length: width }, (_, column) =>
    [...new Set(named.map((cells) => (cells[column] ?? '').trim()).filter((text) => text !== ''))].join(NAME_JOINT),
  );
}
