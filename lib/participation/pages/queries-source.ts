import 'server-only';
import { listStatements } from '@/lib/attendance/queries';
import { listTotalsBySource } from '@/lib/attendance/totals/queries';
import type { ReadScope } from '@/lib/auth/read-scope';
import type { Reader } from '@/lib/db/reader';
import { listMembers, listSeats } from '@/lib/members/queries';
import { listSuccessions } from '@/lib/members/succession/queries';
import { listNetworks, listOrganiserTerms } from '@/lib/networks/queries';
import { listClaims } from '@/lib/participation/read-model/queries';
import type { CitedSeat, SourceMeetings, SourceRecord } from '@/lib/participation/pages/types';
import { findMeetingProof } from '@/lib/participation/proof/queries';
import { listCitedMeetings } from '@/lib/participation/proof/queries-cited';
import { MEETINGS_IN_FULL, SEATS_ON_PAGE } from '@/lib/participation/proof/rules';
import type { CitedMeetings, MeetingProof } from '@/lib/participation/proof/types';
import { findSource } from '@/lib/sources/queries';

/** One page of the meetings of which a document speaks; null where there is no such page. */
export async function findSourceMeetings(
  reader: Reader,
  scope: ReadScope,
  slug: string,
  page: number,
): Promise<SourceMeetings | null> {
  const source = await findSource(reader, slug);
  const meetings = source && (await listCitedMeetings(reader, scope, source.id, page));
  return source && meetings && meetings.entries.length > 0 ? { source, meetings } : null;
}

/** The meetings in full, where the document speaks of a few only. */
async function listProofs(
  reader: Reader,
  scope: ReadScope,
  source: string,
  { total, entries }: CitedMeetings,
): Promise<MeetingProof[]> {
  if (total > MEETINGS_IN_FULL) return [];
  const proofs: MeetingProof[] = [];
  for (const { network, meeting } of entries) {
    const proof = await findMeetingProof(reader, scope, { source, network: network.slug, meeting: meeting.slug });
    if (proof) proofs.push(proof);
  }
  return proofs;
}

/** One seat that rests on a document or that it doubts; null where it does neither, or its network is not to be seen. */
export async function findCitedSeat(
  reader: Reader,
  scope: ReadScope,
  slug: string,
  seatId: number,
): Promise<CitedSeat | null> {
  const source = await findSource(reader, slug);
  const [seat] = source ? await listSeats(reader, { id: seatId, sourceId: source.id }) : [];
  if (!source || !seat) return null;
  const [network] = await listNetworks(reader, scope, { ids: [seat.networkId] });
  const [member] = await listMembers(reader, [seat.memberId]);
  return network && member ? { source, network, member, seat } : null;
}

/** A document and what the scope may see that cites it: its first meetings, and all that is not of one meeting. */
export async function findSourceRecord(reader: Reader, scope: ReadScope, slug: string): Promise<SourceRecord | null> {
  const source = await findSource(reader, slug);
  if (!source) return null;
  const sourceId = source.id;
  const meetings = await listCitedMeetings(reader, scope, sourceId, 1);
  const statements = await listStatements(reader, scope, { sourceId });
  const totals = await listTotalsBySource(reader, scope, sourceId);
  const claims = await listClaims(reader, scope, { sourceId });
  const terms = await listOrganiserTerms(reader, { sourceId });
  const seated = await reader.membership.groupBy({
    by: ['networkId'],
    where: { OR: [{ sourceId }, { doubtSourceId: sourceId }] },
    _count: true,
  });
  const ids = [...statements, ...totals, ...claims, ...terms, ...seated].map(({ networkId }) => networkId);
  const networks = new Map((await listNetworks(reader, scope, { ids })).map((network) => [network.id, network]));
  const shownSeats = seated.filter(({ networkId }) => networks.has(networkId));
  const networkIds = shownSeats.map(({ networkId }) => networkId);
  const seats = await listSeats(reader, { networkIds, sourceId, most: SEATS_ON_PAGE });
  const seatCount = shownSeats.reduce((sum, { _count }) => sum + _count, 0);
  const successions = await listSuccessions(reader, { sourceId });
  const memberIds = [...statements, ...totals, ...seats, ...claims].flatMap(({ memberId }) => memberId ?? []);
  const members = new Map((await listMembers(reader, memberIds)).map((member) => [member.id, member]));
  const memberOrNull = (id: number | null) => (id === null ? null : (members.get(id) ?? null));

  const record: SourceRecord = {
    source,
    meetings,
    proofs: await listProofs(reader, scope, slug, meetings),
    statements: statements.flatMap((statement) => {
      const [network, member] = [networks.get(statement.networkId), members.get(statement.memberId)];
      return network && member ? [{ network, member, statement }] : [];
    }),
    totals: totals.flatMap((total) => {
      const network = networks.get(total.networkId);
      return network ? [{ network, member: memberOrNull(total.memberId), total }] : [];
    }),
    claims: claims.flatMap((claim) => {
      const network = networks.get(claim.networkId);
      return network ? [{ network, member: memberOrNull(claim.memberId), claim }] : [];
    }),
    seats: seats.flatMap((seat) => {
      const [network, member] = [networks.get(seat.networkId), members.get(seat.memberId)];
      return network && member ? [{ network, member, seat }] : [];
    }),
    seatCount,
    successions,
    organiserTerms: terms.flatMap((term) => {
      const network = networks.get(term.networkId);
      return network ? [{ network, term }] : [];
    }),
  };
  const { source: _, meetings: cited, proofs: _proofs, seatCount: _count, ...lists } = record;
  return cited.total > 0 || Object.values(lists).some((list) => list.length > 0) ? record : null;
}
