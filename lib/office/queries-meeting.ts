import 'server-only';
import { listStanding } from '@/lib/attendance/queries-office';
import { listUnrecordedNotes } from '@/lib/attendance/unrecorded/queries';
import { readRow } from '@/lib/audit/queries-rows';
import type { ReadScope } from '@/lib/auth/read-scope';
import { groupBy } from '@/lib/core/grouping';
import type { Reader } from '@/lib/db/reader';
import { listMeetingSources } from '@/lib/meetings/queries';
import { listMeetingsInScope } from '@/lib/meetings/queries-office';
import { meetingRowSchema } from '@/lib/meetings/schema-row';
import { listMembers, listSeats } from '@/lib/members/queries';
import type { Seat } from '@/lib/members/types';
import { listNetworksInScope } from '@/lib/networks/queries-office';
import { seatStretches, findStretch } from '@/lib/participation/cells/rules-seats';
import { findAround } from '@/lib/office/queries-standing';
import type { LogRow, MeetingForLog, MeetingToLog } from '@/lib/office/types';
import { listReplies } from '@/lib/office/replies/queries';
import { listSourceReferences } from '@/lib/sources/queries';
import type { PartialDate } from '@/lib/core/partial-date';

/** What is needed to edit and publish a meeting; null outside of the scope. */
export async function findMeetingForLog(
  reader: Reader,
  scope: ReadScope,
  networkSlug: string,
  meetingSlug: string,
): Promise<MeetingForLog | null> {
  const [network] = await listNetworksInScope(reader, scope, { slug: networkSlug });
  if (!network) return null;
  const [found] = await listMeetingsInScope(reader, scope, { networkId: network.id, slug: meetingSlug });
  if (!found) return null;
  const { published, version: _, ...reference } = found;
  const cited = await listMeetingSources(reader, { meetingIds: [found.id] });
  const sources = await listSourceReferences(
    reader,
    cited.map(({ sourceId }) => sourceId),
  );
  const { rows, guests, named } = await listLogRows(reader, network.id, found);
  return {
    network,
    reference,
    published,
    meeting: meetingRowSchema.parse(await readRow(reader, 'meeting', found.id)),
    cited: sources.map((source) => ({
      source,
      completeFor: cited.find((list) => list.sourceId === source.id)?.completeFor ?? 'nothing',
    })),
    rows,
    guests,
    named,
    unrecorded: await listUnrecordedNotes(reader, found.id),
    replies: await listReplies(reader, found.id),
  };
}

/** The same with what stands around the meeting: what is needed to log it. */
export async function findMeetingToLog(
  reader: Reader,
  scope: ReadScope,
  networkSlug: string,
  meetingSlug: string,
): Promise<MeetingToLog | null> {
  const record = await findMeetingForLog(reader, scope, networkSlug, meetingSlug);
  if (!record) return null;
  const { network, reference } = record;
  return { ...record, ...(await findAround(reader, scope, { id: reference.id, networkId: network.id })) };
}

/** The seat under which a member could come on a day, a full one before others; none where it had no seat. */
function seatOn(date: PartialDate, seats: readonly Seat[]): Seat | undefined {
  const fitting = seats.filter((seat) => findStretch(date, seatStretches([seat])) !== null);
  return fitting.find((seat) => seat.kind === 'full') ?? fitting[0];
}

async function listLogRows(
  reader: Reader,
  networkId: number,
  meeting: { id: number; date: PartialDate },
): Promise<Pick<MeetingForLog, 'rows' | 'guests' | 'named'>> {
  const standing = groupBy(await listStanding(reader, { meetingId: meeting.id }), ({ memberId }) => memberId);
  const seats = groupBy(await listSeats(reader, { networkIds: [networkId] }), ({ memberId }) => memberId);
  const representing = new Set([...standing.values()].flat().flatMap((one) => one.representingMemberId ?? []));
  const members = await listMembers(reader, [...new Set([...seats.keys(), ...standing.keys(), ...representing])]);
  const rows: LogRow[] = [];
  const guests: LogRow[] = [];
  for (const member of members) {
    const seat = seatOn(meeting.date, seats.get(member.id) ?? []);
    const assertions = standing.get(member.id) ?? [];
    if (seat) rows.push({ member, seatKind: seat.kind, assertions });
    else if (assertions.length > 0) guests.push({ member, seatKind: 'guest', assertions });
  }
  return { rows, guests, named: members.filter(({ id }) => representing.has(id)) };
}
