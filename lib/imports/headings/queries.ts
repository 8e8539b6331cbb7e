import 'server-only';
import { partialDate } from '@/lib/core/partial-date';
import { database } from '@/lib/db/client';
import type { NamedMeeting } from '@/lib/imports/headings/types';

/** The meetings of a network, as headings may name them. */
export async function listNamedMeetings(networkId: number): Promise<NamedMeeting[]> {
  const rows = await database().meeting.findMany({
    where: { networkId, withdrawnAt: null },
    select: { slug: true, titleDe: true, titleEn: true, number: true, label: true, dateEdtf: true },
    orderBy: { earliest: 'desc' },
  });
  return rows.map(({ slug, titleDe, titleEn, number, label, dateEdtf }) => ({
    slug,
    title: { de: titleDe, en: titleEn },
    number,
    label,
    date: partialDate(dateEdtf),
  }));
}

/** Texts by which a column may name the network. */
export async function listNetworkNames(networkId: number): Promise<string[]> {
  const { slug, nameDe, nameEn } = await database().network.findUniqueOrThrow({
    where: { id: networkId },
    select: { slug: true, nameDe: true, nameEn: true },
  });
  return [slug, nameDe, nameEn];
}
