import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { countRowSchema, queryRow, queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { BATCH_COUNTS, BATCH_KINDS, type BatchCounts, type BatchKind } from '@/lib/imports/batches/types';

export interface BatchEntry {
  id: number;
  networkId: number;
  kind: BatchKind;
  title: string;
  fileSha256: string | null;
  counts: Partial<BatchCounts>;
  createdAt: Date;
  createdBy: string | null;
  /** What of it is not public yet. */
  drafts: { meetings: number; attendances: number };
  undone: { at: Date; by: string | null; reason: string } | null;
}

const BATCHES_A_PAGE = 50;

const batchRowSchema = z.object({
  id: z.int(),
  networkId: z.int(),
  kind: z.enum(BATCH_KINDS),
  title: z.string(),
  fileSha256: z.string().nullable(),
  counts: z.partialRecord(z.enum(BATCH_COUNTS), z.int()),
  createdAt: z.date(),
  createdBy: z.string().nullable(),
  draftMeetings: z.int(),
  draftAttendances: z.int(),
  undoneAt: z.date().nullable(),
  undoneBy: z.string().nullable(),
  undoReason: z.string().nullable(),
});
type BatchRow = z.output<typeof batchRowSchema>;

/** The batches of a network, the newest first, with who applied and who undid them. */
export async function listBatches(
  reader: Reader,
  networkId: number,
  where: { page?: number; id?: number } = {},
): Promise<{ batches: BatchEntry[]; page: number; pages: number }> {
  const total = await queryRow(
    reader,
    countRowSchema,
    Prisma.sql`
    SELECT count(*)::int AS count FROM import_batch WHERE network_id = ${networkId}::int`,
  );
  const pages = Math.max(1, Math.ceil(total.count / BATCHES_A_PAGE));
  const page = Math.min(Math.max(1, where.page ?? 1), pages);
  const rows = await queryRows(
    reader,
    batchRowSchema,
    Prisma.sql`
    SELECT b.id, b.network_id AS "networkId", b.kind::text AS kind, b.title, b.file_sha256 AS "fileSha256", b.counts,
      b.created_at AS "createdAt", c.name AS "createdBy", b.undone_at AS "undoneAt", u.name AS "undoneBy", b.undo_reason AS "undoReason",
      (SELECT count(*)::int FROM batch_change j JOIN meeting m ON m.id = j.row_id
        WHERE j.batch_id = b.id AND j.table_name = 'meeting' AND j.operation IN ('added', 'revived')
          AND m.published_at IS NULL AND m.withdrawn_at IS NULL) AS "draftMeetings",
      (SELECT count(*)::int FROM attendance a
        WHERE a.import_batch_id = b.id AND a.published_at IS NULL AND a.withdrawn_at IS NULL) AS "draftAttendances"
    FROM import_batch b LEFT JOIN user_account c ON c.id = b.created_by LEFT JOIN user_account u ON u.id = b.undone_by
    WHERE b.network_id = ${networkId}::int AND (${where.id ?? null}::int IS NULL OR b.id = ${where.id ?? null}::int)
    ORDER BY b.id DESC LIMIT ${BATCHES_A_PAGE} OFFSET ${where.id === undefined ? (page - 1) * BATCHES_A_PAGE : 0}`,
  );
  return { batches: rows.map(toEntry), page, pages };
}

function toEntry({ draftMeetings, draftAttendances, undoneAt, undoneBy, undoReason, ...batch }: BatchRow): BatchEntry {
  return {
    ...batch,
    drafts: { meetings: draftMeetings, attendances: draftAttendances },
    undone: undoneAt && { at: undoneAt, by: undoneBy, reason: undoReason ?? '' },
  };
}
