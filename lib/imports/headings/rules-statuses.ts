import { groupBy } from '@/lib/core/grouping';
import { NAME_JOINT } from '@/lib/imports/files/rows/rules-names';
import { readHeading } from '@/lib/imports/headings/rules';
import { trimEdges } from '@/lib/imports/headings/rules-parts';
import { columnValues, type HeadedTable } from '@/lib/imports/headings/rules-table';
import type { HeadingReading } from '@/lib/imports/headings/types';
import type { StatusColumn } from '@/lib/imports/headings/types-shape';
import { readTick } from '@/lib/imports/words/rules-ticks';
import { isTotalName } from '@/lib/imports/words/rules-totals';

/*
 * Tables with a column for each status: "anwesend | entschuldigt | vertreten" with a cross in one of them, once or below
 * each meeting.
 */

/** Columns that say one thing together: which status a row has. */
export interface StatusBlock {
  columns: StatusColumn[];
  /** The meeting that is named above them. `none`: none is. */
  reading: HeadingReading;
}

interface Named {
  column: number;
  name: string;
  /** What stands above or beside the name of the status; null: nothing does. */
  above: string | null;
}

const bare = (text: string): string =>
  trimEdges(text.replaceAll(/[()[\]?]/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();

/** "05.03.2019 (anwesend)", "Entschuldigt am 5.3.2019": the outer words that may name a status, with what is left. */
function outerWords(text: string): { name: string; rest: string }[] {
  const words = bare(text).split(' ');
  return [1, 2].flatMap((length) => [
    { name: words.slice(-length).join(' '), rest: trimEdges(words.slice(0, -length).join(' ')) },
    { name: words.slice(0, length).join(' '), rest: trimEdges(words.slice(length).join(' ')) },
  ]);
}

/** How a heading may name a status, and what it says besides; of names above each other the lowest. */
function possibleNames(heading: string): { name: string; above: string | null }[] {
  const segments = heading.split(NAME_JOINT);
  const last = bare(segments.at(-1) ?? '');
  if (segments.length > 1) return [{ name: last, above: segments.slice(0, -1).join(NAME_JOINT) }];
  const dated = /\d/.test(heading) ? outerWords(heading).filter(({ rest }) => /\d/.test(rest)) : [];
  return [{ name: last, above: null }, ...dated.map(({ name, rest }) => ({ name, above: rest }))];
}

const MOST_WORDS = 3;
const isLetter = (name: string): boolean => /^\p{L}$/u.test(name);
const canBeName = (name: string): boolean =>
  isLetter(name) || (/\p{L}{2}/u.test(name) && !/\d/.test(name) && name.split(' ').length <= MOST_WORDS);

/** Most of what stands in it are crosses, numbers or names. */
function mayBeTicked(table: HeadedTable, { column, name }: Named): boolean {
  const values = columnValues(table, column).filter((text) => text.toLowerCase() !== name.toLowerCase());
  return values.filter((text) => readTick(text) === 'unclear').length * 2 <= values.length;
}

const saysAbsence = (meaning: string | undefined): boolean => meaning === 'excused' || meaning === 'absent';

const isNumber = (text: string): boolean => /^\d{1,4}$/.test(text);

/** Numbers in several columns of one row count meetings or persons: they are no crosses. */
function areCounts({ samples }: HeadedTable, columns: readonly Named[]): boolean {
  // A row of sums has numbers in any table.
  const rows = samples.filter((cells) => !cells.some((cell) => isTotalName(cell)));
  const numbers = rows.map((cells) =>
    columns
      .map(({ column }) => (cells[column] ?? '').trim())
      .filter(isNumber)
      .map(Number)
      .filter((number) => number > 0),
  );
  return numbers.some((row) => row.some((number) => number > 1)) && numbers.some((row) => row.length > 1);
}

/** A letter beside words is another heading: "teilgenommen | n" counts heads in its second column. */
function alike(columns: readonly Named[]): readonly Named[] {
  const words = columns.filter(({ name }) => !isLetter(name));
  return words.length > 0 ? words : columns;
}

/** Columns of which most name a status, all of one table or below one meeting. */
function isBlock(table: HeadedTable, columns: readonly Named[], meanings: ReadonlyMap<string, string>): boolean {
  // "vor Ort | online": both were there, each in its way.
  const distinct = new Set(columns.map(({ name }) => `${meanings.get(name) ?? name} ${table.modeNamed(name) ?? ''}`));
  return distinct.size > 1 && columns.some(({ name }) => meanings.has(name)) && !areCounts(table, columns);
}

/** The columns that name a status, each with what stands above it. */
function namedColumns(table: HeadedTable): { named: Named[]; meanings: ReadonlyMap<string, string> } {
  const possible = table.header.map((heading) =>
    possibleNames(heading).filter(({ name }) => canBeName(name) && !table.headsOther(name)),
  );
  const meanings = table.statusNames([...new Set(possible.flat().map(({ name }) => name))]);
  const named = possible.flatMap((names, column): Named[] => {
    const found = names.find(({ name }) => meanings.has(name)) ?? names.find(({ name }) => isLetter(name));
    const one = found && { column, ...found };
    // "entschuldigt" above reasons says of whom it holds all the same: each of them is asked about.
    return one && (saysAbsence(meanings.get(one.name)) || mayBeTicked(table, one)) ? [one] : [];
  });
  return { named, meanings };
}

/** A cell that is merged over several columns stands in the first of them only, where a file is plain text. */
function inheritAbove(named: readonly Named[]): Named[] {
  const found: Named[] = [];
  for (const one of named) {
    const before = found.at(-1);
    const block = found.filter(({ above }) => above === before?.above);
    const goesOn = before?.column === one.column - 1 && before.above !== null && one.above === null;
    const isNew = block.every(({ name }) => name !== one.name);
    found.push(goesOn && isNew ? { ...one, above: before.above } : one);
  }
  return found;
}

/** Columns beside a block with crosses and nothing else, under a word that nobody knows: they say something, too. */
function unknownBeside(table: HeadedTable, block: readonly Named[], all: readonly Named[]): Named[] {
  const [first, last] = [block[0], block.at(-1)];
  if (!first || !last) return [];
  return table.header.flatMap((heading, column): Named[] => {
    const segments = heading.split(NAME_JOINT);
    const name = bare(segments.at(-1) ?? '');
    const above = segments.length > 1 ? segments.slice(0, -1).join(NAME_JOINT) : null;
    const isBeside = column > first.column && column <= last.column + 1 && (above === null || above === first.above);
    if (!isBeside || all.some((one) => one.column === column) || name === '') return [];
    if (table.isField(column) || table.headsOther(name) || isTotalName(heading) || isTotalName(name)) return [];
    if (above === null && readHeading(heading, table.ground).kind !== 'none') return [];
    const values = columnValues(table, column);
    return values.length > 0 && values.every((text) => readTick(text) === 'cross')
      ? [{ column, name, above: first.above }]
      : [];
  });
}

/** The blocks of a table with a column for each status; empty where it has none. */
export function readStatusBlocks(table: HeadedTable): StatusBlock[] {
  const { named, meanings } = namedColumns(table);
  if (named.length < 2) return [];
  return [...groupBy(inheritAbove(named), ({ above }) => above)].flatMap(([above, group]): StatusBlock[] => {
    const columns = alike(group);
    if (!isBlock(table, columns, meanings)) return [];
    const all = [...columns, ...unknownBeside(table, columns, named)].sort((a, b) => a.column - b.column);
    const at = all[0]?.column ?? 0;
    return [
      {
        columns: all.map(({ column, name }) => ({ column, name, at })),
        reading: above === null ? { kind: 'none' } : readHeading(above, table.ground),
      },
    ];
  });
}

/** The blocks that each have a meeting of their own above them. */
export function meetingBlocks(table: HeadedTable): StatusBlock[] {
  const blocks = readStatusBlocks(table);
  const named = blocks.filter(({ reading }) => reading.kind !== 'none');
  return named.length > 0 ? named : blocks.length > 1 ? blocks : [];
}

/** The columns of the only block of a list whose rows, or whose title, name the meeting. */
export function plainStatuses(table: HeadedTable): StatusColumn[] {
  const [only, ...others] = readStatusBlocks(table);
  return only && others.length === 0 && only.reading.kind === 'none' ? only.columns : [];
}
