import { saysNothing } from '@/lib/imports/mapping/rules-values';
import { isBounded, isOpenEnd, partialDate, type PartialDate } from '@/lib/core/partial-date';
import { toSlug } from '@/lib/core/slug';
import { fieldContext } from '@/lib/core/written-date';
import { timeIn } from '@/lib/imports/headings/rules-times';
import { readCell, hasColumn, refuseCell, readTextCell, type RowCells } from '@/lib/imports/plan/rules-cells';
import type { MeetingWords, NamedLast } from '@/lib/imports/plan/rules-meeting-register';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { HeadingQuestion, MeetingKey } from '@/lib/imports/headings/types';
import type { PlanFault } from '@/lib/imports/plan/types';
import { trimmedLabel } from '@/lib/meetings/rules-series';
import type { ImportField } from '@/lib/imports/mapping/types';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A date of the row. null where the cell is blank; what is wrong is noted as a fault. */
export function readDateCell(row: RowCells, field: ImportField, { readDate }: PlanSetting): PartialDate | null {
  const written = readCell(row, field);
  // A dash in place of a beginning or an end says nothing of it.
  if (written === '' || ((field === 'since' || field === 'until') && saysNothing(written))) return null;
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

/** What is wrong with a cell that names its meeting as a heading does, and is asked about there. */
const HEADING_FAULTS: Readonly<Record<HeadingQuestion, PlanFault>> = {
  several: 'meeting_ambiguous',
  unsure: 'meeting_ambiguous',
  two_digit_year: 'date_two_digit_year',
  no_year: 'date_no_year',
  wrong_date: 'date_not_understood',
  number_unknown: 'meeting_unknown',
  unread: 'date_not_understood',
  part: 'meeting_ambiguous',
  state: 'title_tells_state',
};

export const keyWords = ({ date, number, time, slug, title }: MeetingKey): MeetingWords => ({
  slug,
  title,
  label: number?.toString() ?? null,
  date: date === null ? null : partialDate(date),
  time: time ?? null,
});

/**
 * The time of day, where it tells the meeting from another of its day. Where nobody can tell whether two times are two
 * meetings, the row is wrong.
 */
function withTime(row: RowCells, words: MeetingWords, { days }: PlanSetting): MeetingWords | null {
  const written = readCell(row, 'meeting_time') || readCell(row, 'meeting') || readCell(row, 'meeting_date');
  const time = timeIn(written);
  if (time === null || words.date === null || words.slug !== null || words.title !== null) return words;
  const day = words.date.edtf;
  days.noteTime(day, `${words.label ?? ''} ${time}`);
  const why = days.known(day);
  if (why === 'times') return { ...words, time };
  if (why === null) return words;
  const field = (['meeting_time', 'meeting'] as const).find((one) => readCell(row, one) !== '') ?? 'meeting_date';
  refuseCell(row, field, 'several_meetings', { value: written });
  return null;
}

/** The meeting that a cell names as headings do: "3. Sitzung (5.3.2015)". undefined where the row has no such cell. */
function readNamed(row: RowCells, { readHeading }: PlanSetting): MeetingWords | null | undefined {
  const written = readCell(row, 'meeting');
  if (written === '') return undefined;
  const reading = readHeading(written);
  if (reading.kind === 'meeting') return keyWords(reading.meeting);
  if (reading.kind === 'none') refuseCell(row, 'meeting', 'meeting_unknown');
  else
    refuseCell(row, 'meeting', HEADING_FAULTS[reading.why], {
      names: reading.candidates.map(
        ({ slug, date, title }) => slug ?? [date, title].filter((text) => text !== null).join(' '),
      ),
    });
  return null;
}

/** All that the words for a meeting are read from. */
const NAMING = [
  'meeting',
  'meeting_date',
  'meeting_time',
  'meeting_number',
  'meeting_slug',
  'meeting_title',
  'meeting_title_en',
] as const satisfies readonly ImportField[];

const namesTheSame = (last: NamedLast, { cells, columns }: RowCells): boolean =>
  last.columns === columns && last.places.every((place) => cells[place] === last.cells[place]);

/** How the row names its meeting, or null where it is wrong or says too little; the fault is noted. */
export function meetingWords(row: RowCells, setting: PlanSetting): MeetingWords | null {
  const whole = setting.allBelongTo ?? setting.block;
  if (whole) return keyWords(whole);
  // Rows that follow each other are of one meeting as a rule.
  if (setting.namedLast && namesTheSame(setting.namedLast, row)) return setting.namedLast.words;
  const words = readMeetingWords(row, setting);
  if (words) {
    const places = NAMING.flatMap((field) => row.columns[field] ?? []);
    setting.namedLast = { places, cells: row.cells, columns: row.columns, words };
  }
  return words;
}

function readMeetingWords(row: RowCells, setting: PlanSetting): MeetingWords | null {
  const named = readNamed(row, setting);
  if (named !== undefined) return named && withTime(row, named, setting);
  const before = row.faults.length;
  const date = readDateCell(row, 'meeting_date', setting);
  if (date) refuseUndatable(row, date, setting);
  const words = {
    date,
    label: readLabel(row),
    slug: readAddress(row),
    title: readTextCell(row, 'meeting_title') ?? readTextCell(row, 'meeting_title_en'),
    time: null,
  };
  if (row.faults.length > before) return null;
  if (words.date !== null || words.label !== null || words.slug !== null) return withTime(row, words, setting);
  if (hasColumn(row, 'meeting_date')) refuseCell(row, 'meeting_date', 'date_missing');
  else if (hasColumn(row, 'meeting')) refuseCell(row, 'meeting', 'meeting_missing');
  else refuseCell(row, 'meeting_number', 'meeting_missing');
  return null;
}
