import 'server-only';
import { z } from 'zod';
import type { ReadScope } from '@/lib/auth/read-scope';
import { Prisma } from '@/lib/db/generated/client';
import { idRowSchema, queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { listMeetingsInScope, type MeetingWithDraft } from '@/lib/meetings/queries-office';
import { mayBeAttended } from '@/lib/meetings/rules';
import { listMembers } from '@/lib/members/queries';
import { listSourceIdsKnownTo } from '@/lib/networks/queries-citations';
import { countStanding } from '@/lib/office/queries-standing';
import { listOfficeNetworks } from '@/lib/office/queries-cards';
import { listSilentMembers } from '@/lib/office/queries-silent';
import type { MeetingLink, MissingOverview } from '@/lib/office/types';
import { listSourceReferences } from '@/lib/sources/queries';
import { listNetworksCitingEach } from '@/lib/sources/queries-office';

/** What an office has still to do, in the networks of its scope. */
export async function readMissingOverview(reader: Reader, scope: ReadScope): Promise<MissingOverview> {
  const networks = await listOfficeNetworks(reader, scope);
  const networkIds = networks.map(({ id }) => id);
  const meetings = await listMeetingsInScope(reader, scope);
  const meetingsById = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const linkOf = (meeting: MeetingWithDraft | undefined): MeetingLink[] => {
    const network = networks.find(({ id }) => id === meeting?.networkId);
    return meeting && network
      ? [
          {
            network: { id: network.id, slug: network.slug, name: network.name },
            slug: meeting.slug,
            date: meeting.date,
          },
        ]
      : [];
  };
  const records = await countStanding(reader, networkIds);
  const sourced = await listMeetingIdsWithSource(reader, networkIds);
  const silent = await listSilentMembers(reader, networkIds, meetings);
  const contested = await listContested(reader, networkIds);
  const members = new Map(
    (
      await listMembers(
        reader,
        [...silent, ...contested].map(({ memberId }) => memberId),
      )
    ).map((member) => [member.id, member]),
  );
  return {
    networks,
    meetingsWithoutRecords: meetings
      .filter((meeting) => mayBeAttended(meeting) && !records.has(meeting.id))
      .flatMap(linkOf),
    meetingsWithoutSource: meetings.filter(({ id }) => !sourced.has(id)).flatMap(linkOf),
    membersWithoutRecord: silent.flatMap(({ memberId, newestMeetingId, lastMeetingId }) => {
      const [newest] = linkOf(meetingsById.get(newestMeetingId));
      const member = members.get(memberId);
      const [lastRecorded = null] = linkOf(meetingsById.get(lastMeetingId ?? 0));
      return newest && member ? [{ newest, member, lastRecorded }] : [];
    }),
    contestedCells: contested.flatMap(({ memberId, networkId, position }) => {
      const published = meetings.filter((meeting) => meeting.published && meeting.networkId === networkId);
      const [meeting] = linkOf(published[position]);
      const member = members.get(memberId);
      return meeting && member ? [{ meeting, member }] : [];
    }),
    sourcesWithoutDate: await listUndatedSources(reader, scope, networkIds),
    draftMeetings: meetings.filter(({ published }) => !published).flatMap(linkOf),
    draftAssertions: [...records].flatMap(([meetingId, { drafts }]) =>
      drafts === 0 ? [] : linkOf(meetingsById.get(meetingId)).map((meeting) => ({ meeting, count: drafts })),
    ),
    openProposals: await reader.proposal.findMany({
      where: { networkId: { in: networkIds }, state: 'open' },
      select: { networkId: true, id: true, title: true },
      orderBy: { id: 'asc' },
    }),
  };
}

/** Documents without a date, each with the networks of the scope in which something rests on it. */
async function listUndatedSources(
  reader: Reader,
  scope: ReadScope,
  networkIds: readonly number[],
): Promise<MissingOverview['sourcesWithoutDate']> {
  const known = await listSourceReferences(reader, await listSourceIdsKnownTo(reader, scope));
  const undated = known.filter(({ date }) => date === null);
  const citing = await listNetworksCitingEach(
    reader,
    undated.map(({ id }) => id),
  );
  return undated.map((source) => ({
    source,
    networkIds: (citing.get(source.id) ?? []).filter((id) => networkIds.includes(id)),
  }));
}

/** Meetings that a document is named for, or about which one says something. */
async function listMeetingIdsWithSource(reader: Reader, networkIds: readonly number[]): Promise<Set<number>> {
  const rows = await queryRows(
    reader,
    idRowSchema,
    Prisma.sql`
    SELECT m.id FROM meeting m
    WHERE m.network_id = ANY (${[...networkIds]}::int[])
      AND (EXISTS (SELECT FROM meeting_source c WHERE c.meeting_id = m.id)
        OR EXISTS (SELECT FROM attendance a WHERE a.meeting_id = m.id AND a.withdrawn_at IS NULL))`,
  );
  return new Set(rows.map(({ id }) => id));
}

const contestedSchema = z.object({ networkId: z.int(), memberId: z.int(), position: z.int() });

/** Cells in which sources disagree, by the place of their meeting among the network's published ones. */
async function listContested(
  reader: Reader,
  networkIds: readonly number[],
): Promise<{ networkId: number; memberId: number; position: number }[]> {
  return queryRows(
    reader,
    contestedSchema,
    Prisma.sql`
    SELECT p.network_id AS "networkId", p.member_id AS "memberId", (mark.place - 1)::int AS position
    FROM participation p, string_to_table(p.marks, NULL) WITH ORDINALITY AS mark (digit, place)
    WHERE p.network_id = ANY (${[...networkIds]}::int[]) AND p.marks ~ '[1357]' AND mark.digit IN ('1', '3', '5', '7')
    ORDER BY 1, 2, 3`,
  );
}
