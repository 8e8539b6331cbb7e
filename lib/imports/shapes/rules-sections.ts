import type { AttendanceStatus } from '@/lib/attendance/types';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { toNameKey } from '@/lib/members/names/rules-key';
import { hasColumn, readCell, refuseCell, type RowCells } from '@/lib/imports/plan/rules-cells';
import { inAllLanguages, wordsWithMeaning } from '@/lib/imports/words/rules';
import { CAPACITY_WORDS } from '@/lib/imports/words/rules-manner';
import { STATUS_WORDS } from '@/lib/imports/words/rules-status';

const STATUSES: ReadonlyMap<string, AttendanceStatus> = new Map(wordsWithMeaning(STATUS_WORDS));
const NO_MEMBERS: ReadonlySet<string> = new Set([
  ...inAllLanguages(CAPACITY_WORDS.guest),
  ...inAllLanguages(CAPACITY_WORDS.observer),
]);

/**
 * A list in which being named says it all may have a heading in its middle: "Entschuldigt:". What stands below it is not
 * as somebody has said of the file, and is refused until a column says what it is.
 */
export function sectionKeeper({ everyStatus }: Pick<ImportMapping, 'everyStatus'>): (row: RowCells) => void {
  let above: { line: number; text: string } | null = null;
  return (row) => {
    if (everyStatus === null || hasColumn(row, 'status')) return;
    const text = readCell(row, 'member');
    const key = toNameKey(text).exact;
    const status = STATUSES.get(key);
    if (status !== undefined || NO_MEMBERS.has(key)) {
      above = status === everyStatus ? null : { line: row.line, text };
      refuseCell(row, 'member', 'names_no_member');
    } else if (above) refuseCell(row, 'member', 'below_heading', { value: above.text, otherLine: above.line });
  };
}
