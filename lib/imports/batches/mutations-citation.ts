import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import { idRowSchema, queryRows } from '@/lib/db/query-rows';
import type { RegisterWrite } from '@/lib/db/register-write';
import { journalAdded, journalChange } from '@/lib/imports/batches/mutations-journal';

export interface Citation {
  meetingId: number;
  sourceId: number;
  /** The document names everybody who came. */
  exhaustive: boolean;
}

/**
 * Sees to it, as part of a batch, that documents are named as proofs of meetings. A list once said to name everybody
 * stays one: pasting others beside it does not withdraw it.
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
    citations.map(({ meetingId, sourceId, exhaustive }) => ({ meetingId, sourceId, exhaustive })),
  );
  const added = await queryRows(
    transaction,
    idRowSchema,
    Prisma.sql`
    INSERT INTO meeting_source (meeting_id, source_id, exhaustive)
    SELECT w."meetingId", w."sourceId", w.exhaustive
    FROM jsonb_to_recordset(${wanted}::jsonb) AS w ("meetingId" int, "sourceId" int, exhaustive boolean)
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
    idRowSchema,
    Prisma.sql`
    SELECT s.id FROM meeting_source s
    JOIN jsonb_to_recordset(${wanted}::jsonb) AS w ("meetingId" int, "sourceId" int, exhaustive boolean)
      ON s.meeting_id = w."meetingId" AND s.source_id = w."sourceId" AND w.exhaustive AND NOT s.exhaustive`,
  );
  const ids = completed.map(({ id }) => id);
  await journalChange(write, batchId, { table: 'meeting_source', ids, operation: 'updated' }, () =>
    transaction.meetingSource.updateMany({ where: { id: { in: ids } }, data: { exhaustive: true } }),
  );
  return added.length + completed.length;
}
