import { partsOfExplanation } from '@/lib/imports/files/legend/rules';
import { withCodeSystem } from '@/lib/imports/mapping/rules-code-system';
import { findDateOrder, inOrder, settleOrder } from '@/lib/imports/mapping/rules-date-order';
import { FIELDS_BY_SUBJECT, SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import { holdsOtherNumbers, type AboveMarks, type MarkOrigin } from '@/lib/imports/mapping/rules-guess-letters';
import { guessMapping } from '@/lib/imports/mapping/rules-guess';
import { toNameKey } from '@/lib/members/names/rules-key';
import type { HeaderReading } from '@/lib/imports/mapping/rules-guess-meetings';
import { headedColumns, headingValues, valueColumns } from '@/lib/imports/mapping/rules-headed';
import { besideStatus, guessValues, readStatusMarks } from '@/lib/imports/mapping/rules-guess-values';
import { isOwnWord, VALUE_FIELDS, type ValueField } from '@/lib/imports/mapping/rules-own-words';
import { tableShape } from '@/lib/imports/headings/types-shape';
import { readTick } from '@/lib/imports/words/rules-ticks';
import { titlesAbove } from '@/lib/imports/files/rules-titles';
import { saysNothing } from '@/lib/imports/mapping/rules-values';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import type { ImportMapping, ImportSubject, StatusMeaning, ValueMapping } from '@/lib/imports/mapping/types';

/** Where a proposed mapping comes from. */
export type ProposalOrigin = 'job' | 'remembered' | 'guessed';

export interface MappingProposal {
  mapping: ImportMapping;
  origin: ProposalOrigin;
}

export interface ProposalGround extends Pick<HeaderReading, 'knowsMeeting' | 'meetings'> {
  inspection: FileInspection;
  /** As chosen for this very file before. */
  chosen: ImportMapping | null;
  /** As chosen for the network's last file with these headers. */
  remembered: ImportMapping | null;
  knowsSource: (text: string) => boolean;
  /** The network's names, for a column that says which network a row belongs to. */
  networkNames?: readonly string[];
  /** What somebody says the file is about; null: not said. */
  subject: ImportSubject | null;
}

/** How a file may be read, for somebody to confirm: as chosen before, as such files were read before, or guessed. */
export function proposeMapping(ground: ProposalGround): MappingProposal {
  const { inspection, chosen, remembered, knowsSource, knowsMeeting, meetings, networkNames = [], subject } = ground;
  const fits = (mapping: ImportMapping) => subject === null || mapping.subject === subject;
  if (chosen && fits(chosen)) return { mapping: chosen, origin: 'job' };
  const finish = (mapping: ImportMapping) => withCodeSystem(withNetwork(mapping, inspection, networkNames), inspection);
  const titles = titlesAbove(inspection);
  const guessed = guessMapping({ ...inspection, knowsSource, knowsMeeting, meetings, titles, networkNames }, subject);
  if (remembered && fits(remembered)) {
    const further = withFurtherColumns(remembered, guessed);
    const mapping = withProvedOrder(further, inspection, { knowsMeeting, meetings, titles });
    return { mapping: finish(mapping), origin: 'remembered' };
  }
  return {
    mapping: withValues(finish(guessed), inspection),
    origin: 'guessed',
  };
}

/**
 * Columns that the last file with these headings did not need, or of which nobody had understood anything: what was left
 * out once is not left out for ever. Those that somebody has seen and left unread stay unread.
 */
function withFurtherColumns(remembered: ImportMapping, guessed: ImportMapping): ImportMapping {
  if (guessed.subject !== remembered.subject) return remembered;
  const taken = new Set([
    ...Object.values(remembered.columns),
    ...headedColumns(remembered),
    ...(remembered.unread ?? []),
  ]);
  const further = Object.entries(guessed.columns).filter(
    ([field, column]) => !(field in remembered.columns) && !taken.has(column),
  );
  return { ...remembered, columns: { ...remembered.columns, ...Object.fromEntries(further) } };
}

/** A mapping in the order of day and month that the file proves; where it proves none, somebody is asked. */
export function withProvedOrder(
  mapping: ImportMapping,
  inspection: FileInspection,
  reading: Omit<HeaderReading, 'dayFirst'>,
): ImportMapping {
  const { dayFirst } = settleOrder(findDateOrder(mapping, inspection), null);
  return inOrder(mapping, inspection.header, { ...reading, dayFirst });
}

/** Of a file with rows of several networks, those of this one, where exactly one value of the column names it. */
function withNetwork(
  mapping: ImportMapping,
  { values }: Pick<FileInspection, 'values'>,
  networkNames: readonly string[],
): ImportMapping {
  const column = mapping.columns.network;
  if (column === undefined || mapping.shape?.only) return mapping;
  const names = new Set(networkNames.map((name) => toNameKey(name).exact));
  const [own, ...more] = (values[column] ?? []).filter((text) => names.has(toNameKey(text).exact));
  return own === undefined || more.length > 0
    ? mapping
    : { ...mapping, shape: { ...mapping.shape, only: { column, values: [own] } } };
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

/** What stands below the word of a status and is no cross: it may say more than the word, or the opposite. */
const unclearTicks = (field: ValueField, { shape }: Pick<ImportMapping, 'shape'>, values: FileInspection['values']) =>
  field === 'status'
    ? tableShape({ shape })
        .statuses.flatMap(({ column }) => values[column] ?? [])
        .filter((text) => readTick(text) === 'unclear')
    : [];

/** What has to be known of a file's values, once its columns have meanings. */
export function askedValues(
  mapping: ImportMapping,
  { values, samples }: Pick<FileInspection, 'values' | 'samples'>,
): AskedValues[] {
  const known: readonly (string | null)[] = [...FIELDS_BY_SUBJECT[mapping.subject], SUBJECTS[mapping.subject].headed];
  return VALUE_FIELDS.filter((field) => known.includes(field)).flatMap((field) => {
    const columns = valueColumns(field, mapping);
    const all = new Set<string>(headingValues(field, mapping));
    if (columns.length + all.size === 0) return [];
    let isCut = false;
    for (const text of unclearTicks(field, mapping, values)) all.add(text);
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

/** What stands above the values of a field. */
function textsAbove(
  field: ValueField,
  mapping: ImportMapping,
  inspection: Pick<FileInspection, 'header' | 'top' | 'samples'>,
  values: readonly string[],
): AboveMarks {
  const below = valueColumns(field, mapping);
  return {
    headings: below.map((column) => inspection.header[column] ?? ''),
    titles: [...titlesAbove(inspection), inspection.header[0] ?? ''],
    header: inspection.header,
    ...(field === 'status' && { otherNumbers: holdsOtherNumbers(inspection.samples, below, values) }),
  };
}

/** A mapping with a guess for each value that has no meaning yet. */
export function withValues(mapping: ImportMapping, inspection: FileInspection): ImportMapping {
  const values = { ...mapping.values };
  for (const asked of askedValues(mapping, inspection)) {
    const above = textsAbove(asked.field, mapping, inspection, asked.values);
    const guessed = guessValues(asked.field, asked.values, inspection.legend, above);
    Object.assign(values, { [asked.field]: { ...guessed, ...values[asked.field] } });
  }
  return { ...mapping, values };
}

/** Meanings that somebody has seen: of the values of this file, and of those before. A guess for another column is none. */
export function confirmedValues(
  mapping: ImportMapping,
  inspection: Pick<FileInspection, 'values' | 'samples'>,
  before: ImportMapping | null,
): ValueMapping {
  const asked = new Map(askedValues(mapping, inspection).map(({ field, values }) => [field, new Set(values)]));
  const isConfirmed = (field: ValueField, written: string): boolean =>
    asked.get(field)?.has(written) === true ||
    isOwnWord(field, written) ||
    Object.hasOwn(before?.values[field] ?? {}, written);
  const entries = VALUE_FIELDS.map((field) => [
    field,
    Object.fromEntries(Object.entries(mapping.values[field]).filter(([written]) => isConfirmed(field, written))),
  ]);
  // One entry for each field, with nothing but its own meanings.
  return Object.fromEntries(entries) as ValueMapping;
}

/** A mark of a list that is no plain word, and why it is taken to mean what it does. */
export interface ShownMark {
  written: string;
  meaning: StatusMeaning;
  origin: Exclude<MarkOrigin, 'word'>;
  /** The footnote to which a sign behind it points. */
  note?: string;
  /** In which words the file explains it, where they say more than the status. */
  said?: string;
}

/**
 * Marks whose meaning is guessed from the other letters of a list, or explained in it: somebody looks at them.
 *
 * @param before what was said earlier; what stands there has been confirmed
 */
export function shownMarks(
  mapping: ImportMapping,
  inspection: Pick<FileInspection, 'values' | 'samples' | 'legend' | 'footnotes' | 'header' | 'top'>,
  before: ImportMapping | null,
): ShownMark[] {
  const asked = askedValues(mapping, inspection).find(({ field }) => field === 'status');
  const above = textsAbove('status', mapping, inspection, asked?.values ?? []);
  const marks = readStatusMarks(asked?.values ?? [], inspection.legend ?? [], above);
  const means = (written: string) => new Map(Object.entries(mapping.values.status)).get(written);
  return [...marks].flatMap(([written, { meaning, origin }]) =>
    origin === 'word' || means(written) !== meaning || Object.hasOwn(before?.values.status ?? {}, written)
      ? []
      : [{ written, meaning, origin, ...footnoteTo(written, inspection), ...wordsBeside(written, inspection) }],
  );
}

/** "L = attended, left early": what stands beside the word of the status is no part of what is read. */
function wordsBeside(written: string, { legend = [] }: Pick<FileInspection, 'legend'>): Pick<ShownMark, 'said'> {
  const [said] = legend.filter(({ mark }) => mark.toLowerCase() === written.toLowerCase());
  const saysMore = said && (partsOfExplanation(said.text).further.length > 0 || besideStatus(written, legend) !== null);
  return saysMore ? { said: said.text } : {};
}

/** "x¹" with "¹ nur bis 11 Uhr" below the table. Two remarks under one sign tell nothing. */
function footnoteTo(written: string, { footnotes = [] }: Pick<FileInspection, 'footnotes'>): Pick<ShownMark, 'note'> {
  const notes = footnotes.filter(({ mark }) => written.length > mark.length && written.trim().endsWith(mark));
  const [only, ...others] = notes.filter(({ mark }) => notes.every((other) => other.mark.length <= mark.length));
  return only && others.length === 0 ? { note: only.text } : {};
}
