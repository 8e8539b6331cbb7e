import { demandPermission } from '@/lib/auth/gates';
import { queuedStep } from '@/lib/imports/jobs/mutations-queue';
import { countRowsOfFile, networkOfJob } from '@/lib/imports/jobs/queries-inspection';
import { findJob } from '@/lib/imports/jobs/queries';
import { readRowId } from '@/lib/imports/jobs/rules-address';
import { progressOf } from '@/lib/imports/jobs/rules';

export const dynamic = 'force-dynamic';

const headers = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' };

/** How far the work on a list is, for whoever may do it. Nobody else learns that there is such a list. */
export async function GET(_request: Request, { params }: { params: Promise<{ job: string }> }): Promise<Response> {
  const id = readRowId((await params).job);
  const network = id === null ? null : await networkOfJob(id);
  const allowed = network !== null && (await demandPermission('edit', network.id)).ok;
  const job = allowed && id !== null ? await findJob(id) : null;
  if (!job) return Response.json({ error: 'not_found' }, { status: 404, headers });
  return Response.json(progressOf(job, await countRowsOfFile(job.id), queuedStep(job.id), new Date()), { headers });
}
