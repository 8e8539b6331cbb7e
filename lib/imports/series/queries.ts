import 'server-only';
import { createHash } from 'node:crypto';
import type { Reader } from '@/lib/db/reader';
import { planSeries } from '@/lib/imports/series/rules';
import type { SeriesOrder } from '@/lib/imports/series/schema';
import type { SeriesPlan } from '@/lib/imports/series/types';
import { meetingColumns, toMeetingEntry } from '@/lib/meetings/queries';
import { listMembers, listSeats } from '@/lib/members/queries';

/** What a list of days would make in a network, against its meetings as they stand, drafts included. */
export async function readSeries(reader: Reader, order: SeriesOrder): Promise<SeriesPlan & { taken: Set<string> }> {
  const { networkId, days, title, firstNumber, place, hostMemberId, take } = order;
  const rows = await reader.meeting.findMany({
    where: { networkId, withdrawnAt: null },
    select: meetingColumns,
    orderBy: [{ earliest: 'asc' }, { id: 'asc' }],
  });
  const seats = await listSeats(reader, { networkIds: [networkId] });
  const members = await listMembers(reader, [...new Set(seats.map(({ memberId }) => memberId))]);
  const lines = planSeries(
    days,
    { title, firstNumber: firstNumber ?? 1, place, hostMemberId },
    { meetings: rows.map(toMeetingEntry).map((meeting) => ({ title: meeting.title, date: meeting.date })), members },
    new Set(Object.keys(take).map(Number)),
  );
  const digest = createHash('sha256').update(JSON.stringify(lines)).digest('hex');
  // Withdrawn meetings keep their addresses.
  const slugs = await reader.meeting.findMany({ where: { networkId }, select: { slug: true } });
  return { lines, digest, taken: new Set(slugs.map(({ slug }) => slug)) };
}
