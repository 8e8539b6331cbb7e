import { fault, type ValueFault } from '@/lib/imports/plan/rules-faults';
import { namesIn, readText, type TextField } from '@/lib/imports/plan/rules-text';
import { saysNothing, type ValueReader } from '@/lib/imports/mapping/rules-values';
import type { ImportField, ImportMapping, StatusMeaning } from '@/lib/imports/mapping/types';
import type { FoundFault, PersonalCell, PersonalFinder } from '@/lib/imports/plan/types';

/** What the columns of one block say together, where each is headed by a status. */
export interface ToldStatus {
  /** null: nobody can say; the faults say why. */
  meaning: StatusMeaning | null;
  /** Nothing stands in any of them. */
  isBlank: boolean;
  /** Who represented the member, where that stands in place of a cross. */
  holder: string | null;
  faults: readonly FoundFault[];
}

/** The cells of one row by what they mean, and the faults found in them so far. */
export interface RowCells {
  line: number;
  cells: readonly string[];
  columns: ImportMapping['columns'];
  faults: FoundFault[];
  /** How texts that look like a person are told, and whether somebody has said that they name nobody. */
  guard: { find: PersonalFinder; keeps: boolean };
  /** Those found in the row so far. */
  personal: PersonalCell[];
  /** Of a table with a column for each status: what they say, by the first column of each block. */
  told?: ReadonlyMap<number, ToldStatus>;
}

/** What the columns for each status say of the entry in hand; undefined in a table without such columns. */
export const toldStatus = ({ told, columns }: RowCells): ToldStatus | undefined =>
  columns.status === undefined ? undefined : told?.get(columns.status);

/** The meaning that these columns have together, with their faults noted; undefined in a table without such columns. */
export function takeToldMeaning(row: RowCells): StatusMeaning | null | undefined {
  const told = toldStatus(row);
  if (told) row.faults.push(...told.faults);
  return told?.meaning;
}

export const hasColumn = (row: RowCells, field: ImportField): boolean => row.columns[field] !== undefined;

/** The cell without white space around it; empty where the file has no such column. */
export function readCell(row: RowCells, field: ImportField): string {
  const column = row.columns[field];
  return column === undefined ? '' : (row.cells[column] ?? '').trim();
}

/** Notes what is wrong with a field, with the value and the column it stands in; the same is noted once. */
export function refuseCell(
  row: RowCells,
  field: ImportField,
  code: ValueFault['code'],
  more: Partial<FoundFault> = {},
): void {
  const column = row.columns[field] ?? null;
  if (row.faults.some((known) => known.code === code && known.column === column)) return;
  const value = column === null ? null : (row.cells[column] ?? '');
  row.faults.push(fault(code, { column, value: value === '' ? null : value, ...more }));
}

/** A text to be stored, or null. What cannot be stored is noted as a fault. */
export function readTextCell(row: RowCells, field: TextField): string | null {
  const column = row.columns[field];
  const cell = column === undefined ? undefined : row.cells[column];
  if (cell === undefined || cell === '') return null;
  const read = readText(field, cell);
  if (read.ok) return read.value;
  refuseCell(row, field, read.reason.code, { limit: read.reason.limit ?? null });
  return null;
}

/** The other names in a cell, each of which can be stored. */
export function readAliases(row: RowCells): string[] {
  const names = namesIn(readCell(row, 'alias'));
  for (const name of names) {
    const read = readText('alias', name);
    if (!read.ok) refuseCell(row, 'alias', read.reason.code, { limit: read.reason.limit ?? null });
  }
  return names;
}

/** A choice, or null where the cell says nothing. A value that nobody mapped is a fault, never a guess. */
export function readChoice<Meaning extends string>(
  row: RowCells,
  field: ImportField,
  read: ValueReader<Meaning>,
): Meaning | null {
  const written = readCell(row, field);
  if (written === '') return null;
  const meaning = read(written);
  if (meaning !== undefined) return meaning;
  if (!saysNothing(written)) refuseCell(row, field, 'value_not_understood');
  return null;
}
