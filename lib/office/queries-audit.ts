import 'server-only';
import { z } from 'zod';
import { listAuditActors, listAuditEvents } from '@/lib/audit/queries';
import { idsInChanges } from '@/lib/audit/rules-diff';
import type { AuditFilter, LoggedEvent } from '@/lib/audit/types-log';
import type { FieldChanges } from '@/lib/audit/types';
import { parsePartialDate, type PartialDate } from '@/lib/core/partial-date';
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
  const memberIds = subjects
    .flatMap(({ memberId, successorId }) => [memberId, successorId])
    .filter((id) => id !== null);
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
  const territories = await listTerritories(
    reader,
    subjects.map(({ territoryId }) => territoryId).filter((id) => id !== null),
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
        territory: territories.find(({ id }) => id === ids?.territoryId) ?? null,
        successor: names.members.find(({ id }) => id === ids?.successorId) ?? null,
        organiser: ids?.organiser ?? null,
        period: ids?.period ?? null,
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
  successorId: number | null;
  territoryId: number | null;
  organiser: string | null;
  period: EventRecords['period'];
}

/** Which records each event is about: its subject, what its payload names, what its assertions say. */
async function listIds(reader: Reader, events: readonly LoggedEvent[]): Promise<EventIds[]> {
  const assertions = await listAssertionPlaces(reader, events);
  const terms = await listTerms(reader, events);
  return events.map(({ subject, subjectId, refers }) => {
    const own = (kind: string) => (subject === kind ? subjectId : null);
    const ofEvent =
      subject === 'attendance' ? lookedAt(refers.assertionIds).flatMap((id) => assertions.get(id) ?? []) : [];
    const term = terms.get(`${subject} ${subjectId}`);
    const holder = subject === 'membership' ? (term?.memberId ?? null) : null;
    return {
      meetingId: own('meeting') ?? refers.meetingId ?? onlyOne(ofEvent.map(({ meetingId }) => meetingId)),
      memberId:
        own('member') ??
        refers.memberId ??
        refers.predecessorId ??
        holder ??
        onlyOne(ofEvent.map(({ memberId }) => memberId)),
      sourceId: own('source') ?? refers.sourceId ?? onlyOne(ofEvent.map(({ sourceId }) => sourceId)),
      userId: own('user') ?? refers.userId,
      successorId: refers.successorId,
      territoryId: own('territory'),
      organiser: term?.organiser ?? null,
      period: term ? { since: readDate(term.since), until: readDate(term.until) } : null,
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

const termSchema = z.object({
  id: z.int(),
  memberId: z.int().nullable(),
  organiser: z.string().nullable(),
  since: z.string().nullable(),
  until: z.string().nullable(),
});

/** Whose seats and terms these are or, once removed, were, and when; by subject and id. */
async function listTerms(reader: Reader, events: readonly LoggedEvent[]) {
  const idsOf = (kind: string) =>
    events.flatMap(({ subject, subjectId }) => (subject === kind && subjectId !== null ? [subjectId] : []));
  const kept = (kind: 'membership' | 'organiser_term') => Prisma.sql`
    SELECT DISTINCT ON (row_id) row_id AS id, ("row"->>'member_id')::int AS "memberId", "row"->>'organiser' AS organiser,
      "row"->>'since_edtf' AS since, "row"->>'until_edtf' AS until
    FROM (
      SELECT s.id AS row_id, to_jsonb(s) AS "row", NULL::bigint AS step FROM ${Prisma.raw(kind)} s WHERE s.id = ANY (${idsOf(kind)}::int[])
      UNION ALL
      SELECT h.row_id, h."row", h.id FROM row_history h WHERE h.table_name = ${kind} AND h.row_id = ANY (${idsOf(kind)}::int[])
    ) versions ORDER BY row_id, step DESC NULLS FIRST`;
  const terms = new Map<string, z.infer<typeof termSchema>>();
  for (const kind of ['membership', 'organiser_term'] as const) {
    if (idsOf(kind).length === 0) continue;
    for (const row of await queryRows(reader, termSchema, kept(kind))) terms.set(`${kind} ${row.id}`, row);
  }
  return terms;
}

const readDate = (text: string | null): PartialDate | null => {
  const date = text === null ? null : parsePartialDate(text);
  return date?.ok ? date.value : null;
};

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
