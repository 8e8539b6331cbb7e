import type { FileInspection } from '@/lib/imports/files/types-inspection';
import { hasMeetingLines } from '@/lib/imports/headings/rules-lines';
import { readHeading } from '@/lib/imports/headings/rules';
import type { HeadedTable } from '@/lib/imports/headings/rules-table';
import type { MeetingKey } from '@/lib/imports/headings/types';
import type { AskedHeading, TableShape } from '@/lib/imports/headings/types-shape';
import { hasMeetingPerRow, namesMeeting, SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import { headedTable, readHeadings, type HeaderReading } from '@/lib/imports/mapping/rules-guess-meetings';
import { titlesAbove } from '@/lib/imports/files/rules-titles';
import type { ColumnsForm } from '@/lib/imports/mapping/schema-form';
import type { ImportMapping, ImportSubject } from '@/lib/imports/mapping/types';

/** What stands in the form for a heading: one of the meetings offered, by its place, or that it is none. */
export const candidateValue = (place: number): string => `c${place}`;
export const SKIPPED = 'skip';

/** The table of a file as the form reads it. */
export const formTable = ({ header, samples, top, legend }: FileInspection, reading: HeaderReading): HeadedTable =>
  headedTable(header, samples, { ...reading, titles: titlesAbove({ top }), legend });

/** The headings of a file that somebody is asked about, under a subject. */
export const listAskedHeadings = (subject: ImportSubject, table: HeadedTable): AskedHeading[] =>
  readHeadings(subject, table).shape.asked ?? [];

export interface FormShape {
  meetings: ImportMapping['meetings'];
  shape: Partial<TableShape>;
  /** Codes of what is wrong, by field of the form. */
  fields: Record<string, string>;
}

type Answer =
  | { kind: 'meeting'; meeting: MeetingKey }
  | { kind: 'skip' }
  | { kind: 'wrong'; field: string; code: string };

function readAnswer({ column, candidates }: AskedHeading, form: ColumnsForm, table: HeadedTable): Answer {
  const written = form.headingTexts[String(column)] ?? null;
  if (written !== null) {
    const reading = readHeading(written, { ...table.ground, isAnswer: true });
    if (reading.kind === 'meeting') return reading;
    return { kind: 'wrong', field: `headingTexts.${column}`, code: 'heading_not_read' };
  }
  const chosen = form.headings[String(column)] ?? null;
  if (chosen === null) return { kind: 'wrong', field: `headings.${column}`, code: 'heading_open' };
  if (chosen === SKIPPED) return { kind: 'skip' };
  const meeting = candidates.find((_, place) => candidateValue(place) === chosen);
  return meeting ? { kind: 'meeting', meeting } : { kind: 'wrong', field: `headings.${column}`, code: 'not_a_choice' };
}

/** The rows that a form asks for: those with one of the ticked values of one column. A code where it cannot be understood. */
function onlyRows(
  form: ColumnsForm,
  { values }: FileInspection,
): TableShape['only'] | 'not_a_choice' | 'only_one_column' {
  const [ticked, ...others] = Object.entries(form.only);
  if (!ticked) return null;
  if (others.length > 0) return 'only_one_column';
  const [column, places] = [Number(ticked[0]), Object.keys(ticked[1]).map(Number)];
  const chosen = places.map((place) => values[column]?.[place]);
  const known = chosen.filter((value) => value !== undefined);
  return known.length < chosen.length ? 'not_a_choice' : { column, values: known };
}

/** What a form says of a table's shape, with the answers to what was asked about its headings. */
export function readFormShape(
  form: ColumnsForm,
  inspection: FileInspection,
  taken: ReadonlySet<number>,
  reading: HeaderReading,
): FormShape {
  const fields: Record<string, string> = {};
  const century = form.century === null ? null : Number(form.century);
  const table = formTable(inspection, { ...reading, century });
  const { meetings, shape } = readHeadings(form.subject, table);
  const { asked = [], leftOut = [], members = [], years = [], statuses = [] } = shape;
  const isFree = ({ column }: { column: number }): boolean => !taken.has(column);
  const answered: ImportMapping['meetings'] = [];
  const skipped: TableShape['leftOut'] = [];
  for (const heading of asked.filter(isFree)) {
    const answer = readAnswer(heading, form, table);
    if (answer.kind === 'wrong') fields[answer.field] = answer.code;
    else if (answer.kind === 'skip') skipped.push({ column: heading.column, why: 'chosen' });
    else answered.push({ column: heading.column, meeting: answer.meeting });
  }
  const only = onlyRows(form, inspection);
  if (typeof only === 'string') fields['only'] = only;
  const meeting = readOneMeeting(form, table, fields);
  const sections = !meeting && hasMeetingPerRow(form.subject) && !namesMeeting(form.columns) && hasMeetingLines(table);
  const said: Partial<TableShape> = {
    ...(leftOut.length + skipped.length > 0 && { leftOut: [...leftOut.filter(isFree), ...skipped] }),
    ...(members.length > 0 && { members: members.filter(isFree) }),
    ...(years.length > 0 && { years: years.filter(isFree) }),
    ...(statuses.length > 0 && (form.columns.status ?? null) === null && { statuses: statuses.filter(isFree) }),
    ...(only !== null && typeof only !== 'string' && { only }),
    ...(meeting && { meeting }),
    ...(sections && { sections }),
    ...(century !== null && { century }),
  };
  return {
    meetings: [...meetings.filter(isFree), ...answered].sort((a, b) => a.column - b.column),
    shape: said,
    fields,
  };
}

/** The meeting that all rows belong to, by its address or as people name it; what is wrong is noted. */
function readOneMeeting(form: ColumnsForm, table: HeadedTable, fields: Record<string, string>): MeetingKey | null {
  if (form.oneMeeting === null || !SUBJECTS[form.subject].needs.includes('meeting')) return null;
  const reading = readHeading(form.oneMeeting, table.ground);
  if (namesMeeting(form.columns)) fields['oneMeeting'] = 'one_meeting_or_column';
  else if (reading.kind === 'meeting') return reading.meeting;
  else fields['oneMeeting'] = 'heading_not_read';
  return null;
}
