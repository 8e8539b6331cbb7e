import { createsUnasked, noValues, SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import { headedColumns, valueColumns, type HeadedMapping } from '@/lib/imports/mapping/rules-headed';
import { readHeading } from '@/lib/imports/headings/rules';
import { guessColumns, guessSubject, headerKey } from '@/lib/imports/mapping/rules-guess-headers';
import {
  guessHeadedSubject,
  headedTable,
  headingGround,
  readHeadings,
  type HeaderReading,
} from '@/lib/imports/mapping/rules-guess-meetings';
import { distinctValues, guessValue, guessValues } from '@/lib/imports/mapping/rules-guess-values';
import { ROLL_CALL_VOTES } from '@/lib/imports/mapping/rules-guess-words';
import { VALUE_FIELDS, type ValueField } from '@/lib/imports/mapping/rules-own-words';
import type { ImportField, ImportMapping, ImportSubject } from '@/lib/imports/mapping/types';

/** The first rows of a file, from which its reading is guessed. */
export interface FileSample extends Pick<HeaderReading, 'knowsMeeting' | 'meetings' | 'titles' | 'century'> {
  header: readonly string[];
  /** Cells by row; a few hundred are enough. */
  samples: readonly (readonly string[])[];
  /** Whether a text is the slug, address or title of a source of the register. */
  knowsSource: (text: string) => boolean;
}

const isValueField = (field: ImportField): field is ValueField =>
  (VALUE_FIELDS as readonly ImportField[]).includes(field);

const NUMBER = /^(?:nr\.?|no\.?)?\s*\d{1,9}\.?$/i;
const ADDRESS = /^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/;

/** Of dates with slashes or hyphens, which comes first; a number above 12 tells. Day first where none does. */
export function guessDayFirst(values: readonly string[]): boolean {
  const pairs = values.flatMap((value) => {
    const parts = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(value.trim());
    return parts ? [[Number(parts[1]), Number(parts[2])] as const] : [];
  });
  return !(pairs.some(([, second]) => second > 12) && pairs.every(([first]) => first <= 12));
}

/** Whether the values of a column can be what its header promises. */
function valueFitter(
  { samples, knowsSource, ...sample }: FileSample,
  subject: ImportSubject,
  dayFirst: boolean,
): (field: ImportField, column: number) => boolean {
  return (field, column) => {
    if (field === 'status') return true;
    const values = distinctValues(samples, column);
    // Everything else that has choices is optional: half understood, it would make right rows wrong.
    if (isValueField(field))
      return values.length > 0 && values.every((value) => guessValue(field, value) !== undefined);
    if (field === 'meeting') return areMeetings(values, { ...sample, dayFirst });
    if (field === 'source') return values.some(knowsSource);
    if (field === 'meeting_slug') return values.length > 0 && values.every((value) => ADDRESS.test(value));
    if (field === 'meeting_date') return values.length === 0 || values.some((value) => /\d/.test(value));
    if (field !== 'meeting_number') return true;
    const filled = samples.filter((cells) => (cells[column] ?? '').trim() !== '').length;
    // A session of many meetings is no number of one.
    return (
      values.length > 0 &&
      values.every((value) => NUMBER.test(value)) &&
      (subject !== 'meetings' || values.length === filled)
    );
  };
}

/** Whether most texts name a meeting as headings do. */
function areMeetings(values: readonly string[], reading: HeaderReading): boolean {
  const ground = headingGround(reading);
  return (
    values.length > 0 &&
    values.filter((text) => readHeading(text, ground).kind === 'meeting').length * 2 > values.length
  );
}

/** The values that need a meaning: of a table with headings of one kind, those of all its columns. */
function sampleValues(field: ValueField, mapping: HeadedMapping, samples: FileSample['samples']): string[] {
  return [...new Set(valueColumns(field, mapping).flatMap((column) => distinctValues(samples, column)))];
}

function isRollCall(header: readonly string[]): boolean {
  const keys = header.map(headerKey);
  return keys.includes('rcid') && keys.includes('vote');
}

/** The dates a file holds, wherever they may stand. */
const datesIn = ({ header, samples }: FileSample): string[] =>
  [...header, ...samples.flat()].filter((text) => /^\s*\d{1,2}[/-]\d{1,2}[/-]\d{4}/.test(text));

/** Years stand for dates only where there is nothing better to tell the meetings of a list of persons by. */
const YEARS = ['jahr', 'year'];

/** The columns of a file under a subject, by their headings and values. */
function columnsUnder(
  subject: ImportSubject,
  sample: FileSample,
  taken: ReadonlySet<number>,
  dayFirst: boolean,
): ImportMapping['columns'] {
  const { header } = sample;
  const fits = valueFitter(sample, subject, dayFirst);
  const columns = guessColumns(subject, header, (field, column) => !taken.has(column) && fits(field, column));
  const hasDate = columns.meeting_date !== undefined || columns.meeting_slug !== undefined;
  // What has a date of its own needs no other name; a column headed "Sitzung" holds titles then.
  if (hasDate && columns.meeting !== undefined) {
    const { meeting, ...rest } = columns;
    return rest.meeting_title === undefined ? { ...rest, meeting_title: meeting } : rest;
  }
  const year = subject === 'delegates' && !hasDate ? header.findIndex((text) => YEARS.includes(headerKey(text))) : -1;
  return year >= 0 && !taken.has(year) ? { ...columns, meeting_date: year } : columns;
}

/** How a file is most likely to be read: its subject, its columns, and what its values mean. Somebody confirms it. */
export function guessMapping(sample: FileSample, given: ImportSubject | null = null): ImportMapping {
  const { header, samples } = sample;
  const dayFirst = guessDayFirst(datesIn(sample));
  const table = headedTable(header, samples, { ...sample, dayFirst });
  const subject = given ?? guessHeadedSubject(table) ?? guessSubject(header);
  const { meetings, shape } = readHeadings(subject, table);
  const taken = new Set(headedColumns({ meetings, shape }));
  const columns = columnsUnder(subject, sample, taken, dayFirst);
  const namesMember =
    columns.member !== undefined || columns.member_code !== undefined || columns.iso_code !== undefined;
  const namesMeeting = [columns.meeting, columns.meeting_date, columns.meeting_number, columns.meeting_slug].some(
    (column) => column !== undefined,
  );
  // The names of such a table stand in its first column, whatever its corner says.
  const corner = header.findIndex((_, column) => !taken.has(column));
  if (SUBJECTS[subject].headed !== null && corner >= 0) {
    if (subject === 'attendance_turned') {
      if (!namesMeeting) {
        delete columns.meeting_title;
        columns.meeting = corner;
      }
    } else if (!namesMember) columns.member = corner;
  }

  const values = noValues();
  for (const field of VALUE_FIELDS) {
    const written = sampleValues(field, { subject, columns, meetings, shape }, samples);
    Object.assign(
      values[field],
      field === 'status' && isRollCall(header) ? ROLL_CALL_VOTES : guessValues(field, written),
    );
  }
  const isOfStates = columns.iso_code !== undefined || header.some((text) => headerKey(text) === 'ccode');
  return {
    subject,
    columns,
    meetings,
    values,
    sourceId: null,
    ...createsUnasked(subject),
    memberKind: isOfStates && columns.member_kind === undefined ? 'state' : null,
    everyStatus: null,
    dayFirst,
    ...(Object.keys(shape).length > 0 && { shape }),
  };
}
