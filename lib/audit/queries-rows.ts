import 'server-only';
import type { EditableSubject } from '@/lib/audit/types-edit';
import { Prisma } from '@/lib/db/generated/client';
import { readSnapshot, type Reader } from '@/lib/db/reader';

const TABLES: Readonly<Record<EditableSubject, Prisma.Sql>> = {
  network: Prisma.sql`network`,
  member: Prisma.sql`member`,
  source: Prisma.sql`source`,
  membership: Prisma.sql`membership`,
  organiser_term: Prisma.sql`organiser_term`,
  meeting: Prisma.sql`meeting`,
};

/**
 * A row as the history keeps rows: JSON by column name. Its domain's schema reads it. Null where there is none, and
 * where it was taken back.
 */
export async function readRow(reader: Reader, subject: EditableSubject, id: number): Promise<unknown> {
  const rows = await reader.$queryRaw<{ row: unknown }[]>`
    SELECT to_jsonb(t) AS row FROM ${TABLES[subject]} t
    WHERE t.id = ${id}::int AND to_jsonb(t)->>'withdrawn_at' IS NULL`;
  return rows[0]?.row ?? null;
}

/** A state in which a row stood for a time. */
export interface RowVersion {
  /** Names the former state for a restore; null for what stands now. */
  historyId: string | null;
  /** UTC with microseconds, as the event of that write bears it. */
  at: string;
  row: unknown;
}

/** All states of a row, the oldest first. The last one is a former one where the row was removed. */
export async function listRowVersions(reader: Reader, subject: EditableSubject, id: number): Promise<RowVersion[]> {
  return reader.$queryRaw<RowVersion[]>`
    SELECT "historyId", to_char(since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, row FROM (
      SELECT h.id::text AS "historyId", h.held_from AS since, h."row" AS row FROM row_history h
      WHERE h.table_name = ${subject} AND h.row_id = ${id}::int
      UNION ALL
      SELECT NULL, t.recorded_from, to_jsonb(t) FROM ${TABLES[subject]} t WHERE t.id = ${id}::int
    ) versions ORDER BY since`;
}

/** A former state of a row by its number in the history; null where that is another row's. */
export async function readFormerRow(
  reader: Reader,
  subject: EditableSubject,
  id: number,
  historyId: string,
): Promise<unknown> {
  const rows = await reader.$queryRaw<{ row: unknown }[]>`
    SELECT h."row" AS row FROM row_history h
    WHERE h.id = ${historyId}::bigint AND h.table_name = ${subject} AND h.row_id = ${id}::int`;
  return rows[0]?.row ?? null;
}

/** The network a row belongs to, for the gate, or belonged to before it was removed; null where there never was such a row. */
export async function networkIdOf(
  subject: 'membership' | 'organiser_term' | 'meeting' | 'attendance',
  id: number,
): Promise<number | null> {
  const table = subject === 'attendance' ? Prisma.sql`attendance` : TABLES[subject];
  const rows = await readSnapshot(
    (reader) => reader.$queryRaw<{ networkId: number }[]>`
      SELECT t.network_id AS "networkId" FROM ${table} t WHERE t.id = ${id}::int
      UNION
      SELECT (h."row"->>'network_id')::int FROM row_history h WHERE h.table_name = ${subject} AND h.row_id = ${id}::int`,
  );
  return rows[0]?.networkId ?? null;
}
