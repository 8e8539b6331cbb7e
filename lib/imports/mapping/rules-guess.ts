import type { FileInspection } from '@/lib/imports/files/types-inspection';
import { datesInRows, findDateOrder, orderInHeadings, settleOrder } from '@/lib/imports/mapping/rules-date-order';
import { createsUnasked, FIELDS_BY_SUBJECT, noValues, SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import { columnsFor, guessColumns, guessSubject, headerKey } from '@/lib/imports/mapping/rules-guess-headers';
import { guessMeetings } from '@/lib/imports/mapping/rules-guess-meetings';
import { distinctValues, guessValue, guessValues } from '@/lib/imports/mapping/rules-guess-values';
import { ROLL_CALL_VOTES } from '@/lib/imports/mapping/rules-guess-words';
import { VALUE_FIELDS, type ValueField } from '@/lib/imports/mapping/rules-own-words';
import { evidentNumber } from '@/lib/meetings/rules-series';
import { saysNothing } from '@/lib/imports/mapping/rules-values';
import type { ImportField, ImportMapping, ImportSubject } from '@/lib/imports/mapping/types';

/** What is known of a file, from which its reading is guessed: what one reading told, or its first rows alone. */
export interface FileSample extends Partial<Pick<FileInspection, 'values' | 'dates' | 'legend'>> {
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

/** The distinct values of a column: of the whole file, or of its first rows where there are too many to be choices. */
const valuesIn = ({ values, samples }: FileSample, column: number): string[] =>
  values?.[column]?.filter((value) => !saysNothing(value)) ?? distinctValues(samples, column);

/**
 * Whether a column holds the choices of a field. A word that nobody knows makes its own row wrong, so it is no reason to
 * leave a column out. Only where the heading may mean something else too ("Art") do the values decide which.
 */
function holdsChoices(sample: FileSample, subject: ImportSubject, field: ValueField, column: number): boolean {
  const values = valuesIn(sample, column);
  if (values.length === 0) return false;
  const keys = sample.header.map(headerKey);
  const rivals = FIELDS_BY_SUBJECT[subject]
    .filter(isValueField)
    .filter((other) => other !== field && columnsFor(other, keys).includes(column));
  if (rivals.length === 0) return true;
  const understood = (one: ValueField) => values.filter((value) => guessValue(one, value) !== undefined).length;
  const count = understood(field);
  return (
    count > 0 &&
    rivals.every((rival) => {
      const ahead = count - understood(rival);
      return ahead > 0 || (ahead === 0 && headerKey(rival) !== keys[column]);
    })
  );
}

/** Most of its values can be what the field asks for: the few others make their own rows wrong. */
const mostly = (values: readonly string[], fits: (value: string) => boolean): boolean =>
  2 * values.filter(fits).length > values.length;

/** Whether the values of a column can be what its header promises. */
function valueFitter(sample: FileSample, subject: ImportSubject): (field: ImportField, column: number) => boolean {
  const { samples, knowsSource } = sample;
  return (field, column) => {
    if (field === 'status') return true;
    if (isValueField(field)) return holdsChoices(sample, subject, field, column);
    const values = valuesIn(sample, column);
    if (field === 'source') return values.some(knowsSource);
    // Another list's territories are its members, or unknown here; the register's own lists name them by address.
    if (field === 'territory') return values.every((value) => ADDRESS.test(value));
    if (field === 'meeting_slug') return mostly(values, (value) => ADDRESS.test(value));
    if (field === 'meeting_date') return values.length === 0 || values.some((value) => /\d/.test(value));
    if (field !== 'meeting_number') return true;
    const inSample = distinctValues(samples, column);
    const filled = samples.filter((cells) => (cells[column] ?? '').trim() !== '').length;
    // A session of many meetings is no number of one.
    return (
      mostly(values, (value) => evidentNumber(value) !== null) && (subject !== 'meetings' || inSample.length === filled)
    );
  };
}

/** The values that need a meaning: of a matrix, those of all its meetings. */
function sampleValues(
  field: ValueField,
  { columns, meetings }: Pick<ImportMapping, 'columns' | 'meetings'>,
  sample: FileSample,
): string[] {
  if (field === 'status' && meetings.length > 0)
    return [...new Set(meetings.flatMap(({ column }) => valuesIn(sample, column)))];
  const column = columns[field];
  return column === undefined ? [] : valuesIn(sample, column);
}

function isRollCall(header: readonly string[]): boolean {
  const keys = header.map(headerKey);
  return keys.includes('rcid') && keys.includes('vote');
}

/** How a file is most likely to be read: its subject, its columns, and what its values mean. Somebody confirms it. */
export function guessMapping(sample: FileSample): ImportMapping {
  const { header, samples, knowsMeeting } = sample;
  const inHeadings = settleOrder(orderInHeadings(header), null).dayFirst;
  const meetings = guessMeetings(header, { dayFirst: inHeadings, knowsMeeting });
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
    const written = sampleValues(field, { columns, meetings }, sample);
    Object.assign(
      values[field],
      field === 'status' && isRollCall(header) ? ROLL_CALL_VOTES : guessValues(field, written, sample.legend),
    );
  }
  const dates = sample.dates ?? datesInRows(header, samples);
  const order = findDateOrder({ subject, columns }, { header, samples, dates });
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
    dayFirst: settleOrder(order, null).dayFirst,
  };
}
