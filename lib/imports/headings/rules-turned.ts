import { hasMarks, isMarked } from '@/lib/imports/headings/rules-columns';
import { columnValues, type HeadedTable } from '@/lib/imports/headings/rules-table';
import { readHeading } from '@/lib/imports/headings/rules';
import type { TableShape } from '@/lib/imports/headings/types-shape';
import { listedName } from '@/lib/members/names/rules-listed-names';
import { isCount, isCountedName, isTotalName } from '@/lib/imports/words/rules-totals';

/** "anwesend" above numbers of which one is larger than a cross: how many came. */
export function countsPresences(table: HeadedTable, column: number): boolean {
  const values = columnValues(table, column);
  return isCountedName(table.header[column] ?? '') && values.every(isCount) && values.some((text) => Number(text) > 1);
}

/** The columns of a table with its meetings down that are members: whatever else the headings leave. */
export function readMemberColumns(table: HeadedTable): Pick<TableShape, 'members' | 'leftOut'> {
  const found: Pick<TableShape, 'members' | 'leftOut'> = { members: [], leftOut: [] };
  for (const [column, heading] of table.header.entries()) {
    const values = columnValues(table, column);
    if ((isTotalName(heading) && values.every(isCount)) || countsPresences(table, column))
      found.leftOut.push({ column, why: 'total' });
    else if (!table.isField(column) && column > 0) found.members.push({ column, name: heading });
  }
  return found;
}

const FEWEST = 2;

/** Whether a table has its meetings down and its members across: the first column names meetings, the others hold marks. */
export function isTurned(table: HeadedTable): boolean {
  const named = columnValues(table, 0).filter((text) => !isTotalName(text));
  const meetings = named.filter((text) => readHeading(text, table.ground).kind !== 'none');
  if (meetings.length === 0 || meetings.length * 2 <= named.length) return false;
  const { members } = readMemberColumns(table);
  const marked = members.filter(({ column }) => isMarked(columnValues(table, column)));
  const other = members.filter(({ column }) => {
    const values = columnValues(table, column);
    return values.length > 0 && !hasMarks(values);
  });
  if (members.some(({ name }) => readHeading(name, table.ground).kind === 'meeting')) return false;
  // Whatever stands below them: "bis 12 Uhr", "krank".
  const territories = members.filter(({ name }) => listedName(name) !== null);
  if (territories.length >= FEWEST && territories.length * 2 > members.length) return true;
  return marked.length >= FEWEST && marked.length > other.length;
}

const YEAR = /^(?:1[5-9]|20)\d{2}$/;

/** The columns whose headings are years and nothing else. */
export const readYearColumns = ({ header }: Pick<HeadedTable, 'header'>): TableShape['years'] =>
  header.flatMap((text, column) => (YEAR.test(text.trim()) ? [{ column, year: Number(text.trim()) }] : []));

/** Columns of sums beside the years. */
export const readYearSums = (table: HeadedTable): TableShape['leftOut'] =>
  table.header.flatMap((text, column) =>
    isTotalName(text) && columnValues(table, column).every(isCount) ? [{ column, why: 'total' as const }] : [],
  );

/** The codes of the Correlates of War data, and what says nothing. */
const CODES = new Set(['0', '1', '2', '3', '-9', '-1', '−9', '−1', '.', 'NA', 'na', '-']);

/** Whether the columns of years hold codes of membership and nothing else. */
export function areMembershipYears(table: HeadedTable): boolean {
  const years = readYearColumns(table);
  // "Mitglieder gesamt" has a number of its own below each year.
  const samples = table.samples.filter((cells) => !cells.some((cell) => isTotalName(cell)));
  const values = years.flatMap(({ column }) => columnValues({ samples }, column));
  return years.length >= FEWEST && values.length > 0 && values.every((text) => CODES.has(text));
}
