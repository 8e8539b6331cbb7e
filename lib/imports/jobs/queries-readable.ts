import 'server-only';
import { readInspection } from '@/lib/imports/jobs/queries-inspection';
import { findJob } from '@/lib/imports/jobs/queries';
import { canBeRead } from '@/lib/imports/jobs/rules';

/** A list whose mapping can be chosen (again); null while work is in progress, and once it is applied. */
export async function findReadableJob(jobId: number) {
  const job = await findJob(jobId);
  const inspection = await readInspection(jobId);
  if (!job || !inspection || !canBeRead(job)) return null;
  return { job, inspection };
}
