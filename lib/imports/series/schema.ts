import { z } from 'zod';
import { localisedTextSchema, rowIdSchema, textSchema } from '@/lib/core/schema-text';
import { RULE_UNITS } from '@/lib/imports/series/types';
import { MEETING_KINDS } from '@/lib/meetings/types';

/** Days that are planned at once: a meeting a week for two years. */
export const MOST_DAYS = 104;

const numberSchema = (most: number) => z.int('not_a_number').positive('not_positive').max(most, 'too_many');
// The form sends all of its fields with each of its buttons, so those of the other part are passed over.
const shape = { networkId: rowIdSchema };

/** A plan by a rule: it only writes the list of days. */
const ruleSchema = z.object({
  ...shape,
  intent: z.literal('rule'),
  rule: z.object({
    first: z.iso.date('day_needed'),
    every: numberSchema(366),
    unit: z.enum(RULE_UNITS),
    times: numberSchema(MOST_DAYS),
  }),
});

/** A list of days: to be looked at, or to be made. */
const listSchema = z.object({
  ...shape,
  intent: z.enum(['read', 'confirm']),
  days: textSchema(10_000),
  title: localisedTextSchema(250),
  firstNumber: numberSchema(100_000).nullable().default(1),
  kind: z.enum(MEETING_KINDS),
  place: localisedTextSchema(200).nullable(),
  hostMemberId: rowIdSchema.nullable().default(null),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'wrong_form')
    .nullable()
    .default(null),
  /** Lines that are made although there is a meeting that day. */
  take: z.record(z.string().regex(/^[1-9]\d{0,4}$/, 'wrong_form'), z.literal('on')).default({}),
});

export const seriesFormSchema = z.discriminatedUnion('intent', [ruleSchema, listSchema]);
export type SeriesOrder = Omit<z.output<typeof listSchema>, 'intent'>;

/** How the form's texts are read. */
export const SERIES_FORM = {
  numbers: ['networkId', 'firstNumber', 'hostMemberId', 'rule.every', 'rule.times'],
  dates: ['rule.first'],
  groups: ['place'],
};
