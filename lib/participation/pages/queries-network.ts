import 'server-only';
import { listStatements } from '@/lib/attendance/queries';
import { listTotalsByNetwork } from '@/lib/attendance/totals/queries';
import type { ReadScope } from '@/lib/auth/read-scope';
import { groupBy } from '@/lib/core/grouping';
import type { Reader } from '@/lib/db/reader';
import { listMeetings, listMeetingSources } from '@/lib/meetings/queries';
import { listIsoCodes, listMembers, listSeats } from '@/lib/members/queries';
import { findRegion } from '@/lib/members/rules-region';
import { listLines } from '@/lib/members/succession/queries';
import { successionsLeading } from '@/lib/members/succession/rules-line';
import { findNetwork, listOrganiserTerms } from '@/lib/networks/queries';
import { listClaims, readAccounts, readParticipation } from '@/lib/participation/read-model/queries';
import { judgeClaims } from '@/lib/participation/pages/queries-verdicts';
import type { Cell } from '@/lib/participation/cells/types';
import type {
  AccountOfMember,
  MemberAtMeetings,
  MemberInNetwork,
  NetworkRecord,
} from '@/lib/participation/pages/types';
import { listSourceReferences } from '@/lib/sources/queries';

/** Everything the network's page shows; null where the scope sees no such network. */
export async function findNetworkRecord(reader: Reader, scope: ReadScope, slug: string): Promise<NetworkRecord | null> {
  const network = await findNetwork(reader, scope, slug);
  if (!network) return null;
  const networkIds = [network.id];
  const meetings = await listMeetings(reader, scope, { networkIds });
  const rows = await readParticipation(reader, { networkIds }, meetings);
  const seats = await listSeats(reader, { networkIds });
  const members = new Map(
    (
      await listMembers(
        reader,
        rows.map((row) => row.memberId),
      )
    ).map((member) => [member.id, member]),
  );
  const isoCodes = await listIsoCodes(reader, [...members.keys()]);
  const meetingSources = await listMeetingSources(reader, { meetingIds: meetings.map(({ id }) => id) });
  const organiserTerms = await listOrganiserTerms(reader, { networkIds });
  const totals = await listTotalsByNetwork(reader, scope, network.id);
  const statements = await listStatements(reader, scope, { networkId: network.id });
  const claims = await judgeClaims(reader, scope, await listClaims(reader, scope, { networkIds }), {
    network,
    meetings,
    seats,
    rows,
    statements,
  });
  const seatedIds = new Set(seats.map(({ memberId }) => memberId));
  const successions = successionsLeading(seatedIds, seatedIds, await listLines(reader, [...seatedIds]));
  const sources = await listSourceReferences(reader, [
    ...meetingSources.map(({ sourceId }) => sourceId),
    ...seats.flatMap(({ sourceId, doubt }) => [sourceId, ...(doubt ? [doubt.sourceId] : [])]),
    ...organiserTerms.map(({ sourceId }) => sourceId),
    ...[...statements, ...totals, ...successions].map(({ sourceId }) => sourceId),
    ...claims.flatMap(({ claim, verdict }) => [claim.sourceId, ...(verdict?.sourceIds ?? [])]),
  ]);
  const seatsOf = groupBy(seats, (seat) => seat.memberId);
  const present = rows.flatMap((row) => {
    const member = members.get(row.memberId);
    return member
      ? [{ member, row, seats: seatsOf.get(row.memberId) ?? [], region: findRegion(isoCodes.get(member.id) ?? null) }]
      : [];
  });
  return {
    network,
    organiserTerms,
    claims,
    statements,
    totals,
    meetings,
    meetingSources,
    sources,
    members: present.filter(({ row }) => row.seated),
    visitors: present.filter(({ row }) => !row.seated),
    guests: membersWhere(present, ({ guest }) => guest),
    unclear: membersWhere(present, ({ status }) => status === 'seat_unclear'),
    successions,
  };
}

const membersWhere = (
  members: readonly Pick<MemberInNetwork, 'member' | 'row'>[],
  isMeant: (cell: Cell) => boolean,
): MemberAtMeetings[] =>
  members.flatMap(({ member, row }) => {
    const meetingIds = row.cells.filter(isMeant).map((cell) => cell.meetingId);
    return meetingIds.length > 0 ? [{ member, meetingIds }] : [];
  });

/** Everyone with a seat in a network, and how the meetings of each divide; empty where the scope sees no such network. */
export async function listAccounts(reader: Reader, scope: ReadScope, slug: string): Promise<AccountOfMember[]> {
  const network = await findNetwork(reader, scope, slug);
  if (!network) return [];
  const rows = await readAccounts(reader, network.id);
  const members = await listMembers(
    reader,
    rows.map(({ memberId }) => memberId),
  );
  const accountOf = new Map(rows.map(({ memberId, account }) => [memberId, account]));
  return members.flatMap(({ id, slug: name, name: called, kind }) => {
    const account = accountOf.get(id);
    return account ? [{ member: { id, slug: name, name: called, kind }, account }] : [];
  });
}
