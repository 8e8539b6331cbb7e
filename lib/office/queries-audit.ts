import 'server-only';
import { z } from 'zod';
import { listAuditActors, listAuditEvents } from '@/lib/audit/queries';
import { idsInChanges } from '@/lib/audit/rules-diff';
import type { AuditFilter, LoggedEvent } from '@/lib/audit/types-log';
import type { FieldChanges } from '@/lib/audit/types';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { meetingColumns, toMeetingEntry } from '@/lib/meetings/queries';
import { listMembers } from '@/lib/members/queries';
import { listTerritories } from '@/lib/members/territories/queries';
import { networkReferenceColumns, toNetworkReference } from '@/lib/networks/queries';
import type { ChangeNames, EventRecords, NamedAuditLog, NamedMeeting } from '@/lib/office/types-audit';
import { listSourceReferences } from '@/lib/sources/queries';

/** Enough to tell whether an event is about one meeting, one source, one member. */
const ASSERTIONS_LOOKED_AT = 100;

/** A page of the audit log of the networks given, with the names of what its events tell of. */
export async function readAuditLog(
  reader: Reader,
  networkIds: readonly number[] | 'all',
  where: AuditFilter,
  wanted: number,
): Promise<NamedAuditLog> {
  const { events, ...log } = await listAuditEvents(reader, networkIds, where, wanted);
  const subjects = await listIds(reader, events);
  const memberIds = subjects.map(({ memberId }) => memberId).filter((id) => id !== null);
  const sourceIds = subjects.map(({ sourceId }) => sourceId).filter((id) => id !== null);
  const names = await namesInChanges(
    reader,
    events.map(({ changes }) => changes),
    { memberIds, sourceIds },
  );
  const meetings = await listNamedMeetings(
    reader,
    subjects.map(({ meetingId }) => meetingId).filter((id) => id !== null),
  );
  const users = await listUserNames(
    reader,
    subjects.map(({ userId }) => userId).filter((id) => id !== null),
  );
  return {
    ...log,
    events: events.map((event, position) => {
      const ids = subjects[position];
      const records: EventRecords = {
        member: names.members.find(({ id }) => id === ids?.memberId) ?? null,
        source: names.sources.find(({ id }) => id === ids?.sourceId) ?? null,
        meeting: meetings.get(ids?.meetingId ?? 0) ?? null,
        user: users.find(({ id }) => id === ids?.userId) ?? null,
        count: event.refers.count ?? event.refers.assertionIds.length,
      };
      return { ...event, records };
    }),
    names,
    actors: await listAuditActors(reader, networkIds),
  };
}

/** Members, documents and territories that changed fields name by their ids, and any others asked for. */
export async function namesInChanges(
  reader: Reader,
  changes: readonly FieldChanges[],
  others: { memberIds: readonly number[]; sourceIds: readonly number[] } = { memberIds: [], sourceIds: [] },
): Promise<ChangeNames> {
  const named = changes.map(idsInChanges);
  return {
    members: await listMembers(reader, [
      ...new Set([...others.memberIds, ...named.flatMap(({ memberIds }) => memberIds)]),
    ]),
    sources: await listSourceReferences(reader, [...others.sourceIds, ...named.flatMap(({ sourceIds }) => sourceIds)]),
    territories: await listTerritories(
      reader,
      named.flatMap(({ territoryIds }) => territoryIds),
    ),
  };
}

interface EventIds {
  meetingId: number | null;
  memberId: number | null;
  sourceId: number | null;
  userId: number | null;
}

/** Which records each event is about: its subject, what its payload names, what its assertions say. */
async function listIds(reader: Reader, events: readonly LoggedEvent[]): Promise<EventIds[]> {
  const assertions = await listAssertionPlaces(reader, events);
  const seats = await listSeatHolders(reader, events);
  return events.map(({ subject, subjectId, refers }) => {
    const own = (kind: string) => (subject === kind ? subjectId : null);
    const ofEvent =
      subject === 'attendance' ? lookedAt(refers.assertionIds).flatMap((id) => assertions.get(id) ?? []) : [];
    const seat = subject === 'membership' ? (seats.get(subjectId ?? 0) ?? null) : null;
    return {
      meetingId: own('meeting') ?? refers.meetingId ?? onlyOne(ofEvent.map(({ meetingId }) => meetingId)),
      memberId: own('member') ?? refers.memberId ?? seat ?? onlyOne(ofEvent.map(({ memberId }) => memberId)),
      sourceId: own('source') ?? refers.sourceId ?? onlyOne(ofEvent.map(({ sourceId }) => sourceId)),
      userId: own('user') ?? refers.userId,
    };
  });
}

const lookedAt = (ids: readonly number[]): number[] => ids.slice(0, ASSERTIONS_LOOKED_AT);

function onlyOne(ids: readonly number[]): number | null {
  const [first = null, ...more] = new Set(ids);
  return more.length === 0 ? first : null;
}

async function listAssertionPlaces(reader: Reader, events: readonly LoggedEvent[]) {
  const ids = events.flatMap(({ subject, refers }) => (subject === 'attendance' ? lookedAt(refers.assertionIds) : []));
  const rows = await reader.attendance.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, meetingId: true, memberId: true, sourceId: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whose seats these are or, once removed, were. */
async function listSeatHolders(reader: Reader, events: readonly LoggedEvent[]): Promise<Map<number, number>> {
  const ids = events.flatMap(({ subject, subjectId }) =>
    subject === 'membership' && subjectId !== null ? [subjectId] : [],
  );
  const rows = await queryRows(
    reader,
    z.object({ id: z.int(), memberId: z.int() }),
    Prisma.sql`
    SELECT s.id, s.member_id AS "memberId" FROM membership s WHERE s.id = ANY (${ids}::int[])
    UNION SELECT h.row_id, (h."row"->>'member_id')::int FROM row_history h
    WHERE h.table_name = 'membership' AND h.row_id = ANY (${ids}::int[])`,
  );
  return new Map(rows.map(({ id, memberId }) => [id, memberId]));
}

async function listNamedMeetings(reader: Reader, ids: readonly number[]): Promise<Map<number, NamedMeeting>> {
  const rows = await reader.meeting.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { ...meetingColumns, network: { select: networkReferenceColumns } },
  });
  return new Map(
    rows.map(({ network, ...row }) => {
      const { id, slug, title, date } = toMeetingEntry(row);
      return [id, { network: toNetworkReference(network), slug, title, date }];
    }),
  );
}

const listUserNames = (reader: Reader, ids: readonly number[]): Promise<{ id: number; name: string }[]> =>
  reader.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
