import { z } from 'zod';
import type { ProposalPreview, ProposedEvent } from '@/lib/audit/proposals/types';
import { AUDIT_EVENT_TYPES, type AuditRecord } from '@/lib/audit/types';

/** Events of a proposal as its row keeps them. */
export const proposedEventsSchema = z.array(
  z.object({
    type: z.enum(AUDIT_EVENT_TYPES),
    networkId: z.int().nullable(),
    subjectId: z.int().nullable(),
    payload: z.record(z.string(), z.json()).transform((payload) => payload as AuditRecord),
  }),
) satisfies z.ZodType<ProposedEvent[]>;

const cellCodeSchema = z.string().nullable();

export const proposalPreviewSchema = z.object({
  count: z.int(),
  kinds: z.array(z.object({ from: cellCodeSchema, to: cellCodeSchema, count: z.int() })),
  changes: z.array(
    z.object({
      networkId: z.int(),
      memberId: z.int(),
      meetingId: z.int(),
      from: cellCodeSchema,
      to: cellCodeSchema,
    }),
  ),
  key: z.string(),
}) satisfies z.ZodType<ProposalPreview>;
