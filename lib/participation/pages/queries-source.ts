import 'server-only';
import { listAssertions, listStatements } from '@/lib/attendance/queries';
import type { ReadScope } from '@/lib/auth/read-scope';
import type { Reader } from '@/lib/db/reader';
import { listMeetings, listMeetingsProvedBy } from '@/lib/meetings/queries';
import { listMembers, listSeats } from '@/lib/members/queries';
import { listSuccessions } from '@/lib/members/succession/queries';
import { listNetworks, listOrganiserTerms } from '@/lib/networks/queries';
import { listClaims } from '@/lib/participation/read-model/queries';
import type { SourceRecord } from '@/lib/participation/pages/types';
import { findSource } from '@/lib/sources/queries';

/** A document and everything the scope may see that cites it; null where nothing does. */
export async function findSourceRecord(reader: Reader, scope: ReadScope, slug: string): Promise<SourceRecord | null> {
  const source = await findSource(reader, slug);
  if (!source) return null;
  const sourceId = source.id;
  const proved = await listMeetingsProvedBy(reader, scope, sourceId);
  const assertions = await listAssertions(reader, scope, { sourceId });
  const statements = await listStatements(reader, scope, { sourceId });
  const claims = await listClaims(reader, scope, { sourceId });
  const seats = await listSeats(reader, { sourceId });
  const successions = await listSuccessions(reader, { sourceId });
  const terms = await listOrganiserTerms(reader, { sourceId });

  const networks = new Map((await listNetworks(reader, scope)).map((network) => [network.id, network]));
  const meetingIds = [...proved, ...assertions].map(({ meetingId }) => meetingId);
  const meetings = new Map((await listMeetings(reader, scope, { ids: meetingIds })).map((entry) => [entry.id, entry]));
  const memberIds = [...assertions, ...statements, ...seats, ...claims].flatMap(({ memberId }) => memberId ?? []);
  const members = new Map((await listMembers(reader, memberIds)).map((member) => [member.id, member]));

  const record: SourceRecord = {
    source,
    meetings: proved.flatMap(({ meetingId, ...proof }) => {
      const meeting = meetings.get(meetingId);
      const network = meeting && networks.get(meeting.networkId);
      return network ? [{ network, meeting, ...proof }] : [];
    }),
    assertions: assertions.flatMap((assertion) => {
      const [network, meeting] = [networks.get(assertion.networkId), meetings.get(assertion.meetingId)];
      const member = members.get(assertion.memberId);
      return network && meeting && member ? [{ network, meeting, member, assertion }] : [];
    }),
    statements: statements.flatMap((statement) => {
      const [network, member] = [networks.get(statement.networkId), members.get(statement.memberId)];
      return network && member ? [{ network, member, statement }] : [];
    }),
    claims: claims.flatMap((claim) => {
      const network = networks.get(claim.networkId);
      const member = claim.memberId === null ? null : (members.get(claim.memberId) ?? null);
      return network ? [{ network, member, claim }] : [];
    }),
    seats: seats.flatMap((seat) => {
      const [network, member] = [networks.get(seat.networkId), members.get(seat.memberId)];
      return network && member ? [{ network, member, seat }] : [];
    }),
    successions,
    organiserTerms: terms.flatMap((term) => {
      const network = networks.get(term.networkId);
      return network ? [{ network, term }] : [];
    }),
  };
  const { source: _, ...citations } = record;
  return Object.values(citations).some((list) => list.length > 0) ? record : null;
}
