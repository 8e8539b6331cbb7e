import 'server-only';
import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { toJson } from '@/lib/db/json-value';
import { findRemembered, listMeetingSlugs } from '@/lib/imports/mapping/queries';
import { confirmedValues } from '@/lib/imports/mapping/rules-proposal';
import { mappingKey, nameMapping } from '@/lib/imports/mapping/rules-remember';
import { withoutReason } from '@/lib/imports/words/rules-reasons';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import type { ImportMapping } from '@/lib/imports/mapping/types';

/** Says how a job's file is to be read; what was planned by an earlier saying is forgotten. */
export async function chooseMapping(jobId: number, mapping: ImportMapping): Promise<void> {
  await database().importJob.update({
    where: { id: jobId },
    data: {
      mapping: toJson(mapping),
      state: 'uploaded',
      done: 0,
      finishedAt: null,
      summary: Prisma.DbNull,
      failure: Prisma.DbNull,
    },
  });
}

/** Takes in what the reading of another sheet, or from another header on, told; what was said before is forgotten. */
export async function chooseSheet(jobId: number, inspection: FileInspection): Promise<void> {
  await database().importJob.update({
    where: { id: jobId },
    data: {
      inspection: toJson(inspection),
      mapping: Prisma.DbNull,
      state: 'uploaded',
      done: 0,
      finishedAt: null,
      summary: Prisma.DbNull,
      failure: Prisma.DbNull,
    },
  });
}

/** Remembers how lists with these headers are read in this network, by the columns' names. */
export async function rememberMapping(
  networkId: number,
  inspection: FileInspection,
  mapping: ImportMapping,
): Promise<void> {
  const { header } = inspection;
  const slugs = await listMeetingSlugs(networkId);
  const knowsMeeting = (slug: string) => slugs.has(slug);
  const before = await findRemembered(networkId, header, knowsMeeting);
  const values = confirmedValues(mapping, inspection, before);
  const named = toJson(nameMapping({ ...mapping, values }, header));
  const headerKey = mappingKey(withoutReason(header), knowsMeeting);
  await database().importMapping.upsert({
    where: { networkId_headerKey: { networkId, headerKey } },
    create: { networkId, headerKey, mapping: named },
    update: { mapping: named, updatedAt: new Date() },
  });
}
