import type { z } from 'zod';
import type { InvalidInput } from '@/lib/forms/form-state';
import type { Result } from '@/lib/core/result';
import { toSlug } from '@/lib/core/slug';
import { SUBMISSION_FIELD } from '@/lib/forms/submission-id';
import { fieldContext, readWrittenDate } from '@/lib/core/written-date';

/*
 * From a form's texts to the input of a schema. A field's name is its dotted place in the input (`name.de`); an empty
 * field is null. Nothing is dropped: a field the schema does not know is refused by it.
 */

export type InputValue = string | number | boolean | null | InputValue[] | InputRecord;
export type InputRecord = { [field: string]: InputValue };

/** How the texts of some fields are to be read; all others stay texts. */
export interface FormShape {
  numbers?: readonly string[];
  /** Tick boxes: true where sent. */
  flags?: readonly string[];
  /** Long texts with one item a line. */
  lines?: readonly string[];
  /** Dates as people write them ("13.–14.9.2012"): read as EDTF; what is not understood stays for the schema to refuse. */
  dates?: readonly string[];
  /** Groups that are null where each of their fields is empty, such as a note in two languages. */
  groups?: readonly string[];
  /** Short names for addresses: an empty one is made from the text of the field given. */
  slugs?: Readonly<Record<string, string>>;
  /** Texts that are not kept, in which persons may stand. */
  unguarded?: readonly string[];
}

/** Fields that Next.js adds to a form so that it works without JavaScript. */
const isOfTheFramework = (name: string): boolean => name.startsWith('$ACTION');
/** Neither typed nor asked for: says which sending of the form this is. */
const isOfTheSending = (name: string): boolean => name === SUBMISSION_FIELD;

/** The file chosen under `file`; null where none was, for which a browser sends a nameless empty one. */
export function chosenFile(form: FormData): File | null {
  const file = form.get('file');
  return file instanceof File && (file.name !== '' || file.size > 0) ? file : null;
}

/** What was typed, by field name; short names that were left empty are filled in. */
export function typedTexts(form: FormData, { slugs = {} }: Pick<FormShape, 'slugs'> = {}): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !isOfTheFramework(name) && !isOfTheSending(name)) texts[name] = value;
  }
  for (const [name, from] of Object.entries(slugs)) {
    if (texts[name]?.trim() === '') texts[name] = toSlug(texts[from] ?? '');
  }
  return texts;
}

function readValue(name: string, text: string, shape: FormShape): InputValue {
  if (shape.flags?.includes(name)) return true;
  if (shape.lines?.includes(name))
    return text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (shape.dates?.includes(name)) {
    const date = readWrittenDate(trimmed, fieldContext(name));
    return date.ok ? date.value.edtf : trimmed;
  }
  return shape.numbers?.includes(name) && /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : trimmed;
}

/** Without a prototype, so that no field's name means anything but itself. */
const emptyRecord = (): InputRecord => Object.create(null) as InputRecord;

function put(record: InputRecord, path: readonly string[], value: InputValue): void {
  const [field, ...rest] = path;
  if (field === undefined) return;
  if (rest.length === 0) {
    record[field] = value;
    return;
  }
  const inner = record[field];
  const group = inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? inner : emptyRecord();
  record[field] = group;
  put(group, rest, value);
}

/** The texts of a form as the input they stand for. */
export function toInput(texts: Readonly<Record<string, string>>, shape: FormShape): InputRecord {
  const input = emptyRecord();
  for (const flag of shape.flags ?? []) input[flag] = false;
  for (const [name, text] of Object.entries(texts)) put(input, name.split('.'), readValue(name, text, shape));
  for (const group of shape.groups ?? []) {
    const value = input[group];
    if (value !== null && typeof value === 'object' && Object.values(value).every((leaf) => leaf === null))
      input[group] = null;
  }
  return { ...input };
}

/** Reads an input by its schema; refused with a code for every field at fault. */
export function readInput<Input>(schema: z.ZodType<Input>, input: unknown): Result<Input, InvalidInput> {
  const read = schema.safeParse(input, { reportInput: true });
  if (read.success) return { ok: true, value: read.data };
  const fields: Record<string, string> = {};
  for (const issue of read.error.issues) {
    const name = issue.path.map(String).join('.');
    fields[name] ??= issue.code === 'custom' || !/\s/.test(issue.message) ? issue.message : faultCode(issue);
  }
  return { ok: false, reason: { kind: 'invalid', fields } };
}

/** The library's own messages are sentences in English; the interface wants a code. */
function faultCode(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'unknown_field';
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value') return 'wrong_form';
  if (issue.input === null || issue.input === undefined) return 'required';
  return issue.code === 'invalid_value' ? 'not_a_choice' : 'wrong_form';
}
