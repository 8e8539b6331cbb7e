import { demandPermission } from '@/lib/auth/gates';
import { readSnapshot } from '@/lib/db/reader';
import { listKeptRedactions } from '@/lib/redactions/queries';
import { writeRedactions } from '@/lib/redactions/rules-kept';

export const dynamic = 'force-dynamic';

/** What was taken out, as checksums: to be kept beside backups and applied to one that is restored. */
export async function GET(): Promise<Response> {
  if (!(await demandPermission('redact', null)).ok) {
    return Response.json({ error: 'not_found' }, { status: 404, headers: { 'Cache-Control': 'private, no-store' } });
  }
  return new Response(writeRedactions(await readSnapshot(listKeptRedactions)), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="redactions.json"',
      'Cache-Control': 'private, no-store',
    },
  });
}
