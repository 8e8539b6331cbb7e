import { createsUnasked, noValues, SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import { guessColumns, guessSubject, headerKey } from '@/lib/imports/mapping/rules-guess-headers';
import { guessMeetings } from '@/lib/imports/mapping/rules-guess-meetings';
import { distinctValues, guessValue, guessValues } from '@/lib/imports/mapping/rules-guess-values';
import { ROLL_CALL_VOTES } from '@/lib/imports/mapping/rules-guess-words';
import { VALUE_FIELDS, type ValueField } from '@/lib/imports/mapping/rules-own-words';
import { evidentNumber } from '@/lib/meetings/rules-series';
import type { ImportField, ImportMapping, ImportSubject } from '@/lib/imports/mapping/types';

/** The first rows of a file, from which its reading is guessed. */
export interface FileSample {
  header: readonly string[];
  /** Cells by row; a few hundred are enough. */
  samples: readonly (readonly string[])[];
  /** Whether a text is the slug, address or title of a source of the register. */
  knowsSource: (text: string) => boolean;
  /** Whether a text is the address (slug) of a meeting of the network. */
  knowsMeeting: (slug: string) => boolean;
}

const isValueField = (field: ImportField): field is ValueField =>
  (VALUE_FIELDS as readonly ImportField[]).includes(field);

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
  { samples, knowsSource }: FileSample,
  subject: ImportSubject,
): (field: ImportField, column: number) => boolean {
  return (field, column) => {
    if (field === 'status') return true;
    const values = distinctValues(samples, column);
    // Everything else that has choices is optional: half understood, it would make right rows wrong.
    if (isValueField(field))
      return values.length > 0 && values.every((value) => guessValue(field, value) !== undefined);
    if (field === 'source') return values.some(knowsSource);
    // Another list's territories are its members, or unknown here; the register's own lists name them by address.
    if (field === 'territory') return values.every((value) => ADDRESS.test(value));
    if (field === 'meeting_slug') return values.length > 0 && values.every((value) => ADDRESS.test(value));
    if (field === 'meeting_date') return values.length === 0 || values.some((value) => /\d/.test(value));
    if (field !== 'meeting_number') return true;
    const filled = samples.filter((cells) => (cells[column] ?? '').trim() !== '').length;
    // A session of many meetings is no number of one.
    return (
      values.length > 0 &&
      values.every((value) => evidentNumber(value) !== null) &&
      (subject !== 'meetings' || values.length === filled)
    );
  };
}

/** The values that need a meaning: of a matrix, those of all its meetings. */
function sampleValues(
  field: ValueField,
  { columns, meetings }: Pick<ImportMapping, 'columns' | 'meetings'>,
  samples: FileSample['samples'],
): string[] {
  if (field === 'status' && meetings.length > 0)
    return [...new Set(meetings.flatMap(({ column }) => distinctValues(samples, column)))];
  const column = columns[field];
  return column === undefined ? [] : distinctValues(samples, column);
}

function isRollCall(header: readonly string[]): boolean {
  const keys = header.map(headerKey);
  return keys.includes('rcid') && keys.includes('vote');
}

/** The dates a file holds, wherever they may stand. */
const datesIn = ({ header, samples }: FileSample): string[] =>
  [...header, ...samples.flat()].filter((text) => /^\s*\d{1,2}[/-]\d{1,2}[/-]\d{4}/.test(text));

/** How a file is most likely to be read: its subject, its columns, and what its values mean. Somebody confirms it. */
export function guessMapping(sample: FileSample): ImportMapping {
  const { header, samples } = sample;
  const dayFirst = guessDayFirst(datesIn(sample));
  const meetings = guessMeetings(header, { dayFirst, knowsMeeting: sample.knowsMeeting });
  const subject: ImportSubject = meetings.length > 0 ? 'attendance_matrix' : guessSubject(header);
  const fits = valueFitter(sample, subject);
  const isMeeting = new Set(meetings.map(({ column }) => column));
  const columns = guessColumns(subject, header, (field, column) => !isMeeting.has(column) && fits(field, column));
  const namesMember =
    columns.member !== undefined || columns.member_code !== undefined || columns.iso_code !== undefined;
  // The names of a matrix stand in its first column, whatever its corner says.
  const corner = header.findIndex((_, column) => !isMeeting.has(column));
  if (SUBJECTS[subject].acrossMeetings && !namesMember && corner >= 0) columns.member = corner;

  const values = noValues();
  for (const field of VALUE_FIELDS) {
    const written = sampleValues(field, { columns, meetings }, samples);
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
  };
}
