import 'server-only';
import { z } from 'zod';
import { readPayload } from '@/lib/audit/schema-payload';
import type { AuditFilter, AuditLogPage, LoggedEvent } from '@/lib/audit/types-log';
import { Prisma } from '@/lib/db/generated/client';
import { countRowSchema, queryRow, queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';

const EVENTS_A_PAGE = 50;

const eventRowSchema = z.object({
  id: z.string(),
  at: z.date(),
  atText: z.string(),
  actor: z.string(),
  type: z.string(),
  networkId: z.int().nullable(),
  subject: z.string(),
  subjectId: z.int().nullable(),
  payload: z.unknown(),
});
type EventRow = z.output<typeof eventRowSchema>;

const EVENT_COLUMNS = Prisma.sql`
  e.id::text AS id, e.at, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "atText", e.actor, e.type,
  e.network_id AS "networkId", e.subject, e.subject_id AS "subjectId", e.payload`;

/** Reads what every payload may carry; what else is in it stays in the log. */
function toLoggedEvent({ payload, atText: _, ...event }: EventRow): LoggedEvent {
  return { ...event, ...readPayload(payload) };
}

/** Days are those of the offices' time, as the log shows it. */
function filterCondition(
  networkIds: readonly number[] | 'all',
  { networkId, kind, actor, from, to }: AuditFilter,
): Prisma.Sql {
  const own = networkIds === 'all' ? [] : [...networkIds];
  return Prisma.sql`
    (${networkIds === 'all'} OR e.network_id = ANY (${own}::int[]))
    AND (${networkId}::int IS NULL OR e.network_id = ${networkId}::int)
    AND (${kind}::text IS NULL OR e.subject = ${kind}::text OR e.type = ${kind}::text)
    AND (${actor}::text IS NULL OR e.actor = ${actor}::text)
    AND (${from}::date IS NULL OR e.at >= ${from}::date::timestamp AT TIME ZONE 'Europe/Berlin')
    AND (${to}::date IS NULL OR e.at < (${to}::date + 1)::timestamp AT TIME ZONE 'Europe/Berlin')`;
}

/**
 * A page of the audit log, the latest event first: of the networks given, and with `all` also what belongs to none
 * (members, documents, accounts).
 *
 * @param page from 1; one beyond the end is the last
 */
export async function listAuditEvents(
  reader: Reader,
  networkIds: readonly number[] | 'all',
  where: AuditFilter,
  wanted: number,
): Promise<AuditLogPage> {
  const condition = filterCondition(networkIds, where);
  const { count } = await queryRow(
    reader,
    countRowSchema,
    Prisma.sql`SELECT count(*)::int AS count FROM audit_event e WHERE ${condition}`,
  );
  const pages = Math.max(1, Math.ceil(count / EVENTS_A_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const rows = await queryRows(
    reader,
    eventRowSchema,
    Prisma.sql`
    SELECT ${EVENT_COLUMNS} FROM audit_event e WHERE ${condition}
    ORDER BY e.id DESC LIMIT ${EVENTS_A_PAGE} OFFSET ${(page - 1) * EVENTS_A_PAGE}`,
  );
  return { events: rows.map(toLoggedEvent), page, pages, count };
}

/** Everybody (and every program) that has an event in the networks given, by name. */
export async function listAuditActors(reader: Reader, networkIds: readonly number[] | 'all'): Promise<string[]> {
  const own = networkIds === 'all' ? [] : [...networkIds];
  const rows = await queryRows(
    reader,
    z.object({ actor: z.string() }),
    Prisma.sql`
    SELECT DISTINCT e.actor FROM audit_event e
    WHERE ${networkIds === 'all'} OR e.network_id = ANY (${own}::int[]) ORDER BY e.actor`,
  );
  return rows.map(({ actor }) => actor);
}

export type EventAtInstant = LoggedEvent & { instant: string };

/** All events about one row, the oldest first, with the instant of their write to the microsecond. */
export async function listEventsAbout(reader: Reader, subject: string, subjectId: number): Promise<EventAtInstant[]> {
  const rows = await queryRows(
    reader,
    eventRowSchema,
    Prisma.sql`
    SELECT ${EVENT_COLUMNS} FROM audit_event e WHERE e.subject = ${subject} AND e.subject_id = ${subjectId}::int ORDER BY e.id`,
  );
  return rows.map((row) => ({ ...toLoggedEvent(row), instant: row.atText }));
}
