import { z } from 'zod';
import { GAP_EDGE_KINDS, GAP_KINDS, type Gap } from '@/lib/participation/gaps/types';
import { TELLING_VOICES } from '@/lib/sources/rules-voice';

const storedDateSchema = z.object({ edtf: z.string(), earliest: z.string().nullable(), latest: z.string().nullable() });

const storedEdgeSchema = z.object({
  kind: z.enum(GAP_EDGE_KINDS),
  date: storedDateSchema.nullable(),
  meetingId: z.number().nullable(),
  preparatory: z.literal(true).optional(),
});

/** Gaps as the read model keeps them, in JSON. */
export const storedGapsSchema: z.ZodType<Gap[]> = z.array(
  z.object({
    kind: z.enum(GAP_KINDS),
    from: storedEdgeSchema,
    to: storedEdgeSchema,
    meetingIds: z.array(z.number()),
    meetings: z.number(),
    missed: z.number(),
    unrecorded: z.number(),
    preparatory: z.object({ meetings: z.number(), missed: z.number() }).optional(),
    days: z.number().nullable(),
    open: z.boolean(),
    voice: z.enum(TELLING_VOICES).optional(),
    statementId: z.number().nullable(),
  }),
);
