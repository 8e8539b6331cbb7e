import { tableShape } from '@/lib/imports/headings/types-shape';
import { SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import type { ValueField } from '@/lib/imports/mapping/rules-own-words';
import type { ImportMapping } from '@/lib/imports/mapping/types';

export type HeadedMapping = Pick<ImportMapping, 'subject' | 'columns' | 'meetings' | 'shape'>;

/** The columns that what heads them says the meaning of, left out or asked about; none of them is a field's. */
export function headedColumns(mapping: Pick<ImportMapping, 'meetings' | 'shape'>): number[] {
  const { asked, leftOut, members, years, statuses } = tableShape(mapping);
  return [...mapping.meetings, ...asked, ...leftOut, ...members, ...years, ...statuses].map(({ column }) => column);
}

/** Whether a column has a part in what rows come to; sums and what nobody reads have none. */
export function columnUse({ columns, ...mapping }: HeadedMapping): (column: number) => boolean {
  const { leftOut, only } = tableShape(mapping);
  const used = new Set([...Object.values(columns), ...headedColumns(mapping)]);
  for (const { column } of leftOut) used.delete(column);
  if (only) used.add(only.column);
  return (column) => used.has(column);
}

/** The columns of a file that hold the values of a field: of one with headings of one kind, all that these head. */
export function valueColumns(field: ValueField, mapping: HeadedMapping): number[] {
  if (SUBJECTS[mapping.subject].headed === field) {
    const { asked, members, years, statuses } = tableShape(mapping);
    // What a column headed by a status holds is a cross: the word above it is what has a meaning.
    const inBlocks = new Set(statuses.map(({ column }) => column));
    return [...mapping.meetings, ...asked, ...members, ...years]
      .map(({ column }) => column)
      .filter((column) => !inBlocks.has(column));
  }
  const column = mapping.columns[field];
  return column === undefined ? [] : [column];
}

/** The words above columns that are values of a field themselves: of a table with a column for each status. */
export const headingValues = (field: ValueField, { shape }: Pick<HeadedMapping, 'shape'>): string[] =>
  field === 'status' ? [...new Set(tableShape({ shape }).statuses.map(({ name }) => name))] : [];
