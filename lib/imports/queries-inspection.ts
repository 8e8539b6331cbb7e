import 'server-only';
import { database } from '@/lib/db/client';
import { findJob } from '@/lib/imports/queries-jobs';
import type { ImportJob } from '@/lib/imports/types-jobs';
import type { FileInspection } from '@/lib/imports/types-inspection';

/** What one reading of a job's file told. Written by this program alone, in this shape. */
export async function readInspection(jobId: number): Promise<FileInspection | null> {
  const row = await database().importJob.findUnique({ where: { id: jobId }, select: { inspection: true } });
  return (row?.inspection ?? null) as FileInspection | null;
}

/** The network a job works in, for the gate and for the way back; null where there is no such job. */
export async function networkOfJob(jobId: number): Promise<{ id: number; slug: string } | null> {
  const row = await database().importJob.findUnique({
    where: { id: jobId },
    select: { network: { select: { id: true, slug: true } } },
  });
  return row?.network ?? null;
}

/** The network a batch belongs to, for the gate; null where there is no such batch. */
export async function networkIdOfBatch(batchId: number): Promise<number | null> {
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
  const jobs: ImportJob[] = [];
  for (const { id } of rows) {
    const job = await findJob(id);
    if (job) jobs.push(job);
  }
  return jobs;
}
