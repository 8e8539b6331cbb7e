import { demandPermission } from '@/lib/auth/gates';
import { hearOfChanges } from '@/lib/db/register-changes';
import { countFileRows, findJobNetwork } from '@/lib/imports/jobs/queries-inspection';
import { findJob } from '@/lib/imports/jobs/queries';
import { readRowId } from '@/lib/imports/jobs/rules-address';
import { measureProgress } from '@/lib/imports/jobs/rules';

export const dynamic = 'force-dynamic';

const headers = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' };

/** Progress of an import, for users who may run it. Nobody else learns that there is such an import. */
export async function GET(_request: Request, { params }: { params: Promise<{ job: string }> }): Promise<Response> {
  const id = readRowId((await params).job);
  const network = id === null ? null : await findJobNetwork(id);
  const allowed = network !== null && (await demandPermission('edit', network.id)).ok;
  const job = allowed && id !== null ? await findJob(id) : null;
  if (!job) return Response.json({ error: 'not_found' }, { status: 404, headers });
  // The page leads on as it hears of the end, and what it leads to is fresh by then.
  if (job.state === 'applied') await hearOfChanges();
  return Response.json(measureProgress(job, await countFileRows(job.id), new Date()), { headers });
}
