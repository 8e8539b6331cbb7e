import { writtenPlainly } from '@/lib/imports/minutes/words/rules-written';
import { withoutInvisible } from '@/lib/core/invisible';
import { STRUCK } from '@/lib/imports/documents/types';
import { isAgenda, isAside } from '@/lib/imports/minutes/words/rules-frame';
import { beginsOtherList, opensList } from '@/lib/imports/minutes/rules-headings';
import { signsIn } from '@/lib/imports/minutes/words/rules-signs';

/** A line as it is meant: put together again where it was broken, taken apart where it is the row of a table. */
export interface MinutesLine {
  text: string;
  /** Cells of a table's row; null for any other line. */
  cells: readonly string[] | null;
  /** Its cells are parted by spaces: an empty one between two leaves no trace. */
  isSpaced?: boolean;
  /** An empty line stands before it. */
  apart: boolean;
  /** Its box before the text: ticked or not; null where there is none. */
  ticked: boolean | null;
}

const BULLET =
  /^\s*(?:(?:[-*•·▪◦‣●○■□–—>\uF0B7]|\d{1,3}[.)]|\(\d{1,2}\)(?=\s+\p{Lu})|[a-z]\)|o(?=\s+\p{Lu})|\[[ xX✓✔]?\]|\([ xX✓✔]?\)|[☐☑☒✓✔✗✘])\s+)+/u;

const IS_DAY =
  /^\s*\d{1,2}\.\s+(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\s+\d{4}(?!\d)/iu;

/** A break inside brackets is closed within so many lines, or the bracket was none. */
const MOST_BROKEN = 4;

/** A cell as Excel copies it where it holds a line break or a quotation mark; longer ones are no cells of such a list. */
const COPIED_CELL = /(?<=^|[\t\n])"((?:[^"\t]|""){1,400})"(?=[\t\n]|$)/g;

const openCopiedCells = (text: string): string =>
  text.replaceAll(COPIED_CELL, (whole, cell: string, at: number) =>
    text[at - 1] === '\t' || text[at + whole.length] === '\t'
      ? cell
          .replaceAll('""', '"')
          .replaceAll(/-\n(?=\p{Lu})/gu, '-')
          .replaceAll(/(?<=\p{Ll})-\n(?=\p{Ll})/gu, '')
          .replaceAll('\n', ' ')
      : whole,
  );

/** So many rows with as many separators are rows of a file: in a text a space follows a comma. */
const FEWEST_ROWS = 3;

/** Rows of a CSV file among the lines: their separators become those of cells. */
function openSeparated(text: string): string {
  const lines = text.split('\n');
  for (const [sign, fewest] of [
    [';', 1],
    [',', 2],
  ] as const) {
    const counts = lines.map((line) => {
      const parts = line.trimEnd().split(sign);
      // A sign at the end of the line parts nothing.
      const isList = parts.slice(1).some((part) => /^\s/.test(part)) || (parts.length === 2 && parts[1] === '');
      return isList ? 0 : parts.length - 1;
    });
    for (let at = 0, end = 1; at < lines.length; at = end, end = at + 1) {
      const count = counts[at] ?? 0;
      while (end < lines.length && counts[end] === count) end += 1;
      if (count < fewest || end - at < FEWEST_ROWS) continue;
      for (let row = at; row < end; row += 1)
        lines[row] = (lines[row] ?? '')
          .trimEnd()
          .split(sign)
          .map((cell) => cell.replace(/^"(.*)"$/, '$1'))
          .join('\t');
    }
  }
  return lines.join('\n');
}

/** Struck through as letters and marks have it: "~~Hessen~~", or a stroke laid over each letter. */
const withStrokes = (text: string): string =>
  text
    .replaceAll(/~~([^~\n]{1,400})~~/g, `$1${STRUCK}`)
    .replaceAll(
      /(?:[\p{L}\p{N}-][\u0335-\u0338]+ ?)+/gu,
      (struck) => `${struck.replaceAll(/[\u0335-\u0338]/g, '').trimEnd()}${STRUCK}${/\s$/.test(struck) ? ' ' : ''}`,
    );

const visible = (text: string): string =>
  withoutInvisible(
    withStrokes(text)
      .normalize('NFC')
      .replaceAll(/\r\n?|\f|\v|\u2028|\u2029/g, '\n'),
  )
    .replaceAll(/ {4,}/g, '   ')
    .replaceAll(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ')
    .replaceAll(/[\u2010\u2011]/g, '-');

/** A longer line is taken in pieces, so that no text of one line is gone through once for each of its words. */
const LONGEST_LINE = 2_000;

/** Cut behind a comma, or else between two words. */
function* cutLong(line: string): Generator<string> {
  let rest = line;
  while (rest.length > LONGEST_LINE) {
    const window = rest.slice(0, LONGEST_LINE);
    const at =
      Math.max(window.lastIndexOf(', ') + 1, window.lastIndexOf('; ') + 1) ||
      window.lastIndexOf(' ') + 1 ||
      LONGEST_LINE;
    yield rest.slice(0, at);
    rest = rest.slice(at);
  }
  yield rest;
}

/** Cells of a row: parted by tabs, by upright strokes, or by at least three spaces. An indented line is no row. */
function toCells(line: string): string[] | null {
  const row = line.replace(/^\s+(?=\S[^\t]*$)/, '').replace(/^ +| +$/g, '');
  const cells = row.includes('\t')
    ? row.split('\t')
    : row.split('|').length > 2 || row.includes(' | ')
      ? row.replaceAll(/^\||\|$/g, '').split('|')
      : row.split(/ {3,}/);
  const [first = '', ...others] = cells.map((cell) => cell.trim());
  const named = [first, ...others].filter((cell) => cell !== '');
  // Headings beside each other: "Teilnehmer:    Entschuldigt:" stands above two columns.
  if (named.length > 1 && named.every((cell) => cell.endsWith(':') && opensList(cell)))
    return [first, ...others].map((cell) => cell.replace(/\s*:$/, ''));
  return others.length > 0 && !first.endsWith(':') ? [first, ...others] : null;
}

const isRuler = (line: string): boolean => /^[\s|:=_+*–—-]*$/.test(line) && /(?:[-=_–—]|\*\s?){3}/.test(line);

export const openBrackets = (text: string): number =>
  Math.max(0, (text.match(/[([]/g)?.length ?? 0) - (text.match(/[)\]]/g)?.length ?? 0));

/** "Nieder-" and "sachsen" are one word, "Sachsen-" and "Anhalt" one name, "Nord-" and "und" two. */
function joined(before: string, after: string): string {
  if (!/\p{L}-$/u.test(before) || /^(?:und|oder|and|or|bzw\.)(?!\p{L})/u.test(after)) return `${before} ${after}`;
  return /^\p{Ll}/u.test(after) ? before.slice(0, -1) + after : before + after;
}

/** "II. Entschuldigt"; "V. Muster" is a person. */
function romanNumber(line: string): string {
  const [number = '', heading = ''] = /^\s*[IVX]{1,4}[.)]\s+(.{3,80})$/u.exec(line) ?? [];
  const isHeading =
    opensList(`${heading.replace(/:.*$/, '')}:`) || beginsOtherList(heading) || isAgenda(heading.replace(/:$/, ''));
  return heading !== '' && isHeading ? number.slice(0, number.length - heading.length) : '';
}

/** A code in capitals ("BY") is no word that goes on. */
const GOES_ON =
  /(?:[,&/]|(?<!\p{L})(?:[Uu]nd|[Aa]nd|[Ss]owie|[Oo]der|bzw\.|[Vv]on|[Ff]ür|[Oo]f|[Ff]rom|[Dd]er|[Dd]es|[Tt]he|[Dd]urch|[Bb]y)|\p{L}-)$/u;
const CONTINUES = /^(?:und|and|sowie|oder|or|bzw\.|&)(?!\p{L})/u;

/** "Liebe Kolleginnen und Kollegen,": what follows is the letter. */
const GREETING = /^(?:sehr geehrte|liebe[rs]?\s|guten tag|hallo|dear\s|hello).{0,120},$/iu;

/** Whether a line goes on in the next one. */
function isBroken(before: string, after: string): boolean {
  if (before === '' || after === '' || BULLET.test(after) || isAgenda(after) || isAside(after) || opensList(after))
    return false;
  if (/:$/.test(before) || GREETING.test(before)) return false;
  return GOES_ON.test(before) || CONTINUES.test(after);
}

/** The lines of a pasted text. Tables keep their cells, also empty ones: an empty signature says something. */
export function readLines(text: string): MinutesLine[] {
  const lines: MinutesLine[] = [];
  const signs = signsIn(text);
  let apart = false;
  let brackets = 0;
  for (const quoted of openSeparated(openCopiedCells(writtenPlainly(visible(text))))
    .split('\n')
    .flatMap((line) => [...cutLong(line)])) {
    const written = quoted.replace(/^(?:>\s?)+/, '');
    if (written.trim() === '' || isRuler(written)) {
      apart = true;
      brackets = 0;
      continue;
    }
    if (signs.isFootnote(written)) continue;
    const line = written.replace(/ +$/, '');
    const last = lines.at(-1);
    const before = last && !last.cells && !apart && last.text.length < LONGEST_LINE ? last.text : null;
    const open = before !== null && openBrackets(before) > 0 && brackets < MOST_BROKEN && !isAgenda(line.trim());
    // Below a row, an indented line goes on in one of its columns.
    const below = last?.cells && !apart && /^\t+\S/.test(line) ? line.split('\t').map((cell) => cell.trim()) : null;
    const isRow = below !== null || toCells(line) !== null;
    if (last && before !== null && !isRow && (open || isBroken(before, line.trim()))) {
      last.text = joined(before, line.trim());
      brackets = open ? brackets + 1 : 0;
      continue;
    }
    brackets = 0;
    // The number of an item of the agenda says that it is one; "3. Juni 2025" is a day.
    const bullet = isAgenda(line.trim()) || IS_DAY.test(line) ? '' : (BULLET.exec(line)?.[0] ?? romanNumber(line));
    const plain = line.slice(bullet.length);
    const cells = below ?? toCells(plain);
    if (cells && last && before !== null && /\p{L}-$/u.test(before)) {
      // A name that was broken in its cell: "Nieder-" stands alone above the rest of its row.
      cells[0] = joined(before, cells[0] ?? '');
      lines.pop();
    }
    lines.push({
      text: cells ? cells.filter((cell) => cell !== '').join(' · ') : oneSpaced(plain),
      cells,
      isSpaced: cells !== null && below === null && !/[\t|]/.test(plain),
      apart,
      ticked: signs.readBox(bullet),
    });
    apart = false;
  }
  return lines.filter((line) => line.text !== '');
}

const oneSpaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Splits where a sign stands outside of brackets. */
export function splitOutside(text: string, signs: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '(' || char === '[') depth += 1;
    else if (char === ')' || char === ']') depth = Math.max(0, depth - 1);
    else if (signs.includes(char) && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
