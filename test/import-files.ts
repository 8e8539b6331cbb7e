import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createJob } from '@/lib/imports/mutations-jobs';
import { chooseMapping } from '@/lib/imports/mutations-mapping';
import { applyJob, planJob } from '@/lib/imports/mutations-run';
import { findJob } from '@/lib/imports/queries-jobs';
import { openTable } from '@/lib/imports/reader-table';
import { guessMapping } from '@/lib/imports/rules-guess';
import type { ImportMapping } from '@/lib/imports/types';

/*
 * Lists taken in as an office would: uploaded, their reading guessed, looked at, applied.
 */

export const CHOICE = { mode: 'all_or_nothing', publish: true, editable: 'all' } as const;
export const ACTOR = { userId: null, name: 'test' };

const SAMPLES = 200;

/** How the program reads a file when nobody says otherwise. */
export async function guessOf(bytes: Uint8Array, name: string): Promise<ImportMapping> {
  const table = await openTable(bytes, name);
  const samples: string[][] = [];
  for await (const row of table.rows()) {
    samples.push(row.cells);
    if (samples.length === SAMPLES) break;
  }
  return guessMapping({ header: table.header, samples, knowsSource: () => true, knowsMeeting: () => false }).mapping;
}

export interface GivenFile {
  networkId: number;
  /** The path of a file, or its name and bytes. */
  file: string | { name: string; bytes: Uint8Array<ArrayBuffer> };
  mapping?: Partial<ImportMapping>;
}

/** A job with its plan worked out. @returns its id */
export async function givenPlannedJob({ networkId, file, mapping }: GivenFile): Promise<number> {
  const { name, bytes } = typeof file === 'string' ? { name: path.basename(file), bytes: new Uint8Array(await readFile(file)) } : file;
  const id = await createJob({ networkId, createdBy: null, fileName: name, bytes });
  await chooseMapping(id, { ...(await guessOf(bytes, name)), ...mapping });
  await planJob(id);
  return id;
}

/** Only plans a file. @returns how many rows came to what */
export async function plannedRows(file: GivenFile) {
  return (await findJob(await givenPlannedJob(file)))?.summary?.rows;
}

/** Takes a file in as one batch. @returns the batch's id */
export async function givenImported(file: GivenFile): Promise<number> {
  const id = await givenPlannedJob(file);
  await applyJob(id, ACTOR, CHOICE);
  const job = await findJob(id);
  if (job?.batchId == null) throw new Error(`The file was not taken in: ${JSON.stringify([job?.state, job?.failure, job?.summary?.rows])}`);
  return job.batchId;
}
