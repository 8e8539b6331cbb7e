import 'server-only';
import { database } from '@/lib/db/client';
import type { Reader } from '@/lib/db/reader';
import { adaptRemembered, mappingKey, forgetFileFacts } from '@/lib/imports/mapping/rules-remember';
import { namedMappingSchema } from '@/lib/imports/mapping/schema';
import { withoutReason } from '@/lib/imports/words/rules-reasons';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import type { ImportRights } from '@/lib/imports/names/types-rights';

/** How this network's lists with these headers were read last; null where none was, or it no longer fits. */
export async function findRemembered(
  networkId: number,
  header: readonly string[],
  knowsMeeting: (slug: string) => boolean,
  more: Parameters<typeof adaptRemembered>[3] = {},
): Promise<ImportMapping | null> {
  const row = await database().importMapping.findUnique({
    where: { networkId_headerKey: { networkId, headerKey: mappingKey(withoutReason(header), knowsMeeting) } },
    select: { mapping: true },
  });
  const named = namedMappingSchema.safeParse(row?.mapping);
  return named.success ? adaptRemembered(forgetFileFacts(named.data), header, knowsMeeting, more) : null;
}

/** Texts by which a list may name one of these sources: its short name, address or title. */
export async function listSourceNames(reader: Reader, citable: ImportRights['citable']): Promise<Set<string>> {
  const rows = await reader.source.findMany({
    where: citable === 'all' ? {} : { id: { in: [...citable] } },
    select: { slug: true, address: true, title: true },
  });
  return new Set(rows.flatMap(({ slug, address, title }) => [slug, title, ...(address === null ? [] : [address])]));
}

/** Texts by which a list may name a meeting of the network at its address. */
export async function listMeetingSlugs(networkId: number): Promise<Set<string>> {
  const rows = await database().meeting.findMany({ where: { networkId }, select: { slug: true } });
  return new Set(rows.map(({ slug }) => slug));
}
