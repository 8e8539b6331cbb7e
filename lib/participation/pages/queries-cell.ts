import 'server-only';
import { listAssertions } from '@/lib/attendance/queries';
import { listUnrecordedNotes } from '@/lib/attendance/unrecorded/queries';
import type { ReadScope } from '@/lib/auth/read-scope';
import type { Reader } from '@/lib/db/reader';
import { listMeetings, listMeetingSources } from '@/lib/meetings/queries';
import { findMember, listSeats } from '@/lib/members/queries';
import { findNetwork } from '@/lib/networks/queries';
import { listsHeardOf } from '@/lib/participation/cells/rules-silence';
import { readParticipation } from '@/lib/participation/read-model/queries';
import type { CellRecord } from '@/lib/participation/pages/types-cell';
import { listSourceReferences } from '@/lib/sources/queries';

/** What one cell rests on; null where the scope sees no such network, meeting or member in it. */
export async function findCell(
  reader: Reader,
  scope: ReadScope,
  slugs: { network: string; member: string; meeting: string },
): Promise<CellRecord | null> {
  const network = await findNetwork(reader, scope, slugs.network);
  const member = await findMember(reader, slugs.member);
  if (!network || !member) return null;
  const meetings = await listMeetings(reader, scope, { networkIds: [network.id] });
  const position = meetings.findIndex(({ slug }) => slug === slugs.meeting);
  const [row] = await readParticipation(reader, { networkIds: [network.id], memberId: member.id }, meetings);
  const [meeting, cell] = [meetings[position], row?.cells[position]];
  if (!row || !meeting || !cell) return null;
  const assertions = await listAssertions(reader, scope, { memberId: member.id, meetingId: meeting.id });
  const lists = cell.derived
    ? listsHeardOf(
        await listMeetingSources(reader, { meetingIds: [meeting.id], exhaustiveOnly: true }),
        meeting.date,
        await listSeats(reader, { networkIds: [network.id], memberIds: [member.id] }),
        member.id,
      )
    : [];
  const notes = cell.status === 'not_recorded' ? await listUnrecordedNotes(reader, meeting.id) : [];
  const unrecorded =
    notes.find(({ memberId }) => memberId === member.id) ?? notes.find(({ memberId }) => memberId === null) ?? null;
  const cited = [...assertions, ...lists].map(({ sourceId }) => sourceId);
  const sources = await listSourceReferences(reader, [
    ...cited,
    ...(unrecorded?.sourceId ? [unrecorded.sourceId] : []),
  ]);
  return {
    network: { slug: network.slug },
    member,
    meeting,
    cell,
    assertions,
    lists,
    sources,
    unrecorded,
    gaps: row.gaps.filter(({ meetingIds }) => meetingIds.includes(meeting.id)),
  };
}
