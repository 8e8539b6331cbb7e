import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { idRowSchema, queryRows } from '@/lib/db/query-rows';
import type { RegisterWrite } from '@/lib/db/register-write';
import { journalAdded, journalChange } from '@/lib/imports/batches/mutations-journal';
import { LIST_COMPLETENESS, type ListCompleteness } from '@/lib/meetings/types';

export interface Citation {
  meetingId: number;
  sourceId: number;
  completeFor: ListCompleteness;
  /** Members whose seat has no known end, and which the list counts beside those that are counted already. */
  counted?: readonly number[];
}

const completedSchema = z.object({
  id: z.int(),
  completeFor: z.enum(LIST_COMPLETENESS),
  countedMemberIds: z.array(z.int()),
});

/**
 * Sees to it, as part of a batch, that documents are named as proofs of meetings. A list once said to be
 * complete stays so: pasting others beside it does not withdraw it.
 *
 * @returns how many had to be written
 */
export async function citeInBatch(
  write: RegisterWrite,
  batchId: number,
  citations: readonly Citation[],
): Promise<number> {
  if (citations.length === 0) return 0;
  const { transaction } = write;
  const wanted = JSON.stringify(
    citations.map(({ meetingId, sourceId, completeFor, counted = [] }) => ({
      meetingId,
      sourceId,
      completeFor,
      counted,
    })),
  );
  const added = await queryRows(
    transaction,
    idRowSchema,
    Prisma.sql`
    INSERT INTO meeting_source (meeting_id, source_id, complete_for, counted_member_ids)
    SELECT w."meetingId", w."sourceId", w."completeFor", w.counted
    FROM jsonb_to_recordset(${wanted}::jsonb)
      AS w ("meetingId" int, "sourceId" int, "completeFor" list_completeness, counted int[])
    ORDER BY 1, 2
    ON CONFLICT (meeting_id, source_id) DO NOTHING
    RETURNING id`,
  );
  await journalAdded(
    write,
    batchId,
    'meeting_source',
    added.map(({ id }) => id),
  );
  const completed = await queryRows(
    transaction,
    completedSchema,
    Prisma.sql`
    SELECT s.id, greatest(w."completeFor", s.complete_for) AS "completeFor",
      ARRAY(SELECT unnest(s.counted_member_ids) UNION SELECT unnest(w.counted) ORDER BY 1) AS "countedMemberIds"
    FROM meeting_source s
    JOIN jsonb_to_recordset(${wanted}::jsonb)
      AS w ("meetingId" int, "sourceId" int, "completeFor" list_completeness, counted int[])
      ON s.meeting_id = w."meetingId" AND s.source_id = w."sourceId"
      AND (w."completeFor" > s.complete_for OR NOT s.counted_member_ids @> w.counted)`,
  );
  const ids = completed.map(({ id }) => id);
  await journalChange(write, batchId, { table: 'meeting_source', ids, operation: 'updated' }, async () => {
    for (const { id, ...data } of completed) await transaction.meetingSource.update({ where: { id }, data });
  });
  return added.length + completed.length;
}
