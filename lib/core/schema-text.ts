import { z } from 'zod';
import type { Locale } from '@/lib/core/localised-text';
import { isBounded, parsePartialDate } from '@/lib/core/partial-date';

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

/** An EDTF text that a parser of partial dates takes; the fault's name is the message. */
export const dateSchema = (parse: typeof parsePartialDate) =>
  z.string().superRefine((edtf, context) => {
    const parsed = parse(edtf);
    if (!parsed.ok) context.addIssue({ code: 'custom', message: parsed.reason });
  });

/** A date of any precision; `..` alone says "still". */
export const edtfSchema = dateSchema(parsePartialDate);

/** A day (or month, or year) with both bounds known. */
export const boundedDateSchema = edtfSchema.refine((edtf) => {
  const date = parsePartialDate(edtf);
  return !date.ok || isBounded(date.value);
}, 'not_a_date');

export const rowIdSchema = z.int().positive();
