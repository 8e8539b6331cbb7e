import { isBounded, isOpenEnd, type PartialDate } from '@/lib/core/partial-date';
import { toSlug } from '@/lib/core/slug';
import { fieldContext } from '@/lib/core/written-date';
import { readCell, hasColumn, refuseCell, readTextCell, type RowCells } from '@/lib/imports/plan/rules-cells';
import type { MeetingWords } from '@/lib/imports/plan/rules-meeting-register';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import { trimmedLabel } from '@/lib/meetings/rules-series';
import type { ImportField } from '@/lib/imports/mapping/types';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A date of the row. null where the cell is blank; what is wrong is noted as a fault. */
export function readDateCell(row: RowCells, field: ImportField, { readDate }: PlanSetting): PartialDate | null {
  const written = readCell(row, field);
  if (written === '') return null;
  const date = readDate(written, fieldContext(field));
  if (date.ok) return date.value;
  refuseCell(row, field, date.reason);
  return null;
}

function readLabel(row: RowCells): string | null {
  const written = readTextCell(row, 'meeting_number');
  if (written === null) return null;
  if (/[\p{L}\p{N}]/u.test(written) && !/^\D?0+$/.test(written)) return trimmedLabel(written);
  refuseCell(row, 'meeting_number', 'number_form');
  return null;
}

function readAddress(row: RowCells): string | null {
  const written = readCell(row, 'meeting_slug');
  if (written === '') return null;
  const slug = SLUG.test(written) && written.length <= 120 ? written : toSlug(written);
  if (slug !== '') return slug;
  refuseCell(row, 'meeting_slug', 'slug_form');
  return null;
}

/**
 * Notes a date that says only before or after when: no meeting gets such a one from a file, unless one of the
 * register bears it already.
 */
export function refuseUndatable(row: RowCells, date: PartialDate, { meetings }: PlanSetting): void {
  if (isOpenEnd(date)) refuseCell(row, 'meeting_date', 'date_open');
  else if (!isBounded(date) && !meetings.bears(date)) refuseCell(row, 'meeting_date', 'date_only_bound');
}

/** How the row names its meeting, or null where it is wrong or says too little; the fault is noted. */
export function meetingWords(row: RowCells, setting: PlanSetting): MeetingWords | null {
  const before = row.faults.length;
  const date = readDateCell(row, 'meeting_date', setting);
  if (date) refuseUndatable(row, date, setting);
  const words = {
    date,
    label: readLabel(row),
    slug: readAddress(row),
    title: readTextCell(row, 'meeting_title') ?? readTextCell(row, 'meeting_title_en'),
  };
  if (row.faults.length > before) return null;
  if (words.date !== null || words.label !== null || words.slug !== null) return words;
  if (hasColumn(row, 'meeting_date')) refuseCell(row, 'meeting_date', 'date_missing');
  else refuseCell(row, 'meeting_number', 'meeting_missing');
  return null;
}
