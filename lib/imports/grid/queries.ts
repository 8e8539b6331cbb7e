import 'server-only';
import { assertionColumns } from '@/lib/attendance/queries';
import type { Reader } from '@/lib/db/reader';
import { gridKey, takesAttendance } from '@/lib/imports/grid/rules';
import type { GridOrder } from '@/lib/imports/grid/schema';
import type { GridCell, GridStanding } from '@/lib/imports/grid/types';
import { toMeetingEntry, meetingColumns } from '@/lib/meetings/queries';
import { orderMeetings } from '@/lib/meetings/rules';

type CellsOfSource = Pick<GridOrder, 'networkId' | 'sourceId' | 'cells'>;

const idsOf = (cells: readonly GridCell[], name: 'memberId' | 'meetingId'): number[] => [
  ...new Set(cells.map((cell) => cell[name])),
];

/** What a source says of cells, drafts included, with who entered it. */
export async function listGridStanding(
  reader: Reader,
  { networkId, sourceId, cells }: CellsOfSource,
): Promise<GridStanding[]> {
  const asked = new Set(cells.map(gridKey));
  const rows = await reader.attendance.findMany({
    where: { networkId, sourceId, meetingId: { in: idsOf(cells, 'meetingId') }, withdrawnAt: null },
    select: { ...assertionColumns, networkId: false, publishedAt: true, creator: { select: { name: true } } },
    orderBy: { id: 'asc' },
  });
  return rows
    .filter((row) => asked.has(gridKey(row)))
    .map(({ publishedAt, creator, ...assertion }) => ({
      ...assertion,
      published: publishedAt !== null,
      by: creator?.name ?? null,
    }));
}

/** Who last withdrew what a source said of cells in which it says nothing any more; cells nobody did that in are left out. */
export async function listWithdrawers(
  reader: Reader,
  { networkId, sourceId, cells }: CellsOfSource,
): Promise<Map<string, string | null>> {
  const rows = await reader.attendance.findMany({
    where: {
      networkId,
      sourceId,
      meetingId: { in: idsOf(cells, 'meetingId') },
      memberId: { in: idsOf(cells, 'memberId') },
      withdrawnAt: { not: null },
    },
    select: { memberId: true, meetingId: true, withdrawer: { select: { name: true } } },
    orderBy: [{ withdrawnAt: 'asc' }, { id: 'asc' }],
  });
  return new Map(rows.map((row) => [gridKey(row), row.withdrawer?.name ?? null]));
}

/** Whether every cell lies at a meeting of the network that can be attended, and of a member that has to do with it. */
export async function areCellsOf(reader: Reader, { networkId, cells }: CellsOfSource): Promise<boolean> {
  const [meetingIds, memberIds] = [idsOf(cells, 'meetingId'), idsOf(cells, 'memberId')];
  const meetings = await reader.meeting.findMany({
    where: { networkId, id: { in: meetingIds }, withdrawnAt: null },
    select: { kind: true, state: true },
  });
  const ofNetwork = { some: { networkId } };
  const members = await reader.member.count({
    where: {
      id: { in: memberIds },
      withdrawnAt: null,
      OR: [{ memberships: ofNetwork }, { attendances: { some: { networkId, withdrawnAt: null } } }],
    },
  });
  return meetings.length === meetingIds.length && meetings.every(takesAttendance) && members === memberIds.length;
}

/** A grid for whoever reads of it elsewhere: its source and its first and last meeting. @throws where there is none of them */
export async function describeGrid(
  reader: Reader,
  { networkId, sourceId, cells }: CellsOfSource,
): Promise<{ networkId: number; network: string; title: string }> {
  const rows = await reader.meeting.findMany({
    where: { id: { in: idsOf(cells, 'meetingId') } },
    select: meetingColumns,
  });
  const dates = orderMeetings(rows.map(toMeetingEntry)).map(({ date }) => date.edtf);
  const { title } = await reader.source.findUniqueOrThrow({ where: { id: sourceId }, select: { title: true } });
  const { slug } = await reader.network.findUniqueOrThrow({ where: { id: networkId }, select: { slug: true } });
  const period = [...new Set([dates[0], dates.at(-1)])].join(' – ');
  return { networkId, network: slug, title: `${title} (${period})` };
}
