import 'server-only';
import type { ReadScope } from '@/lib/auth/read-scope';
import type { Reader } from '@/lib/db/reader';
import { listMeetingsInScope, type MeetingWithDraft } from '@/lib/meetings/queries-office';
import { listMembers } from '@/lib/members/queries';
import { listOfficeNetworks } from '@/lib/participation/queries-office-cards';
import type { MeetingLink, MissingOverview } from '@/lib/participation/types-office';
import { listSourceReferences } from '@/lib/sources/queries';
import { listSourceIdsKnownTo } from '@/lib/sources/queries-office';

/** Members about whom nothing stands for this many held meetings in a row are named. */
const MEETINGS_WITHOUT_RECORD = 3;

/** What an office has still to do, in the networks of its scope. */
export async function overviewOfMissing(reader: Reader, scope: ReadScope): Promise<MissingOverview> {
  const networks = await listOfficeNetworks(reader, scope);
  const networkIds = networks.map(({ id }) => id);
  const meetings = await listMeetingsInScope(reader, scope);
  const meetingsById = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const linkOf = (meeting: MeetingWithDraft | undefined): MeetingLink[] => {
    const network = networks.find(({ id }) => id === meeting?.networkId);
    return meeting && network
      ? [{ network: { id: network.id, slug: network.slug, name: network.name }, slug: meeting.slug, date: meeting.date }]
      : [];
  };
  const records = await countStanding(reader, networkIds);
  const silent = await listSilentMembers(reader, networkIds, meetings);
  const contested = await listContested(reader, networkIds);
  const members = new Map(
    (await listMembers(reader, [...silent, ...contested].map(({ memberId }) => memberId))).map((member) => [member.id, member]),
  );
  return {
    networks,
    meetingsWithoutRecords: meetings
      .filter(({ id, state, kind }) => state === 'held' && kind !== 'written_procedure' && !records.has(id))
      .flatMap(linkOf),
    membersWithoutRecord: silent.flatMap(({ networkId, memberId, lastMeetingId }) => {
      const network = networks.find(({ id }) => id === networkId);
      const member = members.get(memberId);
      const [lastRecorded = null] = linkOf(meetingsById.get(lastMeetingId ?? 0));
      return network && member ? [{ network, member, lastRecorded }] : [];
    }),
    contestedCells: contested.flatMap(({ memberId, networkId, position }) => {
      const published = meetings.filter((meeting) => meeting.published && meeting.networkId === networkId);
      const [meeting] = linkOf(published[position]);
      const member = members.get(memberId);
      return meeting && member ? [{ meeting, member }] : [];
    }),
    sourcesWithoutDate: (await listSourceReferences(reader, await listSourceIdsKnownTo(reader, scope))).filter(
      ({ date }) => date === null,
    ),
    draftMeetings: meetings.filter(({ published }) => !published).flatMap(linkOf),
    draftAssertions: [...records].flatMap(([meetingId, { drafts }]) =>
      drafts === 0 ? [] : linkOf(meetingsById.get(meetingId)).map((meeting) => ({ meeting, count: drafts })),
    ),
  };
}

/** How many assertions stand about each meeting about which any does, and how many of them are drafts. */
async function countStanding(reader: Reader, networkIds: readonly number[]): Promise<Map<number, { drafts: number }>> {
  const rows = await reader.$queryRaw<{ meetingId: number; drafts: number }[]>`
    SELECT a.meeting_id AS "meetingId", count(*) FILTER (WHERE a.published_at IS NULL)::int AS drafts
    FROM attendance a WHERE a.network_id = ANY (${[...networkIds]}::int[]) AND a.withdrawn_at IS NULL
    GROUP BY a.meeting_id ORDER BY a.meeting_id`;
  return new Map(rows.map(({ meetingId, drafts }) => [meetingId, { drafts }]));
}

interface SilentMember {
  networkId: number;
  memberId: number;
  lastMeetingId: number | null;
}

/** Members with a seat that has not ended about whom nothing stands for the last held meetings. */
async function listSilentMembers(
  reader: Reader,
  networkIds: readonly number[],
  meetings: readonly MeetingWithDraft[],
): Promise<SilentMember[]> {
  const held = networkIds.flatMap((networkId) => {
    const ofNetwork = meetings.filter((meeting) => meeting.networkId === networkId && meeting.state === 'held');
    return ofNetwork.length < MEETINGS_WITHOUT_RECORD ? [] : ofNetwork;
  });
  const recent = networkIds.flatMap((networkId) =>
    held.filter((meeting) => meeting.networkId === networkId).slice(-MEETINGS_WITHOUT_RECORD),
  );
  const rows = await reader.$queryRaw<{ networkId: number; memberId: number; meetingIds: number[] }[]>`
    SELECT s.network_id AS "networkId", s.member_id AS "memberId",
      coalesce(array_agg(DISTINCT a.meeting_id) FILTER (WHERE a.meeting_id IS NOT NULL), '{}') AS "meetingIds"
    FROM membership s
    LEFT JOIN attendance a ON a.network_id = s.network_id AND a.member_id = s.member_id AND a.withdrawn_at IS NULL
    WHERE s.network_id = ANY (${[...new Set(recent.map(({ networkId }) => networkId))]}::int[])
      AND s.kind IN ('full', 'observer', 'partner') AND (s.until_edtf IS NULL OR s.until_edtf = '..')
    GROUP BY s.network_id, s.member_id
    HAVING NOT coalesce(bool_or(a.meeting_id = ANY (${recent.map(({ id }) => id)}::int[])), false)
    ORDER BY 1, 2`;
  return rows.map(({ meetingIds, ...seat }) => ({
    ...seat,
    lastMeetingId: held.findLast((meeting) => meetingIds.includes(meeting.id))?.id ?? null,
  }));
}

/** Cells in which sources disagree, by the place of their meeting among the network's published ones. */
async function listContested(
  reader: Reader,
  networkIds: readonly number[],
): Promise<{ networkId: number; memberId: number; position: number }[]> {
  return reader.$queryRaw`
    SELECT p.network_id AS "networkId", p.member_id AS "memberId", (mark.place - 1)::int AS position
    FROM participation p, string_to_table(p.marks, NULL) WITH ORDINALITY AS mark (digit, place)
    WHERE p.network_id = ANY (${[...networkIds]}::int[]) AND p.marks ~ '[1357]' AND mark.digit IN ('1', '3', '5', '7')
    ORDER BY 1, 2, 3`;
}
