import 'server-only';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { PROPOSABLE_TABLES, type ProposableTable } from '@/lib/audit/proposals/types';
import type { RegisterTable } from '@/lib/db/columns';
import { Prisma } from '@/lib/db/generated/client';
import { queryRow, queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';

/*
 * What a write has changed so far, read inside its transaction: rows that are new, and rows whose former version it put
 * into the history.
 */

/** The last row of each table, and the last event and batch, before the write. */
export interface WriteMarks {
  rows: ReadonlyMap<ProposableTable, number>;
  event: bigint;
  batch: number;
}

const markSchema = z.object({ table: z.enum(PROPOSABLE_TABLES), last: z.int() });

export async function readWriteMarks(reader: Reader): Promise<WriteMarks> {
  const rows = await queryRows(
    reader,
    markSchema,
    Prisma.join(
      PROPOSABLE_TABLES.map(
        (table) => Prisma.sql`SELECT ${table} AS "table", coalesce(max(id), 0)::int AS last FROM ${Prisma.raw(table)}`,
      ),
      ' UNION ALL ',
    ),
  );
  const { event, batch } = await queryRow(
    reader,
    z.object({ event: z.bigint(), batch: z.int() }),
    Prisma.sql`SELECT last_id AS event, (SELECT coalesce(max(id), 0)::int FROM import_batch) AS batch FROM audit_head`,
  );
  return { rows: new Map(rows.map(({ table, last }) => [table, last])), event, batch };
}

/**
 * Rows that may come back under a number of before. Their tables are small enough to be looked through. What is worked out
 * is no row of anybody's; all other tables of the register can be proposed.
 */
const COMES_BACK: Readonly<Record<Exclude<RegisterTable, 'participation' | 'network_summary'>, boolean>> = {
  network: false,
  territory: false,
  member: false,
  member_alias: false,
  member_code: false,
  source: false,
  membership: true,
  organiser_term: true,
  meeting: false,
  meeting_source: false,
  unrecorded_note: false,
  attendance: false,
  statement: false,
  claim: false,
  total: false,
  succession: false,
};

/** What a source says is withdrawn and added, never edited. */
const SAID_BY_SOURCES: ReadonlySet<ProposableTable> = new Set(['attendance', 'statement', 'total', 'succession']);

const NO_CONTENT = Prisma.sql`ARRAY['version', 'recorded_from']`;

/** Rows that the write has changed, with what it did; those that are as before after all are left out. */
function changedRows(table: ProposableTable, marks: WriteMarks): Prisma.Sql {
  const name = Prisma.raw(table);
  const last = Prisma.raw(String(marks.rows.get(table) ?? 0));
  const former = Prisma.sql`FROM row_history h WHERE h.table_name = '${name}' AND h.held_until = (SELECT register_now())`;
  const isNew = COMES_BACK[table]
    ? Prisma.sql`t.recorded_from = (SELECT register_now()) AND t.id NOT IN (SELECT h.row_id ${former})`
    : Prisma.sql`t.id > ${last}`;
  const isAssertion = Prisma.raw(String(SAID_BY_SOURCES.has(table)));
  return Prisma.sql`
    SELECT c.id, c."row", c.before, CASE
      WHEN c.before IS NULL THEN 'insert'
      WHEN c."row" IS NULL THEN 'remove'
      WHEN c."row" - ${NO_CONTENT} = c.before - ${NO_CONTENT} THEN CASE WHEN c."row"->'version' <> c.before->'version' THEN 'raise' END
      WHEN NOT ${isAssertion} THEN 'change'
      WHEN c."row"->>'withdrawn_at' IS NOT NULL THEN 'withdraw'
      ELSE 'publish' END AS operation
    FROM (
      SELECT t.id, to_jsonb(t) AS "row", NULL::jsonb AS before FROM ${name} t WHERE ${isNew}
      UNION ALL
      SELECT h.row_id, to_jsonb(t), h."row" FROM (SELECT h.row_id, h."row" ${former}) h LEFT JOIN ${name} t ON t.id = h.row_id
    ) c`;
}

/** Rows read and packed at once. */
const ROWS_AT_ONCE = 2_000;

/** Changed rows as JSON, packed, because a savepoint that is rolled back takes everything in the database with it. */
export interface CapturedChanges {
  count: number;
  packed: Buffer[];
}

/** Everything that the write has changed, in the order of the tables. */
export async function captureChanges(reader: Reader, marks: WriteMarks): Promise<CapturedChanges> {
  const packed: Buffer[] = [];
  let count = 0;
  for (const table of PROPOSABLE_TABLES) {
    // A cursor takes no parameters; what stands in its text are names of tables and numbers of rows.
    await reader.$executeRaw`DECLARE changed_rows NO SCROLL CURSOR FOR
      SELECT jsonb_build_object('table', '${Prisma.raw(table)}', 'id', r.id, 'operation', r.operation, 'row', r."row", 'before', r.before)::text AS change
      FROM (${changedRows(table, marks)}) r WHERE r.operation IS NOT NULL ORDER BY r.id`;
    for (;;) {
      const rows = await queryRows(
        reader,
        z.object({ change: z.string() }),
        Prisma.sql`FETCH ${Prisma.raw(String(ROWS_AT_ONCE))} FROM changed_rows`,
      );
      if (rows.length === 0) break;
      count += rows.length;
      packed.push(gzipSync(`[${rows.map(({ change }) => change).join(',')}]`, { level: 1 }));
    }
    await reader.$executeRaw`CLOSE changed_rows`;
  }
  return { count, packed };
}

const IS_PUBLIC_BY_ITSELF = Prisma.sql`coalesce(r."row"->>'published_at', r.before->>'published_at') IS NOT NULL`;
const IS_OF_PUBLIC_MEETING = Prisma.sql`EXISTS (SELECT FROM meeting m
  WHERE m.id = (coalesce(r."row", r.before)->>'meeting_id')::int AND m.published_at IS NOT NULL)`;
const ALWAYS = Prisma.sql`true`;

/** Whether the public sees a row, before or after. */
const IS_PUBLIC: Readonly<Record<ProposableTable, Prisma.Sql>> = {
  network: IS_PUBLIC_BY_ITSELF,
  territory: ALWAYS,
  member: ALWAYS,
  member_alias: ALWAYS,
  member_code: Prisma.sql`false`,
  source: ALWAYS,
  membership: ALWAYS,
  organiser_term: ALWAYS,
  meeting: IS_PUBLIC_BY_ITSELF,
  meeting_source: IS_OF_PUBLIC_MEETING,
  unrecorded_note: IS_OF_PUBLIC_MEETING,
  attendance: IS_PUBLIC_BY_ITSELF,
  statement: IS_PUBLIC_BY_ITSELF,
  claim: IS_PUBLIC_BY_ITSELF,
  total: ALWAYS,
  succession: ALWAYS,
};

/** Whether the write has changed a row that the public sees. */
export async function hasChangedPublicRows(reader: Reader, marks: WriteMarks): Promise<boolean> {
  const { found } = await queryRow(
    reader,
    z.object({ found: z.boolean() }),
    Prisma.sql`SELECT ${Prisma.join(
      PROPOSABLE_TABLES.map(
        (table) => Prisma.sql`EXISTS (SELECT FROM (${changedRows(table, marks)}) r
          WHERE r.operation <> 'raise' AND ${IS_PUBLIC[table]})`,
      ),
      ' OR ',
    )} AS found`,
  );
  return found;
}

const eventSchema = z.object({ events: z.string() });

/** Events that the write has appended to the log, as JSON text. */
export async function captureEvents(reader: Reader, { event }: WriteMarks): Promise<string> {
  const { events } = await queryRow(
    reader,
    eventSchema,
    Prisma.sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object('type', type, 'networkId', network_id, 'subjectId', subject_id,
      'payload', payload) ORDER BY id), '[]')::text AS events FROM audit_event WHERE id > ${event}::bigint`,
  );
  return events;
}

/** The batch that the write has opened, as JSON text by column name; null where it opened none. */
export async function captureBatch(reader: Reader, { batch }: WriteMarks): Promise<string | null> {
  const rows = await queryRows(
    reader,
    z.object({ batch: z.string() }),
    Prisma.sql`SELECT to_jsonb(b)::text AS batch FROM import_batch b WHERE b.id > ${batch}::int ORDER BY b.id LIMIT 1`,
  );
  return rows[0]?.batch ?? null;
}
