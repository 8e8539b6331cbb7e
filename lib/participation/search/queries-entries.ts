import 'server-only';
import { visibleTo, type ReadScope } from '@/lib/auth/read-scope';
import { comparePartialDates } from '@/lib/core/partial-date';
import type { Reader } from '@/lib/db/reader';
import { listMeetings, meetingVisibleTo } from '@/lib/meetings/queries';
import { listMembers, listTerritoriesBeside } from '@/lib/members/queries';
import { visitorAccount } from '@/lib/participation/account/rules-network';
import { storedAccountSchema } from '@/lib/participation/account/schema';
import { networkReferenceColumns, toNetworkReference } from '@/lib/networks/queries';
import type { NetworkReference } from '@/lib/networks/types';
import { toLastAttendance } from '@/lib/participation/gaps/queries';
import { storedGapsSchema } from '@/lib/participation/gaps/schema';
import type { GapKind } from '@/lib/participation/gaps/types';
import type { HitList } from '@/lib/participation/search/queries-ranking';
import type {
  FoundMeeting,
  FoundMember,
  FoundNetwork,
  FoundSource,
  SeatFigures,
} from '@/lib/participation/search/types';
import { listSourceReferences } from '@/lib/sources/queries';

/* What was found, with what is shown of it; each in the order of the hits. */

type Hits = HitList['hits'];

/** Gaps that stand beside the figure of an answer, which does not tell them. */
const IS_TOLD: Readonly<Record<GapKind, boolean>> = { attendance: false, record: false, stated: true, exclusion: true };

/** Sorts rows into the order of the hits; hits without a row are left out. */
function inOrder<Entry>(hits: Hits, describe: (id: number) => Entry | undefined): (Entry & Omit<Hits[number], 'id'>)[] {
  return hits.flatMap(({ id, ...found }) => {
    const entry = describe(id);
    return entry ? [{ ...entry, ...found }] : [];
  });
}

const listIds = (hits: Hits): number[] => hits.map(({ id }) => id);

async function listNetworksByIds(
  reader: Reader,
  scope: ReadScope,
  ids: readonly number[],
): Promise<Map<number, NetworkReference>> {
  const rows = await reader.network.findMany({
    where: { id: { in: [...ids] }, ...visibleTo(scope) },
    select: networkReferenceColumns,
  });
  return new Map(rows.map((row) => [row.id, toNetworkReference(row)]));
}

/** The latest attendance first, then by name. */
function byLastAttended(a: SeatFigures, b: SeatFigures): number {
  if (a.lastAttended && b.lastAttended) return comparePartialDates(b.lastAttended.date, a.lastAttended.date);
  return (
    Number(a.lastAttended === null) - Number(b.lastAttended === null) ||
    (a.network.name.de < b.network.name.de ? -1 : 1)
  );
}

/** The figures of each member, by its id: of the network attended latest first. */
export async function listSeatFigures(
  reader: Reader,
  scope: ReadScope,
  memberIds: readonly number[],
): Promise<(memberId: number) => SeatFigures[]> {
  const rows = await reader.participation.findMany({
    where: { memberId: { in: [...memberIds] }, network: visibleTo(scope) },
    select: {
      memberId: true,
      networkId: true,
      account: true,
      seated: true,
      gaps: true,
      lastAttendedMeetingId: true,
      lastAttendedAnnounced: true,
      network: { select: networkReferenceColumns },
    },
  });
  const last = await listMeetings(reader, scope, { ids: rows.flatMap((row) => row.lastAttendedMeetingId ?? []) });
  const meetings = new Map(last.map((meeting) => [meeting.id, meeting]));
  return (id) =>
    rows
      .filter(({ memberId }) => memberId === id)
      .map(({ network, account, seated, gaps, ...row }) => {
        const meeting = meetings.get(row.lastAttendedMeetingId ?? 0);
        return {
          network: toNetworkReference(network),
          account: seated ? storedAccountSchema.parse(account) : visitorAccount(storedAccountSchema.parse(account)),
          told: storedGapsSchema.parse(gaps).filter(({ kind }) => IS_TOLD[kind]),
          lastAttended: meeting ? toLastAttendance(meeting, row.lastAttendedAnnounced) : null,
        };
      })
      .toSorted(byLastAttended);
}

export async function describeMembers(reader: Reader, scope: ReadScope, hits: Hits): Promise<FoundMember[]> {
  const seatsOf = await listSeatFigures(reader, scope, listIds(hits));
  const members = new Map((await listMembers(reader, listIds(hits))).map((member) => [member.id, member]));
  const territories = await listTerritoriesBeside(reader, listIds(hits));
  return inOrder(hits, (id) => {
    const member = members.get(id);
    return member && { member, territory: territories.get(id) ?? null, seats: seatsOf(id) };
  });
}

export async function describeNetworks(reader: Reader, scope: ReadScope, hits: Hits): Promise<FoundNetwork[]> {
  const networks = await listNetworksByIds(reader, scope, listIds(hits));
  const ofFound = { networkId: { in: [...networks.keys()] } };
  const held = await reader.meeting.groupBy({
    by: ['networkId'],
    where: { ...ofFound, state: 'held', ...meetingVisibleTo(scope) },
    _count: true,
  });
  const seated = await reader.participation.groupBy({
    by: ['networkId'],
    where: { ...ofFound, seated: true },
    _count: true,
  });
  const countIn = (counts: { networkId: number; _count: number }[], id: number) =>
    counts.find(({ networkId }) => networkId === id)?._count ?? 0;
  return inOrder(hits, (id) => {
    const network = networks.get(id);
    return network && { network, memberCount: countIn(seated, id), heldMeetingCount: countIn(held, id) };
  });
}

export async function describeMeetings(reader: Reader, scope: ReadScope, hits: Hits): Promise<FoundMeeting[]> {
  const meetings = new Map(
    (await listMeetings(reader, scope, { ids: listIds(hits) })).map((meeting) => [meeting.id, meeting]),
  );
  const networks = await listNetworksByIds(
    reader,
    scope,
    [...meetings.values()].map(({ networkId }) => networkId),
  );
  return inOrder(hits, (id) => {
    const meeting = meetings.get(id);
    const network = meeting && networks.get(meeting.networkId);
    return network && { network, slug: meeting.slug, title: meeting.title, date: meeting.date, place: meeting.place };
  });
}

export async function describeSources(reader: Reader, hits: Hits): Promise<FoundSource[]> {
  const sources = new Map((await listSourceReferences(reader, listIds(hits))).map((source) => [source.id, source]));
  return inOrder(hits, (id) => {
    const source = sources.get(id);
    return source && { source };
  });
}
