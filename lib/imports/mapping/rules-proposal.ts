import { FIELDS_BY_SUBJECT, SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import { guessMapping } from '@/lib/imports/mapping/rules-guess';
import { toNameKey } from '@/lib/imports/names/rules-key';
import type { HeaderReading } from '@/lib/imports/mapping/rules-guess-meetings';
import { valueColumns } from '@/lib/imports/mapping/rules-headed';
import { guessValues } from '@/lib/imports/mapping/rules-guess-values';
import { VALUE_FIELDS, type ValueField } from '@/lib/imports/mapping/rules-own-words';
import { titlesAbove } from '@/lib/imports/files/rules-titles';
import { saysNothing } from '@/lib/imports/mapping/rules-values';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import type { ImportMapping, ImportSubject } from '@/lib/imports/mapping/types';

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
  const finish = (mapping: ImportMapping) => withValues(withNetwork(mapping, inspection, networkNames), inspection);
  if (remembered && fits(remembered))
    return { mapping: withNetwork(remembered, inspection, networkNames), origin: 'remembered' };
  const { header, samples } = inspection;
  const titles = titlesAbove(inspection);
  return {
    mapping: finish(guessMapping({ header, samples, knowsSource, knowsMeeting, meetings, titles }, subject)),
    origin: 'guessed',
  };
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

/** What has to be known of a file's values, once its columns have meanings. */
export function askedValues(
  mapping: ImportMapping,
  { values, samples }: Pick<FileInspection, 'values' | 'samples'>,
): AskedValues[] {
  const known: readonly (string | null)[] = [...FIELDS_BY_SUBJECT[mapping.subject], SUBJECTS[mapping.subject].headed];
  return VALUE_FIELDS.filter((field) => known.includes(field)).flatMap((field) => {
    const columns = valueColumns(field, mapping);
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
