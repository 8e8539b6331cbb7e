import 'server-only';
import { z } from 'zod';
import type { AuditRecord, FieldChanges } from '@/lib/audit/types';
import type { AuditLogPage, LoggedEvent } from '@/lib/audit/types-log';
import { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/reader';

const EVENTS_A_PAGE = 50;

interface EventRow {
  id: string;
  at: Date;
  atText: string;
  actor: string;
  type: string;
  networkId: number | null;
  subject: string;
  subjectId: number | null;
  payload: AuditRecord;
}

const EVENT_COLUMNS = Prisma.sql`
  e.id::text AS id, e.at, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "atText", e.actor, e.type,
  e.network_id AS "networkId", e.subject, e.subject_id AS "subjectId", e.payload`;

const changeSchema = z.object({ from: z.json(), to: z.json() });
const payloadSchema = z.object({
  reason: z.string().nullish(),
  changes: z.record(z.string(), changeSchema).optional(),
});

/** Reads what every payload may carry; what else is in it stays in the log. */
function toLoggedEvent({ payload, atText: _, ...event }: EventRow): LoggedEvent {
  const read = payloadSchema.safeParse(payload);
  const changes: FieldChanges = read.success ? (read.data.changes ?? {}) : {};
  return { ...event, reason: read.success ? (read.data.reason ?? null) : null, changes };
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
  where: { networkId: number | null; page: number },
): Promise<AuditLogPage> {
  const own = networkIds === 'all' ? [] : [...networkIds];
  const condition = Prisma.sql`
    (${networkIds === 'all'} OR e.network_id = ANY (${own}::int[]))
    AND (${where.networkId}::int IS NULL OR e.network_id = ${where.networkId}::int)`;
  const [total] = await reader.$queryRaw<[{ count: number }]>`SELECT count(*)::int AS count FROM audit_event e WHERE ${condition}`;
  const pages = Math.max(1, Math.ceil(total.count / EVENTS_A_PAGE));
  const page = Math.min(Math.max(1, where.page), pages);
  const rows = await reader.$queryRaw<EventRow[]>`
    SELECT ${EVENT_COLUMNS} FROM audit_event e WHERE ${condition}
    ORDER BY e.id DESC LIMIT ${EVENTS_A_PAGE} OFFSET ${(page - 1) * EVENTS_A_PAGE}`;
  return { events: rows.map(toLoggedEvent), page, pages };
}

export type EventAtInstant = LoggedEvent & { instant: string };

/** All events about one row, the oldest first, with the instant of their write to the microsecond. */
export async function listEventsOf(reader: Reader, subject: string, subjectId: number): Promise<EventAtInstant[]> {
  const rows = await reader.$queryRaw<EventRow[]>`
    SELECT ${EVENT_COLUMNS} FROM audit_event e WHERE e.subject = ${subject} AND e.subject_id = ${subjectId}::int ORDER BY e.id`;
  return rows.map((row) => ({ ...toLoggedEvent(row), instant: row.atText }));
}
