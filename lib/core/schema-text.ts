import { z } from 'zod';
import type { Locale } from '@/lib/core/localised-text';
import { isBounded, parsePartialDate, type PartialDate } from '@/lib/core/partial-date';
import type { Result } from '@/lib/core/result';
import { readWrittenDate } from '@/lib/core/written-date';

/*
 * Building blocks of the domains' input schemas. Messages are codes: the interface says them in the user's language.
 */

export const slugSchema = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug_form');

/** A text that is not blank, trimmed. */
export const textSchema = (longest: number) => z.string().trim().min(1, 'required').max(longest, 'too_long');

export const quoteSchema = textSchema(4_000);
export const locatorSchema = textSchema(200);

export const localisedTextSchema = (longest: number) =>
  z.object({ de: textSchema(longest), en: textSchema(longest) } satisfies Record<Locale, z.ZodType>);

/** What is wrong with a text that is no EDTF: whoever wrote it wrote words, and words have faults of their own. */
function faultOfWords(text: string, fault: string): string {
  const read = fault === 'not_a_date' ? readWrittenDate(text, 'other') : null;
  return read && !read.ok ? read.reason : fault;
}

/** An EDTF text that a parser of partial dates takes; the fault's name is the message. */
export const dateSchema = (parse: (edtf: string) => Result<PartialDate, string>) =>
  z.string().superRefine((edtf, context) => {
    const parsed = parse(edtf);
    if (!parsed.ok) context.addIssue({ code: 'custom', message: faultOfWords(edtf, parsed.reason) });
  });

/** A date of any precision; `..` alone says "still". */
export const edtfSchema = dateSchema(parsePartialDate);

/** A day (or month, or year) with both bounds known. */
export const boundedDateSchema = edtfSchema.refine((edtf) => {
  const date = parsePartialDate(edtf);
  return !date.ok || isBounded(date.value);
}, 'not_a_date');

export const rowIdSchema = z.int().positive();
