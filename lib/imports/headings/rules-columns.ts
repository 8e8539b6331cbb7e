import { trimEdges } from '@/lib/imports/headings/rules-parts';
import { isDayPrecise, parsePartialDate } from '@/lib/core/partial-date';
import { groupBy } from '@/lib/core/grouping';
import { timeIn } from '@/lib/imports/headings/rules-times';
import { readHeading } from '@/lib/imports/headings/rules';
import { meetingBlocks } from '@/lib/imports/headings/rules-statuses';
import { columnValues, type HeadedTable } from '@/lib/imports/headings/rules-table';
import type { HeadingQuestion, HeadingReading, MeetingKey } from '@/lib/imports/headings/types';
import type { TableShape } from '@/lib/imports/headings/types-shape';
import { TELLS_STATE } from '@/lib/imports/words/rules-meeting-state';
import { isMark, isStatusWord } from '@/lib/imports/words/rules-marks';
import { isCount, isTotalName } from '@/lib/imports/words/rules-totals';

/** What the headings of a table with meetings across say. */
export interface HeadedColumns extends Pick<TableShape, 'asked' | 'leftOut' | 'statuses'> {
  meetings: { column: number; meeting: MeetingKey }[];
}

const LONGEST_TITLE = 300;
const MOST_MARKS = 12;

/** Most of what stands below the heading looks like a mark. */
export const hasMarks = (values: readonly string[]): boolean =>
  values.length > 0 && values.filter(isMark).length * 2 >= values.length;

/** All that stands below the heading are marks, and one of them is known. */
export const isMarked = (values: readonly string[]): boolean =>
  values.length > 0 && values.length <= MOST_MARKS && values.every(isMark) && values.some(isStatusWord);

/** Questions about dates are asked whatever stands below: whoever came may be named there. */
const SURE: readonly HeadingQuestion[] = ['two_digit_year', 'no_year', 'wrong_date', 'state'];

/** "2012" or "Herbst 2012" may head anything; a day, an address and a number head a meeting. */
function isCoarse({ slug, number, date }: MeetingKey): boolean {
  const read = date === null ? null : parsePartialDate(date);
  return slug === null && number === null && read !== null && read.ok && !isDayPrecise(read.value);
}

/** "AG-Sitzung Februar 2021" heads a meeting, if one of the cells below it says who came. */
const SAYS_MEETING = /sitzung|tagung|treffen|konferenz|meeting|session|assembly/iu;

const SAYS_NOTHING = /^[-–—./]+$/;

function readColumn(table: HeadedTable, column: number, values: readonly string[]): HeadingReading {
  const heading = table.header[column] ?? '';
  const reading = readHeading(heading, table.ground);
  const tells = SAYS_MEETING.test(heading) && values.some(isStatusWord);
  // Nothing stands below it, and nobody would hear of what it says.
  if (values.every((text) => SAYS_NOTHING.test(text)) && reading.kind === 'meeting' && TELLS_STATE.test(heading))
    return { kind: 'asked', why: 'state', candidates: [] };
  if (reading.kind === 'meeting')
    return isCoarse(reading.meeting) && values.length > 0 && !hasMarks(values) && !tells ? { kind: 'none' } : reading;
  if (table.isField(column)) return { kind: 'none' };
  if (reading.kind === 'asked')
    return SURE.includes(reading.why) || values.length === 0 || hasMarks(values) || tells ? reading : { kind: 'none' };
  return isMarked(values) ? { kind: 'asked', why: 'unread', candidates: [] } : reading;
}

/** Reads the headings of a table that has its meetings across. */
export function readColumns(table: HeadedTable): HeadedColumns {
  const columns: HeadedColumns = { meetings: [], asked: [], leftOut: [], statuses: [] };
  for (const { columns: block, reading } of meetingBlocks(table)) {
    columns.statuses.push(...block);
    const column = block[0]?.at ?? 0;
    if (reading.kind === 'meeting') columns.meetings.push({ column, meeting: reading.meeting });
    else
      columns.asked.push({
        column,
        ...(reading.kind === 'asked'
          ? { why: reading.why, candidates: reading.candidates }
          : { why: 'unread', candidates: [] }),
      });
  }
  const inBlocks = new Set(columns.statuses.map(({ column }) => column));
  for (const [column, heading] of table.header.entries()) {
    if (inBlocks.has(column)) continue;
    const values = columnValues(table, column);
    if (isTotalName(heading) && values.every(isCount)) columns.leftOut.push({ column, why: 'total' });
    else {
      const reading = readColumn(table, column, values);
      if (reading.kind === 'meeting') columns.meetings.push({ column, meeting: reading.meeting });
      else if (reading.kind === 'asked')
        columns.asked.push({ column, why: reading.why, candidates: reading.candidates });
    }
  }
  return askParts(tellTimes(columns, table.header), table.header);
}

/**
 * Several columns that name one day and nothing else. Two times of day are two meetings; where there are none, somebody has
 * to say whether they are.
 */
function tellTimes(columns: HeadedColumns, header: readonly string[]): HeadedColumns {
  const keyOf = ({ meeting }: HeadedColumns['meetings'][number]): string => JSON.stringify(meeting);
  const groups = groupBy(columns.meetings, keyOf);
  const asked: HeadedColumns['asked'] = [];
  const meetings = columns.meetings.flatMap((one) => {
    const { column, meeting } = one;
    const group = groups.get(keyOf(one)) ?? [];
    if (group.length < 2) return [one];
    const times = group.map((other) => timeIn(header[other.column] ?? ''));
    const time = timeIn(header[column] ?? '');
    if (time !== null && new Set(times).size === group.length && !times.includes(null))
      return [{ column, meeting: { ...meeting, time } }];
    const title = (header[column] ?? '').trim().slice(0, LONGEST_TITLE);
    asked.push({ column, why: 'part', candidates: [meeting, { ...meeting, title }] });
    return [];
  });
  return { ...columns, meetings, asked: [...columns.asked, ...asked] };
}

/** What heads a part of a meeting: half a day, an item, a vote. */
const PART =
  /(?<!\p{L})(?:vorm(?:ittags?)?|nachm(?:ittags?)?|\d{1,2}\.\s*(?:tag|teil|block|sitzungstag)|abends?|ganztägig|mittags?|morning|afternoon|evening|(?:nicht\s*-?\s*)?öffentlich(?:er\s+teil)?|n\.?\s?ö\.?|(?:open|closed|public|private|executive)(?:\s+(?:part|session))?|(?:tag|day|teil|part|block|top|item|tagesordnungspunkt|beschluss|antrag|resolution|motion|vote|abstimmung)\s*(?:nr\.?|no\.?)?\s*\d{1,3})(?!\p{L})/iu;

const DAY = /\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?|\d{4}-\d{2}-\d{2}/g;

/** Several columns of one day that name parts of it, or of which one has no name, are one meeting, or several: somebody has to say. */
function askParts(columns: HeadedColumns, header: readonly string[]): HeadedColumns {
  type Headed = HeadedColumns['meetings'][number];
  const ofDay = groupBy(
    columns.meetings.filter(({ meeting: { date, slug, number } }) => date !== null && slug === null && number === null),
    ({ meeting: { date } }) => date,
  );
  const isPart = (one: Headed): boolean => {
    const { date, title } = one.meeting;
    const others = (ofDay.get(date) ?? []).filter((other) => other !== one);
    if (others.length === 0 || date === null) return false;
    if (title !== null && PART.test(title)) return true;
    // "5.3. Fachausschuss" and "5.3. Plenum", of which the second says "meeting" and no more.
    return others.some(({ meeting }) => (meeting.title === null) !== (title === null) && !('time' in meeting));
  };
  const parts = columns.meetings.filter(isPart);
  if (parts.length === 0) return columns;
  // What stands beside the date, if only "Plenum": a date is no title.
  const titleOf = ({ column, meeting }: Headed): string | null =>
    meeting.title ??
    (trimEdges((header[column] ?? '').replaceAll(DAY, ' '))
      .slice(0, LONGEST_TITLE)
      .trim() ||
      null);
  return {
    ...columns,
    meetings: columns.meetings.filter((one) => !parts.includes(one)),
    asked: [
      ...columns.asked,
      ...parts.map((one) => ({
        column: one.column,
        why: 'part' as const,
        candidates: [...new Set([null, titleOf(one)])].map((title) => ({ ...one.meeting, title })),
      })),
    ],
  };
}

/** Columns beside the meetings that a table with a single one may have: the member, a code, a remark. */
const MOST_BESIDE_ONE = 3;

/**
 * Whether a table has its meetings across.
 *
 * @param counts which of the questions count: a heading that says nothing of a date proves little
 */
export function isAcrossMeetings(
  table: HeadedTable,
  { meetings, asked, leftOut, statuses }: HeadedColumns,
  counts: (why: HeadingQuestion) => boolean,
): boolean {
  const open = asked.filter(({ why }) => counts(why));
  const named = meetings.length + open.length;
  const further = statuses.filter(({ column, at }) => column !== at).length;
  const beside = table.header.filter((text) => text.trim() !== '').length - named - leftOut.length - further;
  if (statuses.length > 0 && named > 0) return true;
  // Days above nothing but marks are meetings, whatever else stands beside them.
  const dated = meetings.filter(({ meeting }) => !isCoarse(meeting));
  const ofACentury = open.filter(({ why }) => why === 'two_digit_year');
  const days = [...dated, ...ofACentury].filter(({ column }) => isMarked(columnValues(table, column)));
  if (named > 1) return named >= beside || days.length > 1;
  const [only] = [...meetings, ...open];
  if (only === undefined || beside > MOST_BESIDE_ONE) return false;
  const values = columnValues(table, only.column);
  if (isMarked(values)) return true;
  const [meeting] = meetings;
  if (!meeting) return false;
  // Below a day of its own a word that nobody knows is one of a status, too: it is asked about. So are letters.
  const areLetters = values.length > 0 && !isCoarse(meeting.meeting) && values.every(isMark);
  return areLetters || (hasMarks(values) && values.some(isStatusWord));
}
