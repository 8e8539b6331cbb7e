import { createsUnasked, FIELDS_BY_SUBJECT, SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import { guessMapping } from '@/lib/imports/mapping/rules-guess';
import { guessColumns } from '@/lib/imports/mapping/rules-guess-headers';
import { guessMeetings } from '@/lib/imports/mapping/rules-guess-meetings';
import { guessValues } from '@/lib/imports/mapping/rules-guess-values';
import { VALUE_FIELDS, type ValueField } from '@/lib/imports/mapping/rules-own-words';
import { saysNothing } from '@/lib/imports/mapping/rules-values';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import type { ImportMapping, ImportSubject } from '@/lib/imports/mapping/types';

/** Where a proposed mapping comes from. */
export type ProposalOrigin = 'job' | 'remembered' | 'guessed';

export interface MappingProposal {
  mapping: ImportMapping;
  origin: ProposalOrigin;
}

interface ProposalGround {
  inspection: FileInspection;
  /** As chosen for this very file before. */
  chosen: ImportMapping | null;
  /** As chosen for the network's last file with these headers. */
  remembered: ImportMapping | null;
  knowsSource: (text: string) => boolean;
  knowsMeeting: (slug: string) => boolean;
  /** What somebody says the file is about; null: not said. */
  subject: ImportSubject | null;
}

/** How a file may be read, for somebody to confirm: as chosen before, as such files were read before, or guessed. */
export function proposeMapping(ground: ProposalGround): MappingProposal {
  const { inspection, chosen, remembered, knowsSource, knowsMeeting, subject } = ground;
  const fits = (mapping: ImportMapping) => subject === null || mapping.subject === subject;
  if (chosen && fits(chosen)) return { mapping: chosen, origin: 'job' };
  if (remembered && fits(remembered)) return { mapping: remembered, origin: 'remembered' };
  const { header, samples } = inspection;
  const mapping = guessMapping({ header, samples, knowsSource, knowsMeeting });
  if (fits(mapping)) return { mapping: withValues(mapping, inspection), origin: 'guessed' };
  return {
    mapping: withValues(asSubject(mapping, subject ?? mapping.subject, header, knowsMeeting), inspection),
    origin: 'guessed',
  };
}

/** A guess where somebody says that the file is about something else: its columns by their headers alone. */
function asSubject(
  mapping: ImportMapping,
  subject: ImportSubject,
  header: readonly string[],
  knowsMeeting: ProposalGround['knowsMeeting'],
): ImportMapping {
  const { dayFirst } = mapping;
  const meetings = SUBJECTS[subject].acrossMeetings ? guessMeetings(header, { dayFirst, knowsMeeting }) : [];
  const isMeeting = new Set(meetings.map(({ column }) => column));
  return {
    ...mapping,
    subject,
    meetings,
    columns: guessColumns(subject, header, (_field, column) => !isMeeting.has(column)),
    ...createsUnasked(subject),
  };
}

/** The columns of a file that hold the values of a field; of a matrix's status, those of all its meetings. */
function columnsForField(field: ValueField, { subject, columns, meetings }: ImportMapping): number[] {
  if (field === 'status' && SUBJECTS[subject].acrossMeetings) return meetings.map(({ column }) => column);
  const column = columns[field];
  return column === undefined ? [] : [column];
}

/** More than these nobody can go through; of a matrix they come from many columns. */
const MOST_ASKED = 200;

/** The values of a field that need a meaning each, in the order of the file. */
export interface AskedValues {
  field: ValueField;
  values: string[];
  /** There are more than anybody can be asked for. */
  isCut: boolean;
}

/** What has to be known of a file's values, once its columns have meanings. */
export function askedValues(
  mapping: ImportMapping,
  { values, samples }: Pick<FileInspection, 'values' | 'samples'>,
): AskedValues[] {
  const known: readonly string[] = [
    ...FIELDS_BY_SUBJECT[mapping.subject],
    ...(SUBJECTS[mapping.subject].acrossMeetings ? ['status'] : []),
  ];
  return VALUE_FIELDS.filter((field) => known.includes(field)).flatMap((field) => {
    const columns = columnsForField(field, mapping);
    if (columns.length === 0) return [];
    const all = new Set<string>();
    let isCut = false;
    for (const column of columns) {
      isCut ||= values[column] === null;
      const found = values[column] ?? samples.map((cells) => (cells[column] ?? '').trim());
      for (const value of found) if (!saysNothing(value)) all.add(value);
    }
    return [{ field, values: [...all].slice(0, MOST_ASKED), isCut: isCut || all.size > MOST_ASKED }];
  });
}

/** Of these values, those that nobody has given a meaning yet: rows with one of them are wrong. */
export const unclearValues = (
  mapping: ImportMapping,
  inspection: Pick<FileInspection, 'values' | 'samples'>,
): Pick<AskedValues, 'field' | 'values'>[] =>
  askedValues(mapping, inspection)
    .map(({ field, values }) => ({
      field,
      values: values.filter((value) => !Object.hasOwn(mapping.values[field], value)),
    }))
    .filter(({ values }) => values.length > 0);

/** A mapping with a guess for each value that has no meaning yet. */
export function withValues(mapping: ImportMapping, inspection: FileInspection): ImportMapping {
  const values = { ...mapping.values };
  for (const asked of askedValues(mapping, inspection)) {
    Object.assign(values, { [asked.field]: { ...guessValues(asked.field, asked.values), ...values[asked.field] } });
  }
  return { ...mapping, values };
}
