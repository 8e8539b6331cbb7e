import 'server-only';
import { z } from 'zod';
import { listWithWeight, noSourceWeights } from '@/lib/attendance/queries-weight';
import type { ReadScope } from '@/lib/auth/read-scope';
import { groupBy } from '@/lib/core/grouping';
import { Prisma } from '@/lib/db/generated/client';
import { queryRow } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { takesAttendance } from '@/lib/imports/grid/rules';
import { chooseRange, runsOf } from '@/lib/imports/grid/rules-range';
import type { GridMember, GridMeeting, GridRange, GridRecord } from '@/lib/imports/grid/types-page';
import { listExhaustiveLists } from '@/lib/meetings/queries';
import { listMeetingsInScope } from '@/lib/meetings/queries-office';
import { listMembers, listSeats } from '@/lib/members/queries';
import { resolveRow } from '@/lib/participation/cells/rules';
import { findStretch, seatStretches } from '@/lib/participation/cells/rules-seats';
import { listSourceReferences } from '@/lib/sources/queries';

/** Members × meetings of one network, with what all sources say, drafts included. */
export async function readGrid(
  reader: Reader,
  scope: ReadScope,
  networkId: number,
  range: GridRange,
): Promise<GridRecord> {
  const all = await listMeetingsInScope(reader, scope, { networkId });
  const choices = all.filter(takesAttendance);
  const seats = groupBy(await listSeats(reader, { networkIds: [networkId] }), ({ memberId }) => memberId);
  const { meetings, cut } = chooseRange(choices, range, seats.size);
  const ids = meetings.map(({ id }) => id);
  const said = await listWithWeight(reader, { networkId, meetingIds: ids }, noSourceWeights());
  const unpublished = await listUnpublished(reader, networkId, ids);
  const lists = await listExhaustiveLists(reader, ids);
  const sourceIds = [...new Set([...said.values()].flat().map(({ sourceId }) => sourceId))];
  const sources = await listSourceReferences(reader, sourceIds);
  const placeOfMeeting = new Map(ids.map((id, place) => [id, place]));
  const placeOfSource = new Map(sources.map(({ id }, place) => [id, place]));
  const members = (await listMembers(reader, [...new Set([...seats.keys(), ...said.keys()])])).map(
    (member): GridMember => {
      const own = seats.get(member.id) ?? [];
      const stretches = seatStretches(own);
      const assertions = said.get(member.id) ?? [];
      const cells = resolveRow({ memberId: member.id, meetings, seats: own, assertions, lists });
      return {
        member,
        seats: own.map(({ kind, since, until }) => ({ kind, since, until })),
        within: runsOf(meetings.length, (place) => {
          const meeting = meetings[place];
          return meeting !== undefined && findStretch(meeting.date, stretches) !== null;
        }),
        voices: assertions.map(({ id, meetingId, sourceId, status }) => ({
          meeting: placeOfMeeting.get(meetingId) ?? 0,
          source: placeOfSource.get(sourceId) ?? 0,
          status,
          published: !unpublished.has(id),
        })),
        contested: cells.flatMap(({ contested, meetingId }) => (contested ? [placeOfMeeting.get(meetingId) ?? 0] : [])),
      };
    },
  );
  return {
    choices: choices.map(toGridMeeting),
    meetings: meetings.map(toGridMeeting),
    members: members.filter(({ within, voices }) => within.length > 0 || voices.length > 0),
    sources,
    leftOut: countLeftOut(all, meetings),
    cut,
  };
}

const toGridMeeting = ({ id, slug, title, date, kind, state }: GridMeeting): GridMeeting => ({
  id,
  slug,
  title,
  date,
  kind,
  state,
});

function countLeftOut(all: readonly GridMeeting[], shown: readonly GridMeeting[]): number {
  const places = [shown[0], shown.at(-1)].map((end) => all.findIndex(({ id }) => id === end?.id));
  const [first = 0, last = -1] = places;
  return all.slice(first, last + 1).filter((meeting) => !takesAttendance(meeting)).length;
}

const idsSchema = z.object({ ids: z.array(z.int()) });

/** Drafts among the assertions of meetings: in one array, because there may be a hundred thousand. */
async function listUnpublished(
  reader: Reader,
  networkId: number,
  meetingIds: readonly number[],
): Promise<ReadonlySet<number>> {
  const { ids } = await queryRow(
    reader,
    idsSchema,
    Prisma.sql`
    SELECT coalesce(array_agg(a.id), '{}') AS ids FROM attendance a
    WHERE a.network_id = ${networkId}::int AND a.meeting_id = ANY (${[...meetingIds]}::int[])
      AND a.withdrawn_at IS NULL AND a.published_at IS NULL`,
  );
  return new Set(ids);
}
