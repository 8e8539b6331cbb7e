import { z } from 'zod';
import type { FieldChanges } from '@/lib/audit/types';
import type { LoggedEvent } from '@/lib/audit/types-log';

/*
 * What the payloads of events have in common. Each field is read by itself: an event that writes something else
 * under one of these names loses that field here, and nothing in the log.
 */

const idSchema = z.int().nullable().catch(null);
const wordSchema = z.string().nullable().catch(null);

const payloadSchema = z.object({
  reason: wordSchema,
  changes: z.record(z.string(), z.object({ from: z.json(), to: z.json() })).catch({}),
  attendances: z
    .array(z.object({ memberId: z.int(), sourceId: z.int().nullable().catch(null), status: z.string() }))
    .catch([]),
  ids: z.array(z.int()).catch([]),
  meetingId: idSchema,
  memberId: idSchema,
  sourceId: idSchema,
  userId: idSchema,
  predecessorId: idSchema,
  successorId: idSchema,
  count: idSchema,
  locked: z.boolean().catch(false),
  role: wordSchema,
  way: wordSchema,
  name: wordSchema,
  organiser: wordSchema,
});

/** What stands in a payload, as every event is read. */
export function readPayload(payload: unknown): Pick<LoggedEvent, 'reason' | 'changes' | 'refers'> {
  const { reason, changes, attendances, ids, organiser, name, sourceId, ...refers } = payloadSchema.parse(payload);
  const recorded: FieldChanges = Object.fromEntries(
    attendances.map(({ memberId, status }) => [`entries.${memberId}.status`, { from: null, to: status }]),
  );
  return {
    reason,
    changes: Object.keys(changes).length > 0 ? changes : recorded,
    refers: {
      ...refers,
      sourceId: sourceId ?? attendances[0]?.sourceId ?? null,
      assertionIds: ids,
      name: name ?? organiser,
    },
  };
}
