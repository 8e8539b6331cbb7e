import { z } from 'zod';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { schemaOf } from '@/lib/core/exhaustive';
import { HEADING_QUESTIONS } from '@/lib/imports/headings/types';
import { LEFT_OUT_COLUMNS, type TableShape } from '@/lib/imports/headings/types-shape';
import { OWN_WORDS } from '@/lib/imports/mapping/rules-own-words';
import {
  COMPLETE_FOR,
  HIDDEN_CHOICES,
  IMPORT_FIELDS,
  IMPORT_SUBJECTS,
  type ImportMapping,
} from '@/lib/imports/mapping/types';
import { CODE_SYSTEMS } from '@/lib/members/names/types-territory';
import { MEMBER_KINDS } from '@/lib/members/types';

const placeSchema = z.int().min(0);

const meaningsSchema = <const Meaning extends string>(meanings: readonly Meaning[]) =>
  z.record(z.string(), z.enum(meanings));

const keySchema = z.object({
  date: z.string().nullable(),
  number: z.int().nullable(),
  slug: z.string().nullable(),
  title: z.string().nullable(),
  time: z.string().exactOptional(),
});

const shapeSchema = z
  .object({
    asked: z.array(z.object({ column: placeSchema, why: z.enum(HEADING_QUESTIONS), candidates: z.array(keySchema) })),
    leftOut: z.array(z.object({ column: placeSchema, why: z.enum(LEFT_OUT_COLUMNS) })),
    members: z.array(z.object({ column: placeSchema, name: z.string() })),
    years: z.array(z.object({ column: placeSchema, year: z.int() })),
    statuses: z.array(z.object({ column: placeSchema, name: z.string(), at: placeSchema })),
    only: z.object({ column: placeSchema, values: z.array(z.string()) }).nullable(),
    meeting: keySchema.nullable(),
    sections: z.boolean(),
    century: z.int().nullable(),
  })
  .partial() satisfies z.ZodType<Partial<TableShape>>;

/** How a file is to be read, as a job keeps it: what the forms have made sure of is not asked again. */
export const storedMappingSchema = schemaOf<ImportMapping>()(
  z.object({
    subject: z.enum(IMPORT_SUBJECTS),
    columns: z.partialRecord(z.enum(IMPORT_FIELDS), placeSchema),
    meetings: z.array(
      z.object({
        column: placeSchema,
        meeting: keySchema,
      }),
    ),
    values: z.object({
      status: meaningsSchema(OWN_WORDS.status),
      mode: meaningsSchema(OWN_WORDS.mode),
      rank: meaningsSchema(OWN_WORDS.rank),
      capacity: meaningsSchema(OWN_WORDS.capacity),
      // Of jobs from before there was such a column.
      alternative_status: meaningsSchema(OWN_WORDS.alternative_status).default({}),
      seated: meaningsSchema(OWN_WORDS.seated),
      member_kind: meaningsSchema(OWN_WORDS.member_kind),
      seat_kind: meaningsSchema(OWN_WORDS.seat_kind),
      meeting_kind: meaningsSchema(OWN_WORDS.meeting_kind),
      meeting_state: meaningsSchema(OWN_WORDS.meeting_state),
      // A mapping that was kept before there were such codes has none.
      membership: meaningsSchema(OWN_WORDS.membership).default({}),
    }),
    sourceId: z.int().nullable(),
    createMembers: z.boolean(),
    createMeetings: z.boolean(),
    memberKind: z.enum(MEMBER_KINDS).nullable(),
    everyStatus: z.enum(ATTENDANCE_STATUSES).nullable(),
    dayFirst: z.boolean().nullable(),
    hidden: z.enum(HIDDEN_CHOICES).exactOptional(),
    unread: z.array(placeSchema).exactOptional(),
    keepPersonalTexts: z.boolean().exactOptional(),
    shape: shapeSchema.exactOptional(),
    complete: z
      .object({
        completeFor: z.enum(COMPLETE_FOR),
        countUnknownEnds: z.boolean(),
        meetings: z.array(z.string()).exactOptional(),
      })
      .exactOptional(),
    codeSystem: z.enum(CODE_SYSTEMS).exactOptional(),
    doubtsCodes: z.boolean().exactOptional(),
    members: z.record(z.string(), z.string()).exactOptional(),
    newSeats: z.object({ since: z.string().nullable(), sourceId: z.int() }).exactOptional(),
  }),
);
