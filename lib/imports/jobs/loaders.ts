import 'server-only';
import { officeReadScope } from '@/lib/auth/gates';
import type { SignedInUser } from '@/lib/auth/types';
import { readSnapshot } from '@/lib/db/reader';
import { listBatches } from '@/lib/imports/batches/queries';
import { listUnfinishedJobs, readInspection } from '@/lib/imports/jobs/queries-inspection';
import { findBatchOfFile, findJob } from '@/lib/imports/jobs/queries';
import { listLines } from '@/lib/imports/jobs/queries-lines';
import { formTable, listAskedHeadings } from '@/lib/imports/mapping/rules-form-shape';
import { readProposalGround } from '@/lib/imports/jobs/queries-proposal';
import { findDateOrder } from '@/lib/imports/mapping/rules-date-order';
import { askedValues, proposeMapping } from '@/lib/imports/mapping/rules-proposal';
import type { ImportSubject } from '@/lib/imports/mapping/types';
import type { RowKind } from '@/lib/imports/plan/types-rows';
import { listSourcesForChoice } from '@/lib/sources/queries-office';

/*
 * What the pages of imports read, for somebody whom the page's gate has let work in the network. Nothing is cached.
 */

/** A network's batches and the lists that are still on their way. */
export async function loadImports(networkId: number, page: number) {
  return {
    jobs: await listUnfinishedJobs(networkId),
    ...(await readSnapshot((reader) => listBatches(reader, networkId, { page }))),
  };
}

/** A list on its way, if it is this network's. */
export async function loadImport(networkId: number, jobId: number) {
  const job = await findJob(jobId);
  const inspection = await readInspection(jobId);
  if (job?.networkId !== networkId || !inspection) return null;
  return { job, inspection };
}
export type LoadedImport = NonNullable<Awaited<ReturnType<typeof loadImport>>>;

/** How a list may be read, and what there is to choose from. */
export async function loadProposal(
  user: SignedInUser,
  { job, inspection }: LoadedImport,
  subject: ImportSubject | null,
) {
  const { sources, ...ground } = await readProposalGround(user, job.networkId, inspection);
  const proposal = proposeMapping({ ...ground, inspection, chosen: job.mapping, subject });
  const { mapping } = proposal;
  const { knowsMeeting, meetings } = ground;
  const table = formTable(inspection, { dayFirst: mapping.dayFirst, knowsMeeting, meetings });
  return {
    ...proposal,
    order: findDateOrder(mapping, inspection),
    sources,
    meetings,
    /** Headings of which somebody says which meeting they mean; what was said so far stands in the mapping. */
    headings: listAskedHeadings(mapping.subject, table),
    sameFile: await findBatchOfFile(job.networkId, job.fileSha256),
  };
}
export type LoadedProposal = Awaited<ReturnType<typeof loadProposal>>;

/** The documents that whoever looks may cite, those of the network first. */
export const loadSourceChoice = (user: SignedInUser, networkId: number) =>
  readSnapshot((reader) => listSourcesForChoice(reader, officeReadScope(user), networkId));

/** The values of a list that need a meaning each; null before its columns have been chosen. */
export const valuesToAsk = ({ job, inspection }: LoadedImport) =>
  job.mapping ? askedValues(job.mapping, inspection) : null;

/** A page of a list's preview. */
export const loadPreview = (jobId: number, where: { kind: RowKind | null; page: number }) =>
  readSnapshot((reader) => listLines(reader, jobId, where));

/** One batch, as the list of batches shows it. */
export const loadBatch = async (networkId: number, id: number) =>
  (await readSnapshot((reader) => listBatches(reader, networkId, { id }))).batches[0] ?? null;
export type ShownBatch = NonNullable<Awaited<ReturnType<typeof loadBatch>>>;
export type ShownLines = Awaited<ReturnType<typeof loadPreview>>;
export type ShownLine = ShownLines['lines'][number];
