import 'server-only';
import { listAssertions, listStatements } from '@/lib/attendance/queries';
import { listTotalsByMember } from '@/lib/attendance/totals/queries';
import { listUnrecordedNotesOn } from '@/lib/attendance/unrecorded/queries';
import type { ReadScope } from '@/lib/auth/read-scope';
import { groupBy } from '@/lib/core/grouping';
import type { Reader } from '@/lib/db/reader';
import { listMeetings, listMeetingSources } from '@/lib/meetings/queries';
import { findMember, findSuccessor, listSeats } from '@/lib/members/queries';
import { listLines } from '@/lib/members/succession/queries';
import { findLine } from '@/lib/members/succession/rules-line';
import { listNetworks, listOrganiserTerms } from '@/lib/networks/queries';
import { ownRecord } from '@/lib/participation/account/rules-network';
import { listsHeardOf } from '@/lib/participation/cells/rules-silence';
import { listClaims, listNetworkIdsOfMember, readParticipation } from '@/lib/participation/read-model/queries';
import { readLine } from '@/lib/participation/pages/queries-line';
import { listOfficesBeside } from '@/lib/participation/pages/queries-offices';
import { judgeClaims } from '@/lib/participation/pages/queries-verdicts';
import type { MemberRecord, NetworkOfMember } from '@/lib/participation/pages/types';
import { listCitedSources } from '@/lib/sources/queries';

/** The member into which another was merged; null where the scope may not see it. */
export async function findSuccessorSlug(reader: Reader, scope: ReadScope, slug: string): Promise<string | null> {
  const successor = await findSuccessor(reader, slug);
  if (!successor) return null;
  return (await listNetworkIdsOfMember(reader, scope, successor.id)).length > 0 ? successor.slug : null;
}

/** Everything the member's page shows; null where no such member takes part in anything the scope sees. */
export async function findMemberRecord(reader: Reader, scope: ReadScope, slug: string): Promise<MemberRecord | null> {
  const member = await findMember(reader, slug);
  if (!member) return null;
  const networkIds = await listNetworkIdsOfMember(reader, scope, member.id);
  if (networkIds.length === 0) return null;

  const profiles = await listNetworks(reader, scope, { ids: networkIds });
  const meetings = await listMeetings(reader, scope, { networkIds });
  const rows = (await readParticipation(reader, { networkIds, memberId: member.id }, meetings)).map(ownRecord);
  const seats = await listSeats(reader, { networkIds, memberIds: [member.id] });
  const assertions = await listAssertions(reader, scope, { memberId: member.id });
  const statements = await listStatements(reader, scope, { memberId: member.id });
  const totals = await listTotalsByMember(reader, scope, member.id);
  const notes = await listUnrecordedNotesOn(reader, scope, { networkIds, memberId: member.id });
  const organiserTerms = await listOrganiserTerms(reader, { networkIds });
  const claims = (await listClaims(reader, scope, { networkIds })).filter((claim) => claim.memberId === member.id);
  const lists = await listMeetingSources(reader, { meetingIds: meetings.map(({ id }) => id), exhaustiveOnly: true });
  const listsAt = groupBy(lists, ({ meetingId }) => meetingId);

  const wholeLine = await listLines(reader, [member.id]);
  const { relatives, isCut } = findLine(member.id, wholeLine);
  const successions = wholeLine.filter(({ predecessor, successor }) =>
    [predecessor.id, successor.id].includes(member.id),
  );
  const line = await readLine(reader, scope, relatives, { networkIds, meetings });

  const networks: NetworkOfMember[] = [];
  for (const network of profiles) {
    const row = rows.find(({ networkId }) => networkId === network.id);
    if (!row) continue;
    const inNetwork = (item: { networkId: number }) => item.networkId === network.id;
    const ofNetwork = { network, meetings: meetings.filter(inNetwork), seats: seats.filter(inNetwork) };
    networks.push({
      ...ofNetwork,
      row,
      line: line(network.id),
      organiserTerms: organiserTerms.filter(inNetwork),
      assertions: assertions.filter(inNetwork),
      exhaustiveLists: ofNetwork.meetings.flatMap(({ id, date }) =>
        listsHeardOf(listsAt.get(id) ?? [], date, ofNetwork.seats, member.id),
      ),
      statements: statements.filter(inNetwork),
      totals: totals.filter(inNetwork),
      unrecorded: notes.filter(({ meetingId }) => ofNetwork.meetings.some(({ id }) => id === meetingId)),
      claims: await judgeClaims(reader, scope, claims.filter(inNetwork), { ...ofNetwork, rows: [row], statements }),
    });
  }
  const cited = networks.flatMap((entry) => [
    ...entry.assertions,
    ...entry.exhaustiveLists,
    ...entry.statements,
    ...entry.totals,
    ...entry.unrecorded.flatMap(({ sourceId }) => (sourceId === null ? [] : [{ sourceId }])),
    ...entry.seats.flatMap((seat) => [seat, ...(seat.doubt ? [seat.doubt] : [])]),
    ...entry.organiserTerms,
    ...entry.claims.map(({ claim }) => claim),
  ]);
  return {
    member,
    beside: await listOfficesBeside(reader, scope, member),
    successions,
    isLineCut: isCut,
    networks,
    sources: await listCitedSources(
      reader,
      [...cited, ...successions].map(({ sourceId }) => sourceId),
    ),
  };
}
