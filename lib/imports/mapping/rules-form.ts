import { refuse, succeed, type Result } from '@/lib/core/result';
import type { InvalidInput } from '@/lib/forms/form-state';
import { hidesSomething } from '@/lib/imports/files/rules-hidden';
import { withCodeSystem } from '@/lib/imports/mapping/rules-code-system';
import { findDateOrder, settleOrder } from '@/lib/imports/mapping/rules-date-order';
import { FIELDS_BY_SUBJECT, missingNeeds, noValues, type Need } from '@/lib/imports/mapping/rules-fields';
import { readFormShape } from '@/lib/imports/mapping/rules-form-shape';
import type { HeaderReading } from '@/lib/imports/mapping/rules-guess-meetings';
import { headedColumns } from '@/lib/imports/mapping/rules-headed';
import { isOwnWord } from '@/lib/imports/mapping/rules-own-words';
import { askedValues, withValues } from '@/lib/imports/mapping/rules-proposal';
import type { ColumnsForm, ValuesForm } from '@/lib/imports/mapping/schema-form';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import type { ImportField, ImportMapping, ValueMapping } from '@/lib/imports/mapping/types';

/** The field of the form beside which each thing that is missing is said. */
const ASKED_AT: Readonly<Record<Need, string>> = {
  member: 'columns.member',
  meeting: 'columns.meeting_date',
  meetings: 'subject',
  headings: 'subject',
  members: 'subject',
  years: 'subject',
  year: 'columns.year',
  membership: 'columns.membership',
  date: 'columns.meeting_date',
  status: 'columns.status',
  source: 'sourceId',
  network: 'only',
};

/**
 * The mapping that a form asks for, with a guess for every value; refused with a code for each field at fault.
 *
 * @param network its meetings, which headings may name
 * @param before as this file was read before, or else as it was proposed: what values mean, and which columns were offered
 */
export function mappingFromForm(
  form: ColumnsForm,
  inspection: FileInspection,
  before: ImportMapping | null,
  network: Pick<HeaderReading, 'knowsMeeting' | 'meetings'>,
): Result<ImportMapping, InvalidInput> {
  const { header } = inspection;
  const fields: Record<string, string> = {};
  if (hidesSomething(inspection) && form.hidden === null) fields['hidden'] = 'need_hidden';
  const leftOut = new Set(form.hidden === 'leave_out' ? inspection.hidden?.columns : []);
  const taken = new Set<number>();
  const columns: Partial<Record<ImportField, number>> = {};
  for (const field of FIELDS_BY_SUBJECT[form.subject]) {
    const column = form.columns[field] ?? null;
    if (column === null) continue;
    if (column >= header.length) fields[`columns.${field}`] = 'not_a_choice';
    if (taken.has(column)) fields[`columns.${field}`] = 'column_twice';
    taken.add(column);
    if (!leftOut.has(column)) columns[field] = column;
  }
  const said = form.dayFirst === null ? null : form.dayFirst === 'yes';
  const { dayFirst, fault } = settleOrder(findDateOrder({ subject: form.subject, columns }, inspection), said);
  if (fault) fields['dayFirst'] = fault;
  const notHeaded = new Set([...taken, ...leftOut]);
  const headed = readFormShape(form, inspection, notHeaded, { dayFirst, ...network });
  Object.assign(fields, headed.fields);
  const { subject, sourceId, createMembers, createMeetings, memberKind, everyStatus } = form;
  const mapping: ImportMapping = {
    subject,
    columns,
    meetings: headed.meetings,
    values: before?.values ?? noValues(),
    sourceId,
    createMembers,
    createMeetings,
    memberKind,
    everyStatus: columns.status === undefined ? everyStatus : null,
    dayFirst,
    ...(form.hidden !== null && { hidden: form.hidden }),
    ...(form.codeSystem !== null && { codeSystem: form.codeSystem }),
    ...(before?.members && { members: before.members }),
    ...(Object.keys(headed.shape).length > 0 && { shape: headed.shape }),
  };
  const unread = unreadColumns(mapping, before).filter((column) => !leftOut.has(column));
  if (unread.length > 0) mapping.unread = unread;
  for (const need of missingNeeds(mapping)) fields[ASKED_AT[need]] ??= `need_${need}`;
  if (Object.keys(fields).length > 0) return refuse({ kind: 'invalid', fields });
  return succeed(withCodeSystem(withValues(mapping, inspection), inspection));
}

/** The columns that were offered to be read, and that whoever filled the form in has taken out. */
function unreadColumns(mapping: ImportMapping, before: ImportMapping | null): number[] {
  const read = new Set([...Object.values(mapping.columns), ...headedColumns(mapping)]);
  const offered = new Set([...Object.values(before?.columns ?? {}), ...(before?.unread ?? [])]);
  return [...offered].filter((column) => !read.has(column)).sort((a, b) => a - b);
}

/** A mapping with the meanings that somebody gave its values; without one, rows with the value are wrong. */
export function mappingWithMeanings(
  mapping: ImportMapping,
  given: ValuesForm['values'],
  inspection: FileInspection,
): Result<ImportMapping, InvalidInput> {
  const values: Record<string, Record<string, string>> = { ...mapping.values };
  const fields: Record<string, string> = {};
  for (const { field, values: asked } of askedValues(mapping, inspection)) {
    const meanings = new Map(Object.entries(values[field] ?? {}));
    asked.forEach((written, place) => {
      const meaning = given[field]?.[String(place)] ?? null;
      if (meaning === null) meanings.delete(written);
      else if (isOwnWord(field, meaning)) meanings.set(written, meaning);
      else fields[`values.${field}.${place}`] = 'not_a_choice';
    });
    values[field] = Object.fromEntries(meanings);
  }
  if (Object.keys(fields).length > 0) return refuse({ kind: 'invalid', fields });
  // Each field got nothing but its own words.
  return succeed({ ...mapping, values: values as unknown as ValueMapping });
}
