import 'server-only';
import { z } from 'zod';
import { appendAuditEvent } from '@/lib/audit/mutations';
import type { AuditEventType } from '@/lib/audit/types';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { RegisterWrite } from '@/lib/db/register-write';

/*
 * A merge is logged in addition to its batch: in the history of both members, and in the log of every network that it
 * changed.
 */

interface MergeEventFacts {
  /** Of the batch. */
  id: number;
  title: string;
  /** The batch's own network, whose log has the event of the batch itself. */
  home: number;
  networkIds: readonly number[];
  reason: string;
}

/** A member by its German name, as the log tells names. */
interface Named {
  id: number;
  name: string;
}

function recordMemberEvent(
  write: RegisterWrite,
  type: AuditEventType,
  { reason }: MergeEventFacts,
  about: Named,
  other: Named,
): Promise<void> {
  return appendAuditEvent(write, { type, networkId: null, subjectId: about.id, payload: { reason, name: other.name } });
}

async function recordNetworkEvents(
  write: RegisterWrite,
  type: AuditEventType,
  { id, title, home, networkIds, reason }: MergeEventFacts,
): Promise<void> {
  for (const networkId of networkIds) {
    if (networkId === home) continue;
    await appendAuditEvent(write, { type, networkId, subjectId: id, payload: { kind: 'merge', name: title, reason } });
  }
}

export async function recordMergeEvents(
  write: RegisterWrite,
  merge: MergeEventFacts,
  { gone, kept }: { gone: Named; kept: Named },
): Promise<void> {
  await recordMemberEvent(write, 'member.merged', merge, gone, kept);
  await recordMemberEvent(write, 'member.took_over', merge, kept, gone);
  await recordNetworkEvents(write, 'import.applied', merge);
}

const pairSchema = z.object({ goneId: z.int(), keptId: z.int(), gone: z.string(), kept: z.string() });

/** Logs that two merged members are separate again. */
export async function recordUndoneMergeEvents(write: RegisterWrite, merge: MergeEventFacts): Promise<void> {
  const [pair] = await queryRows(
    write.transaction,
    pairSchema,
    Prisma.sql`
    SELECT g.id AS "goneId", g.name_de AS gone, k.id AS "keptId", k.name_de AS kept
    FROM batch_change c JOIN member g ON g.id = c.row_id JOIN member k ON k.id = (c.after->>'merged_into_id')::int
    WHERE c.batch_id = ${merge.id}::int AND c.table_name = 'member' AND c.before->>'withdrawn_at' IS NULL`,
  );
  if (!pair) return;
  const gone = { id: pair.goneId, name: pair.gone };
  const kept = { id: pair.keptId, name: pair.kept };
  await recordMemberEvent(write, 'member.merge_undone', merge, gone, kept);
  await recordMemberEvent(write, 'member.merge_undone', merge, kept, gone);
  await recordNetworkEvents(write, 'import.undone', merge);
}
