import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { proposalPreviewSchema } from '@/lib/audit/proposals/schema';
import { attemptWrite } from '@/lib/db/attempt-write';
import { publishProposal } from '@/lib/imports/proposals/mutations';
import { chooseMapping } from '@/lib/imports/mapping/mutations';
import { applyJob, planJob } from '@/lib/imports/jobs/mutations-run';
import { storeUploadedFile } from '@/lib/imports/jobs/mutations-upload';
import { findJob } from '@/lib/imports/jobs/queries';
import { listMeetingSlugs } from '@/lib/imports/mapping/queries';
import { inspectFile } from '@/lib/imports/files/reader-inspection';
import { guessMapping } from '@/lib/imports/mapping/rules-guess';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import type { ImportRights } from '@/lib/imports/names/types-rights';

/*
 * Lists taken in as an office would: uploaded, their reading guessed, looked at, applied.
 */

export const CHOICE = { mode: 'all_or_nothing', publish: true, editable: 'all', citable: 'all' } as const;
export const ACTOR = { userId: null, name: 'test' };

/** One reading of a file that can be read. */
async function readOnce(bytes: Uint8Array, name: string): Promise<FileInspection> {
  const inspected = await inspectFile(bytes, name);
  if (!inspected.ok) throw new Error(`${name} cannot be read: ${inspected.reason.fault}`);
  return inspected.value;
}

/** How the program reads a file when nobody says otherwise. */
const guessForFile = (inspection: FileInspection, knowsMeeting: (slug: string) => boolean): ImportMapping =>
  guessMapping({ ...inspection, knowsSource: () => true, knowsMeeting });

export interface GivenFile {
  networkId: number;
  /** The path of a file, or its name and bytes. */
  file: string | { name: string; bytes: Uint8Array<ArrayBuffer> };
  mapping?: Partial<ImportMapping>;
}

/** A job with its plan worked out. @returns its id */
export async function givenPlannedJob(
  { networkId, file, mapping }: GivenFile,
  rights: Pick<ImportRights, 'citable'> = CHOICE,
): Promise<number> {
  const slugs = await listMeetingSlugs(networkId);
  const { name, bytes } =
    typeof file === 'string' ? { name: path.basename(file), bytes: new Uint8Array(await readFile(file)) } : file;
  const inspection = await readOnce(bytes, name);
  const id = await storeUploadedFile({ networkId, createdBy: null, fileName: name, bytes, inspection });
  await chooseMapping(id, { ...guessForFile(inspection, (slug) => slugs.has(slug)), ...mapping });
  await planJob(id, rights);
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
  if (job?.batchId == null)
    throw new Error(`The file was not taken in: ${JSON.stringify([job?.state, job?.failure, job?.summary?.rows])}`);
  return job.batchId;
}

/** Puts what was kept as a proposal in force, as its preview shows it. @returns the batch's id */
export async function publishProposed(id: number | null): Promise<number> {
  const outcome = await attemptWrite(ACTOR, async (write) => {
    const { preview } = await write.transaction.proposal.findUniqueOrThrow({ where: { id: id ?? 0 } });
    const { key: seen } = proposalPreviewSchema.parse(preview);
    return publishProposal(write, { id: id ?? 0, seen, publishable: 'all' });
  });
  if (!outcome.ok) throw new Error(`proposal ${id} was refused: ${outcome.reason.kind}`);
  return outcome.value.batchId;
}
