import { z } from 'zod';
import { edtfSchema, rowIdSchema, textSchema } from '@/lib/core/schema-text';
import { APPLY_MODES } from '@/lib/imports/batches/types-apply';
import { LIST_MAY_BE } from '@/lib/imports/mapping/types';
import { MEMBER_KINDS } from '@/lib/members/types';
import { seenShape } from '@/lib/participation/consequences/schema';

/** The upload's fields beside the file itself, in whose place an empty text stands where none was chosen. */
export const uploadFormSchema = z.strictObject({
  networkId: rowIdSchema,
  file: z.null({ error: 'file_missing' }).optional(),
});

export const sheetFormSchema = z.strictObject({ jobId: rowIdSchema, sheet: z.string().min(1).max(100) });

/** Of a header the row it begins in, as the file counts, and how many it takes. */
export const headerFormSchema = z.strictObject({
  jobId: rowIdSchema,
  first: z.int().min(1).max(1_048_576),
  rows: z.int().min(1).max(3).default(1),
});

/** Somebody has seen the cells that look like persons, and says that they name nobody. */
export const keepFormSchema = z.strictObject({ jobId: rowIdSchema, namesNobody: z.literal(true, 'tick_missing') });

/** Whom words mean that name no member for sure, by their places among those of the preview; null: still open. */
export const membersFormSchema = z.strictObject({
  jobId: rowIdSchema,
  words: z.record(z.string().regex(/^\d{1,3}$/), z.string().max(300).nullable()).default({}),
  /** Of members that are to be created, where the list does not say it. */
  memberKind: z.enum(MEMBER_KINDS).nullable().default(null),
});

/** Members of a list that have no seat on record hold one: by which source, since when. */
export const seatsFormSchema = z.strictObject({
  jobId: rowIdSchema,
  sourceId: rowIdSchema,
  since: edtfSchema.refine((edtf) => edtf !== '..', 'date_open').nullable(),
});

/** The list of each meeting is complete for somebody, or (`nothing`) said to be so no longer. */
export const completeFormSchema = z.strictObject({
  jobId: rowIdSchema,
  completeFor: z.enum(LIST_MAY_BE),
  countUnknownEnds: z.boolean().default(false),
  /** Only of these meetings, behind semicolons. */
  meetings: textSchema(2_000).nullable().default(null),
});

export const jobFormSchema = z.strictObject({ jobId: rowIdSchema });

export const applyFormSchema = z.strictObject({
  jobId: rowIdSchema,
  mode: z.enum(APPLY_MODES),
  release: z.enum(['drafts', 'publish']),
  ...seenShape,
  reason: textSchema(1_000).nullable().default(null),
});

export const publishFormSchema = z.strictObject({ id: rowIdSchema });
