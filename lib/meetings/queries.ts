import 'server-only';
import { visibleTo, type ReadScope } from '@/lib/auth/read-scope';
import { partialDate, partialDateOrNull } from '@/lib/core/partial-date';
import type { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/reader';
import { orderMeetings } from '@/lib/meetings/rules';
import { writtenLabel } from '@/lib/meetings/rules-series';
import type { MeetingEntry, MeetingSource } from '@/lib/meetings/types';

export const meetingColumns = {
  id: true,
  networkId: true,
  slug: true,
  titleDe: true,
  titleEn: true,
  dateEdtf: true,
  number: true,
  label: true,
  kind: true,
  state: true,
  placeDe: true,
  placeEn: true,
} satisfies Prisma.MeetingSelect;

type MeetingRow = Prisma.MeetingGetPayload<{ select: typeof meetingColumns }>;
export type MeetingOfNetwork = MeetingEntry & { networkId: number };

export const toMeetingEntry = ({
  titleDe,
  titleEn,
  placeDe,
  placeEn,
  dateEdtf,
  label,
  ...meeting
}: MeetingRow): MeetingOfNetwork => ({
  ...meeting,
  label: writtenLabel(meeting.number, label),
  title: { de: titleDe, en: titleEn },
  date: partialDate(dateEdtf),
  place: placeDe && placeEn ? { de: placeDe, en: placeEn } : null,
});

/** A meeting is public when it and its network are published. A withdrawn meeting is visible to nobody. */
export const meetingVisibleTo = (scope: ReadScope): Prisma.MeetingWhereInput => ({
  ...visibleTo(scope),
  withdrawnAt: null,
  network: visibleTo(scope),
});

/** Meetings of the given networks, in the networks' order. */
export async function listMeetings(
  reader: Reader,
  scope: ReadScope,
  where: { networkIds?: readonly number[]; ids?: readonly number[] },
): Promise<MeetingOfNetwork[]> {
  const rows = await reader.meeting.findMany({
    where: {
      ...meetingVisibleTo(scope),
      ...(where.networkIds && { networkId: { in: [...where.networkIds] } }),
      ...(where.ids && { id: { in: [...where.ids] } }),
    },
    select: meetingColumns,
  });
  return orderMeetings(rows.map(toMeetingEntry));
}

/** The published meetings of one network, whether or not the network is: the columns of its read model. */
export async function listPublishedMeetings(reader: Reader, networkId: number): Promise<MeetingOfNetwork[]> {
  const rows = await reader.meeting.findMany({
    where: { networkId, publishedAt: { not: null }, withdrawnAt: null },
    select: meetingColumns,
  });
  return orderMeetings(rows.map(toMeetingEntry));
}

const COMPLETE_FOR_SOME = { completeFor: { not: 'nothing' } } as const satisfies Prisma.MeetingSourceWhereInput;

/** Which documents prove which meetings. `exhaustiveOnly`: those whose list is complete for somebody. */
export async function listMeetingSources(
  reader: Reader,
  where: { meetingIds: readonly number[]; exhaustiveOnly?: boolean },
): Promise<MeetingSource[]> {
  return reader.meetingSource.findMany({
    where: { meetingId: { in: [...where.meetingIds] }, ...(where.exhaustiveOnly && COMPLETE_FOR_SOME) },
    select: { meetingId: true, sourceId: true, completeFor: true, countedMemberIds: true, quote: true },
    orderBy: { id: 'asc' },
  });
}

/** The documents whose list for a meeting is complete for somebody, with their weight. */
export async function listExhaustiveLists(reader: Reader, meetingIds: readonly number[]) {
  const rows = await reader.meetingSource.findMany({
    where: { meetingId: { in: [...meetingIds] }, ...COMPLETE_FOR_SOME },
    select: {
      meetingId: true,
      sourceId: true,
      completeFor: true,
      countedMemberIds: true,
      source: { select: { kind: true, dateEdtf: true } },
    },
  });
  return rows.map(({ source, ...list }) => ({
    ...list,
    sourceKind: source.kind,
    sourceDate: partialDateOrNull(source.dateEdtf),
  }));
}
