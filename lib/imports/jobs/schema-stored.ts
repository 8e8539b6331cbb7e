import { CROWDED } from '@/lib/imports/plan/rules-days';
import { z } from 'zod';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { schemaOf } from '@/lib/core/exhaustive';
import { FILE_FAULTS, ROW_FAULTS } from '@/lib/imports/files/rows/types';
import type { JobFailure, PlanSummary } from '@/lib/imports/jobs/types';
import type { LineDetail } from '@/lib/imports/jobs/types-lines';
import { storedMappingSchema } from '@/lib/imports/mapping/schema-stored';
import { VALUE_FIELDS } from '@/lib/imports/mapping/rules-own-words';
import { IMPORT_FIELDS } from '@/lib/imports/mapping/types';
import {
  CONSEQUENCES,
  LEFT_OUT_REASONS,
  PLAN_FAULTS,
  PLAN_NOTICES,
  type Consequence,
  type LeftOutReason,
  type NamedCell,
  type NamedCells,
  type PlanNotice,
} from '@/lib/imports/plan/types';
import { PERSONAL_DATA_KINDS } from '@/lib/core/personal-data/types';
import { ROW_KINDS } from '@/lib/imports/plan/types-rows';
import { MEMBER_KINDS } from '@/lib/members/types';

/*
 * What a job and its lines keep as JSON, as it is read again.
 */

const countSchema = z.int().min(0);
const pairSchema = z.object({ de: z.string(), en: z.string() });

const personalSchema = z.object({
  field: z.enum(IMPORT_FIELDS),
  column: z.int().nullable(),
  kind: z.enum(PERSONAL_DATA_KINDS),
  text: z.string(),
});

const namedCellsSchema = z.object({
  count: countSchema,
  cells: z.array(z.object({ member: pairSchema, date: z.string(), status: z.enum(ATTENDANCE_STATUSES).nullable() })),
});

const NO_CONSEQUENCES = Object.fromEntries(
  CONSEQUENCES.map((one) => [one, { count: 0, cells: [] as NamedCell[] }]),
) as Record<Consequence, NamedCells>;

const NO_NOTICES = Object.fromEntries(PLAN_NOTICES.map((notice) => [notice, 0])) as Record<PlanNotice, number>;

const NONE_LEFT_OUT = Object.fromEntries(LEFT_OUT_REASONS.map((reason) => [reason, 0])) as Record<
  LeftOutReason,
  number
>;

const unknownWordSchema = z.object({
  field: z.enum(VALUE_FIELDS),
  column: z.int().min(0),
  written: z.string(),
  count: countSchema,
  lines: z.array(z.int()),
});

const incompleteSchema = z.object({
  count: countSchema,
  lines: z.array(z.int()),
  // Of plans from before lists could be complete for some meetings only.
  meetings: z.array(z.string()).default([]),
});

const rivalSchema = z.object({
  key: z.string(),
  written: z.string(),
  line: z.int(),
  span: z.object({ from: z.string(), to: z.string() }).nullable(),
  isUndated: z.boolean(),
});

const sumsSchema = z.object({
  count: countSchema,
  differences: z.array(z.object({ line: z.int(), column: z.int(), written: z.int(), read: z.int() })),
});

const summarySchema = schemaOf<PlanSummary>()(
  z.object({
    rows: z.record(z.enum(ROW_KINDS), countSchema),
    blankCells: countSchema,
    read: z.object({ rows: countSchema, entries: countSchema }).exactOptional(),
    leftOut: z
      .partialRecord(z.enum(LEFT_OUT_REASONS), countSchema)
      .transform((known) => ({ ...NONE_LEFT_OUT, ...known }))
      .exactOptional(),
    unknownWords: z.array(unknownWordSchema).exactOptional(),
    furtherUnknown: countSchema.exactOptional(),
    standIns: z.array(z.object({ column: z.int().min(0), count: countSchema })).exactOptional(),
    ambiguous: z
      .array(
        z.object({
          why: z.enum(['unknown', 'resembles']).exactOptional(),
          mayCreate: z.boolean().exactOptional(),
          written: z.string(),
          count: countSchema,
          lines: z.array(z.int()),
          candidates: z.array(z.object({ value: z.string(), name: pairSchema })),
        }),
      )
      .exactOptional(),
    // A plan that was kept before a notice was thought of has none of it.
    notices: z.partialRecord(z.enum(PLAN_NOTICES), countSchema).transform((known) => ({ ...NO_NOTICES, ...known })),
    personal: z.array(personalSchema.extend({ line: z.int() })).exactOptional(),
    personalCount: countSchema.exactOptional(),
    consequences: z
      .partialRecord(z.enum(CONSEQUENCES), namedCellsSchema)
      .transform((known) => ({ ...NO_CONSEQUENCES, ...known }))
      .exactOptional(),
    incomplete: incompleteSchema.exactOptional(),
    completed: countSchema.exactOptional(),
    sums: sumsSchema.exactOptional(),
    rivals: z.array(rivalSchema).exactOptional(),
    crowded: z.array(z.object({ day: z.string(), why: z.enum(CROWDED) })).exactOptional(),
    apart: z.array(z.object({ written: z.string(), rival: z.string(), line: z.int() })).exactOptional(),
    noMembers: z.array(z.object({ line: z.int(), written: z.string() })).exactOptional(),
    changedSeats: countSchema.exactOptional(),
    addedSeats: countSchema.exactOptional(),
    newSeats: countSchema.exactOptional(),
    newSeatHolders: z.array(pairSchema).exactOptional(),
    seatless: countSchema.exactOptional(),
    newMembers: z.array(
      z.object({
        name: pairSchema,
        kind: z.enum(MEMBER_KINDS),
        isoCode: z.string().nullable(),
        line: z.int(),
        similar: z.array(z.string()).exactOptional(),
      }),
    ),
    newMemberCount: countSchema,
    newMeetings: z.array(z.object({ title: pairSchema, line: z.int(), date: z.string() })),
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
    z.object({ kind: z.literal('left_outside'), names: z.array(z.string()) }),
    incompleteSchema.extend({ kind: z.literal('list_not_complete') }),
    z.object({ kind: z.literal('consequences_changed') }),
    z.object({ kind: z.literal('draft_changes_public'), names: z.array(z.string()) }),
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
  personal: z.array(personalSchema).exactOptional(),
  otherLine: z.int().exactOptional(),
}) satisfies z.ZodType<LineDetail>;
