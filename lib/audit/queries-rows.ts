import 'server-only';
import { z } from 'zod';
import type { EditableSubject } from '@/lib/audit/types-edit';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import { readSnapshot, type Reader } from '@/lib/db/reader';

const TABLES: Readonly<Record<EditableSubject, Prisma.Sql>> = {
  network: Prisma.sql`network`,
  territory: Prisma.sql`territory`,
  member: Prisma.sql`member`,
  source: Prisma.sql`source`,
  membership: Prisma.sql`membership`,
  organiser_term: Prisma.sql`organiser_term`,
  meeting: Prisma.sql`meeting`,
};

const rowSchema = z.object({ row: z.unknown() });

/**
 * A row as the history keeps rows: JSON by column name. Its domain's schema reads it. Null where there is none, and
 * where it was withdrawn.
 */
export async function readRow(reader: Reader, subject: EditableSubject, id: number): Promise<unknown> {
  const rows = await queryRows(
    reader,
    rowSchema,
    Prisma.sql`
    SELECT to_jsonb(t) AS row FROM ${TABLES[subject]} t
    WHERE t.id = ${id}::int AND to_jsonb(t)->>'withdrawn_at' IS NULL`,
  );
  return rows[0]?.row ?? null;
}

/**
 * A state in which a row stood for a time. `historyId` names the former state for a restore, and is null for what stands
 * now; `at` is UTC with microseconds, as the event of that write bears it.
 */
const versionSchema = z.object({ historyId: z.string().nullable(), at: z.string(), row: z.unknown() });
export type RowVersion = z.output<typeof versionSchema>;

/** All states of a row, the oldest first. The last one is a former one where the row was removed. */
export async function listRowVersions(reader: Reader, subject: EditableSubject, id: number): Promise<RowVersion[]> {
  return queryRows(
    reader,
    versionSchema,
    Prisma.sql`
    SELECT "historyId", to_char(since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, row FROM (
      SELECT h.id::text AS "historyId", h.held_from AS since, h."row" AS row FROM row_history h
      WHERE h.table_name = ${subject} AND h.row_id = ${id}::int
      UNION ALL
      SELECT NULL, t.recorded_from, to_jsonb(t) FROM ${TABLES[subject]} t WHERE t.id = ${id}::int
    ) versions ORDER BY since`,
  );
}

/** A former state of a row by its number in the history; null where that is another row's. */
export async function readFormerRow(
  reader: Reader,
  subject: EditableSubject,
  id: number,
  historyId: string,
): Promise<unknown> {
  const rows = await queryRows(
    reader,
    rowSchema,
    Prisma.sql`
    SELECT h."row" AS row FROM row_history h
    WHERE h.id = ${historyId}::bigint AND h.table_name = ${subject} AND h.row_id = ${id}::int`,
  );
  return rows[0]?.row ?? null;
}

/** The network a row belongs to, for the gate, or belonged to before it was removed; null where there never was such a row. */
export async function findNetworkId(
  subject: 'membership' | 'organiser_term' | 'meeting' | 'attendance' | 'total',
  id: number,
): Promise<number | null> {
  const table = subject === 'attendance' || subject === 'total' ? Prisma.raw(subject) : TABLES[subject];
  const rows = await readSnapshot((reader) =>
    queryRows(
      reader,
      z.object({ networkId: z.int() }),
      Prisma.sql`
      SELECT t.network_id AS "networkId" FROM ${table} t WHERE t.id = ${id}::int
      UNION
      SELECT (h."row"->>'network_id')::int FROM row_history h WHERE h.table_name = ${subject} AND h.row_id = ${id}::int`,
    ),
  );
  return rows[0]?.networkId ?? null;
}
