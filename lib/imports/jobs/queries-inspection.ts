import 'server-only';
import { z } from 'zod';
import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import { findJobs } from '@/lib/imports/jobs/queries';
import type { LegendEntry } from '@/lib/imports/files/legend/types';
import type { TablePlace } from '@/lib/imports/files/rows/types';
import type { ImportJob } from '@/lib/imports/jobs/types';
import { fileInspectionSchema } from '@/lib/imports/files/schema-inspection';
import type { FileInspection } from '@/lib/imports/files/types-inspection';

/** What one reading of a job's file told; null where nobody has read it yet. */
export async function readInspection(jobId: number): Promise<FileInspection | null> {
  const row = await database().importJob.findUnique({ where: { id: jobId }, select: { inspection: true } });
  return fileInspectionSchema.nullable().parse(row?.inspection ?? null);
}

/** Where in a job's file the list stands: its sheet and its header. */
export async function findTablePlace(jobId: number): Promise<TablePlace> {
  const [row] = await queryRows(
    database(),
    z.object({ sheet: z.string().nullable(), first: z.int().nullable(), last: z.int().nullable() }),
    Prisma.sql`
    SELECT inspection->>'sheet' AS sheet, (inspection->'top'->>'first')::int AS first,
      (inspection->'top'->>'last')::int AS last
    FROM import_job WHERE id = ${jobId}::int`,
  );
  const { sheet = null, first = null, last = null } = row ?? {};
  return { sheet: sheet ?? undefined, header: first === null || last === null ? undefined : { first, last } };
}

/** The marks that a job's file explains. */
export async function findLegend(jobId: number): Promise<LegendEntry[]> {
  const [row] = await queryRows(
    database(),
    z.object({ legend: fileInspectionSchema.shape.legend.nullable() }),
    Prisma.sql`SELECT inspection->'legend' AS legend FROM import_job WHERE id = ${jobId}::int`,
  );
  return row?.legend ?? [];
}

/** How many rows a job's file has; 0 where nobody has read it yet. */
export async function countFileRows(jobId: number): Promise<number> {
  const [row] = await queryRows(
    database(),
    z.object({ rows: z.int().nullable() }),
    Prisma.sql`
    SELECT (inspection->>'rows')::int AS rows FROM import_job WHERE id = ${jobId}::int`,
  );
  return row?.rows ?? 0;
}

/** The network a job works in, for the gate and for the way back; null where there is no such job. */
export async function findJobNetwork(jobId: number): Promise<{ id: number; slug: string } | null> {
  const row = await database().importJob.findUnique({
    where: { id: jobId },
    select: { network: { select: { id: true, slug: true } } },
  });
  return row?.network ?? null;
}

/** The network a batch belongs to, for the gate; null where there is no such batch. */
export async function findBatchNetworkId(batchId: number): Promise<number | null> {
  const row = await database().importBatch.findUnique({ where: { id: batchId }, select: { networkId: true } });
  return row?.networkId ?? null;
}

const MOST_UNFINISHED = 20;

/** Jobs of a network that came to no end, or to one that somebody should know of; the newest first. */
export async function listUnfinishedJobs(networkId: number): Promise<ImportJob[]> {
  const rows = await database().importJob.findMany({
    where: { networkId, state: { notIn: ['applied', 'cancelled'] }, file: { not: null } },
    select: { id: true },
    orderBy: { id: 'desc' },
    take: MOST_UNFINISHED,
  });
  return findJobs(rows.map(({ id }) => id));
}
