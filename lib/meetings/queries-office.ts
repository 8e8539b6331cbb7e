import 'server-only';
import type { ReadScope } from '@/lib/auth/read-scope';
import type { LocalisedText } from '@/lib/core/localised-text';
import type { Reader } from '@/lib/db/reader';
import { meetingColumns, toMeetingEntry, type MeetingOfNetwork } from '@/lib/meetings/queries';
import { orderMeetings } from '@/lib/meetings/rules';
import { whereInScope } from '@/lib/networks/queries-office';

export type MeetingWithDraft = MeetingOfNetwork & { published: boolean; version: number };

/** Meetings of the scope's networks, drafts included, in the networks' order. */
export async function listMeetingsInScope(
  reader: Reader,
  scope: ReadScope,
  where: { networkId?: number; slug?: string; ids?: readonly number[] } = {},
): Promise<MeetingWithDraft[]> {
  const { ids, ...exactly } = where;
  const rows = await reader.meeting.findMany({
    where: { ...exactly, withdrawnAt: null, ...(ids && { id: { in: [...ids] } }), network: whereInScope(scope) },
    select: { ...meetingColumns, publishedAt: true, version: true },
  });
  return orderMeetings(
    rows.map(({ publishedAt, version, ...row }) => ({
      ...toMeetingEntry(row),
      published: publishedAt !== null,
      version,
    })),
  );
}

/** A list by its meeting and its document, for whoever reads of it elsewhere; null where either is not there. */
export async function describeList(
  reader: Reader,
  { meetingId, sourceId }: { meetingId: number; sourceId: number },
): Promise<{ networkId: number; network: string; title: string } | null> {
  const meeting = await reader.meeting.findUnique({
    where: { id: meetingId, withdrawnAt: null },
    select: { networkId: true, titleDe: true, dateEdtf: true, network: { select: { slug: true } } },
  });
  const source = await reader.source.findUnique({ where: { id: sourceId }, select: { title: true } });
  if (!meeting || !source) return null;
  const { networkId, titleDe, dateEdtf, network } = meeting;
  return { networkId, network: network.slug, title: `${titleDe} (${dateEdtf}): ${source.title}` };
}

/** What a meeting is called, and in which network. @throws where there is none */
export async function findMeetingName(
  reader: Reader,
  id: number,
): Promise<{ networkId: number; title: LocalisedText }> {
  const { networkId, titleDe, titleEn } = await reader.meeting.findUniqueOrThrow({
    where: { id },
    select: { networkId: true, titleDe: true, titleEn: true },
  });
  return { networkId, title: { de: titleDe, en: titleEn } };
}

/** @throws where there is no such meeting */
export async function findMeetingNetworkId(reader: Reader, id: number): Promise<number> {
  const { networkId } = await reader.meeting.findUniqueOrThrow({ where: { id }, select: { networkId: true } });
  return networkId;
}
