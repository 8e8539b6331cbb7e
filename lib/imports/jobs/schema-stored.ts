import { z } from 'zod';
import { schemaOf } from '@/lib/core/exhaustive';
import { FILE_FAULTS, ROW_FAULTS } from '@/lib/imports/files/rows/types';
import type { JobFailure, PlanSummary } from '@/lib/imports/jobs/types';
import type { LineDetail } from '@/lib/imports/jobs/types-lines';
import { storedMappingSchema } from '@/lib/imports/mapping/schema-stored';
import { IMPORT_FIELDS } from '@/lib/imports/mapping/types';
import { LEFT_OUT_REASONS, PLAN_FAULTS, PLAN_NOTICES } from '@/lib/imports/plan/types';
import { ROW_KINDS } from '@/lib/imports/plan/types-rows';
import { MEMBER_KINDS } from '@/lib/members/types';

/*
 * What a job and its lines keep as JSON, as it is read again.
 */

const countSchema = z.int().min(0);
const pairSchema = z.object({ de: z.string(), en: z.string() });

const summarySchema = schemaOf<PlanSummary>()(
  z.object({
    rows: z.record(z.enum(ROW_KINDS), countSchema),
    blankCells: countSchema,
    notices: z.record(z.enum(PLAN_NOTICES), countSchema),
    newMembers: z.array(
      z.object({ name: pairSchema, kind: z.enum(MEMBER_KINDS), isoCode: z.string().nullable(), line: z.int() }),
    ),
    newMemberCount: countSchema,
    newMeetings: z.array(z.object({ title: pairSchema, number: z.int().nullable(), line: z.int(), date: z.string() })),
    newMeetingCount: countSchema,
    revivedMembers: countSchema,
    revivedMeetings: countSchema,
  }),
);

const failureSchema = schemaOf<JobFailure>()(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('file'),
      fault: z.enum(FILE_FAULTS),
      detail: z.string().nullable(),
      line: z.int().nullable(),
    }),
    z.object({ kind: z.literal('nothing_changed') }),
    z.object({ kind: z.literal('wrong_rows'), count: countSchema }),
    z.object({ kind: z.literal('shared_members'), names: z.array(z.string()) }),
    z.object({ kind: z.literal('refused'), refusal: z.string() }),
    z.object({ kind: z.literal('no_longer_allowed') }),
    z.object({ kind: z.literal('unexpected') }),
  ]),
);

/** What of a job is kept as JSON and wanted with it. */
export const storedJobSchema = z.object({
  mapping: storedMappingSchema.nullable(),
  summary: summarySchema.nullable(),
  failure: failureSchema.nullable(),
});

const faultSchema = z.object({
  code: z.enum([...PLAN_FAULTS, ...ROW_FAULTS]),
  column: z.int().nullable(),
  value: z.string().nullable(),
  names: z.array(z.string()),
  otherLine: z.int().nullable(),
  limit: z.int().nullable(),
});

const changeSchema = z.object({
  field: z.enum(IMPORT_FIELDS),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

/** What the preview tells of a line. What does not apply to its kind is left out. */
export const lineDetailSchema = z.object({
  column: z.int().exactOptional(),
  changes: z.array(changeSchema).exactOptional(),
  faults: z.array(faultSchema).exactOptional(),
  notices: z.array(z.enum(PLAN_NOTICES)).exactOptional(),
  reason: z.enum(LEFT_OUT_REASONS).exactOptional(),
  otherLine: z.int().exactOptional(),
}) satisfies z.ZodType<LineDetail>;
