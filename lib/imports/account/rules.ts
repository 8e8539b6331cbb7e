import type { ColumnAccount, ColumnUse } from '@/lib/imports/account/types';
import { tableShape } from '@/lib/imports/headings/types-shape';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import { codeColumn } from '@/lib/imports/mapping/rules-code-system';
import { isOpenHeading } from '@/lib/imports/mapping/rules-guess-headers';
import { modeInStatus } from '@/lib/imports/mapping/rules-guess-values';
import { isReason } from '@/lib/imports/words/rules-reasons';
import { FIELDS_BY_SUBJECT, SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import type { ImportField, ImportMapping } from '@/lib/imports/mapping/types';
import type { PlanTotals, UnknownWord } from '@/lib/imports/plan/types';

/** What a list of attendances says of members and meetings themselves holds for those that it creates. */
const OF_MEMBERS_AND_MEETINGS: readonly ImportField[] = [
  'member_en',
  'member_kind',
  'alias',
  'meeting_title',
  'meeting_title_en',
  'meeting_kind',
  'meeting_state',
  'place',
  'place_en',
];

/** What becomes of the columns whose headings say what they are. */
function headedUses(mapping: Pick<ImportMapping, 'meetings' | 'shape' | 'values'>): ReadonlyMap<number, ColumnUse> {
  const { asked, leftOut, members, years, statuses } = tableShape(mapping);
  const meanings = new Map(Object.entries(mapping.values.status));
  const statusUse = new Map<number, ColumnUse>(
    statuses.map(({ column, name }) => [
      column,
      { kind: 'status', meaning: meanings.get(name) ?? null, mode: modeInStatus(name) },
    ]),
  );
  return new Map<number, ColumnUse>([
    ...statusUse,
    ...asked.map(({ column }) => [column, { kind: 'ignored', why: 'asked' }] as const),
    ...leftOut.map(
      ({ column, why }) => [column, { kind: 'ignored', why: why === 'total' ? 'sums' : 'chosen' }] as const,
    ),
    ...members.map(({ column }) => [column, { kind: 'member' }] as const),
    ...years.map(({ column }) => [column, { kind: 'year' }] as const),
    ...mapping.meetings.map(({ column }) => [column, statusUse.get(column) ?? ({ kind: 'meeting' } as const)] as const),
  ]);
}

type File = Pick<FileInspection, 'header' | 'filled' | 'hidden'> & Partial<Pick<FileInspection, 'values' | 'codes'>>;

/** "n" heads many things; only numbers below it may be those of persons. */
const MAY_COUNT = /^(?:n|anz(?:ahl|\.)?|count|number|zahl|size|größe|#)$/iu;

/** Whether a column may say how many came for each member: nobody is asked where the list has no field for that. */
function mayBeSize(
  { subject, columns }: Pick<ImportMapping, 'subject' | 'columns'>,
  { values, codes }: File,
  heading: string,
  column: number,
): boolean {
  if (!FIELDS_BY_SUBJECT[subject].includes('delegation_size') || columns.delegation_size !== undefined) return false;
  const held = values?.[column] ?? codes?.[column] ?? [];
  const numbers = held.filter((value) => /^\d{1,4}$/.test(value.trim()));
  return MAY_COUNT.test(heading.trim()) && numbers.length > 0 && numbers.length * 2 >= held.length;
}

/**
 * Every column of a file with what becomes of it, in the order of the file; none is missing.
 *
 * @param unknownWords what planning found; none before
 * @param standIns cells that name a person, likewise
 */
export function accountColumns(
  mapping: ImportMapping,
  file: File,
  unknownWords: readonly UnknownWord[] = [],
  standIns: PlanTotals['standIns'] = [],
): ColumnAccount[] {
  const { subject, columns, hidden } = mapping;
  const fields = new Map(
    Object.entries(columns).map(([field, column]): [number, ImportField] => [column, field as ImportField]),
  );
  const headed = headedUses(mapping);
  const isHidden = new Set(file.hidden?.columns);

  function decideUse(heading: string, column: number): ColumnUse {
    const use = headed.get(column);
    if (use) return use;
    const field = fields.get(column);
    if (field !== undefined)
      return {
        kind: 'field',
        field,
        onlyNew: SUBJECTS[subject].asserts && OF_MEMBERS_AND_MEETINGS.includes(field),
        codes: codeColumn(mapping) === column ? (mapping.codeSystem ?? null) : null,
      };
    if (tableShape(mapping).only?.column === column) return { kind: 'filter' };
    if (isReason(heading)) return { kind: 'ignored', why: 'reasons' };
    if (hidden === 'leave_out' && isHidden.has(column)) return { kind: 'ignored', why: 'hidden' };
    const isEmpty = file.filled?.[column] === 0;
    if (mayBeSize(mapping, file, heading, column)) return { kind: 'ignored', why: 'maybe_size' };
    return { kind: 'ignored', why: isOpenHeading(heading) && !isEmpty ? 'undecided' : 'no_meaning' };
  }

  return file.header.map((heading, column) => {
    const use = decideUse(heading, column);
    const unknown = unknownWords.filter((word) => word.column === column);
    const isUsed = use.kind !== 'ignored';
    const named = standIns.find((one) => one.column === column)?.count ?? 0;
    const isHalf = unknown.length > 0 || named > 0 || (use.kind === 'status' && use.meaning === null);
    return {
      column,
      heading,
      state: isUsed ? (isHalf ? 'half_understood' : 'used') : 'ignored',
      use,
      isHidden: isHidden.has(column),
      filled: file.filled?.[column] ?? null,
      standIns: named,
      unknown,
    };
  });
}

/** Whether what has been read is what it has come to: new, same, changed, wrong and left out. */
export const addsUp = ({
  rows,
  read,
}: {
  rows: Readonly<Record<string, number>>;
  read: { entries: number };
}): boolean => Object.values(rows).reduce((sum, count) => sum + count, 0) === read.entries;
