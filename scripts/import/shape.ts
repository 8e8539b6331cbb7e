import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import { readHeading } from '@/lib/imports/headings/rules';
import type { HeadedTable } from '@/lib/imports/headings/rules-table';
import type { MeetingKey } from '@/lib/imports/headings/types';
import { LEFT_OUT_COLUMNS, tableShape, type TableShape } from '@/lib/imports/headings/types-shape';
import { modeInStatus } from '@/lib/imports/mapping/rules-guess-values';
import { formTable } from '@/lib/imports/mapping/rules-form-shape';
import { readHeadings, subjectQuestion, type HeaderReading } from '@/lib/imports/mapping/rules-guess-meetings';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { CommandFailure } from './failure';
import type { ImportOptions } from './options';
import type { CommandWords } from './words';

/** Seasons, quarters and halves of a year are numbers in EDTF that nobody would read as such. */
const IN_NUMBERS = /^\d{4}-(?:2[1-9]|[34]\d)/;

const nameKey = ({ slug, date, number, title }: MeetingKey, words: CommandWords): string => {
  const day = date !== null && IN_NUMBERS.test(date) ? words.date(date) : date;
  return slug ?? [day, number === null ? null : `#${number}`, title].filter((part) => part !== null).join(' ');
};

/** Where all rows belong to one meeting, no column names another. */
function withoutMeetings({
  columns: { meeting: _one, meeting_date: _date, meeting_number: _no, meeting_slug: _id, ...columns },
}: ImportMapping) {
  return { columns };
}

/** "A=B" with the column of the heading A. @throws CommandFailure where it is no pair or there is no such column */
function readPair(written: string, { header }: FileInspection, words: CommandWords): { column: number; value: string } {
  // A heading may hold the sign itself: the longest that is one counts.
  const column = header.findLastIndex((heading) => written.startsWith(`${heading}=`));
  if (column >= 0) return { column, value: written.slice((header[column] ?? '').length + 1) };
  const [heading = '', ...rest] = written.split('=');
  if (rest.length === 0) throw new CommandFailure(words.shapes('command.badPair', { written }), 2);
  throw new CommandFailure(words.shapes('command.noHeading', { heading, known: header.join(', ') }), 2);
}

function findColumn(heading: string, { header }: FileInspection, words: CommandWords): number {
  const column = header.indexOf(heading);
  if (column < 0) throw new CommandFailure(words.shapes('command.noHeading', { heading, known: header.join(', ') }), 2);
  return column;
}

function readMeeting(written: string, table: HeadedTable, words: CommandWords): MeetingKey {
  const reading = readHeading(written, { ...table.ground, isAnswer: true });
  if (reading.kind !== 'meeting') throw new CommandFailure(words.shapes('command.noMeeting', { written }), 2);
  return reading.meeting;
}

function readCentury(written: string | undefined, words: CommandWords): number | null {
  if (written === undefined) return null;
  if (written !== '1900' && written !== '2000')
    throw new CommandFailure(words.shapes('command.badCentury', { written }), 2);
  return Number(written);
}

function onlyRows(options: ImportOptions, inspection: FileInspection, words: CommandWords): TableShape['only'] {
  const pairs = (options.only ?? []).map((written) => readPair(written, inspection, words));
  const [first] = pairs;
  const other = pairs.find(({ column }) => column !== first?.column);
  if (other) throw new CommandFailure(words.shapes('command.badPair', { written: other.value }), 2);
  return first ? { column: first.column, values: pairs.map(({ value }) => value) } : null;
}

/**
 * A mapping with what the options say of the table's shape. Headings that name no meeting end the command: the file is
 * never read as something else instead.
 *
 * @param isGuessed nobody has said what the file is about
 * @throws CommandFailure
 */
export function withShape(
  mapping: ImportMapping,
  inspection: FileInspection,
  options: ImportOptions,
  { reading, isGuessed, words }: { reading: HeaderReading; isGuessed: boolean; words: CommandWords },
): ImportMapping {
  const question = isGuessed ? subjectQuestion(mapping, inspection) : null;
  if (question !== null) throw new CommandFailure(words.shapes(`command.ask.${question}`), 2);
  const century = readCentury(options.century, words);
  const table = formTable(inspection, { ...reading, century });
  const shape = tableShape(mapping);
  // With the century more headings are clear.
  const read = century === null ? { meetings: [], shape } : readHeadings(mapping.subject, table);
  const stillAsked = new Set((read.shape.asked ?? []).map(({ column }) => column));
  const named = (options.heading ?? []).map((written) => {
    const { column, value } = readPair(written, inspection, words);
    return { column, meeting: readMeeting(value, table, words) };
  });
  const skipped = (options['leave-out'] ?? []).map((heading) => findColumn(heading, inspection, words));
  const said = new Set([...named.map(({ column }) => column), ...skipped]);
  const cleared = read.meetings.filter(
    ({ column }) => shape.asked.some((one) => one.column === column) && !said.has(column),
  );
  const meeting = options.meeting === undefined ? shape.meeting : readMeeting(options.meeting, table, words);
  const { columns } = meeting ? withoutMeetings(mapping) : mapping;
  return {
    ...mapping,
    columns,
    meetings: [...mapping.meetings.filter(({ column }) => !said.has(column)), ...cleared, ...named].sort(
      (a, b) => a.column - b.column,
    ),
    everyStatus: columns.status === undefined ? (readStatus(options.status, words) ?? mapping.everyStatus) : null,
    shape: {
      ...mapping.shape,
      asked: shape.asked.filter(({ column }) => !said.has(column) && stillAsked.has(column)),
      leftOut: [
        ...shape.leftOut.filter(({ column }) => !said.has(column)),
        ...skipped.map((column) => ({ column, why: 'chosen' as const })),
      ],
      statuses: columns.status === undefined ? shape.statuses.filter(({ column }) => !skipped.includes(column)) : [],
      only: onlyRows(options, inspection, words) ?? shape.only,
      meeting,
      sections: shape.sections && meeting === null,
      century,
    },
  };
}

function readStatus(written: string | undefined, words: CommandWords): ImportMapping['everyStatus'] {
  if (written === undefined) return null;
  const status = ATTENDANCE_STATUSES.find((known) => known === written);
  if (!status)
    throw new CommandFailure(words.shapes('command.badStatus', { written, known: ATTENDANCE_STATUSES.join(', ') }), 2);
  return status;
}

/** Says on stdout what a table's headings were read as, and what of them is still open. */
export function tellShape(mapping: ImportMapping, { header }: FileInspection, words: CommandWords): void {
  const { asked, leftOut, statuses, only, meeting, sections } = tableShape(mapping);
  const nameColumn = (column: number): string => header[column] ?? '';
  if (statuses.length > 0) {
    const meanings = new Map(Object.entries(mapping.values.status));
    const told = [...new Set(statuses.map(({ name }) => name))].map((name) => {
      const meaning = meanings.get(name);
      const mode = modeInStatus(name);
      const told =
        meaning === undefined ? 'open' : words.meaning(meaning) + (mode === null ? '' : `, ${words.mode(mode)}`);
      return words.shapes('command.status', { name, meaning: told });
    });
    console.log(words.shapes('command.statuses', { statuses: told.join(', ') }));
  }
  if (mapping.meetings.length > 0) {
    const meetings = mapping.meetings
      .map((one) =>
        words.shapes('command.heading', { heading: nameColumn(one.column), meeting: nameKey(one.meeting, words) }),
      )
      .join(', ');
    console.log(words.shapes('command.meetings', { meetings }));
  }
  for (const why of LEFT_OUT_COLUMNS) {
    const columns = leftOut.flatMap((one) => (one.why === why ? [nameColumn(one.column)] : []));
    if (columns.length > 0) console.log(words.shapes('command.leftOut', { why, columns: columns.join(', ') }));
  }
  if (only)
    console.log(words.shapes('command.only', { column: nameColumn(only.column), values: only.values.join(', ') }));
  if (meeting) console.log(words.shapes('command.oneMeeting', { meeting: nameKey(meeting, words) }));
  if (sections) console.log(words.shapes('command.sections'));
  if (asked.length === 0) return;
  console.log(words.shapes('command.asked'));
  for (const { column, why, candidates } of asked)
    console.log(
      words.shapes('command.askedHeading', {
        heading: nameColumn(column),
        why: words.shapes(`question.${why}`),
        candidates: candidates.length === 0 ? 'none' : candidates.map((one) => nameKey(one, words)).join(', '),
      }),
    );
  console.log(words.shapes('command.answer'));
}
