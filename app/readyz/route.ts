import { isDatabaseReady } from '@/lib/db/health';

export const dynamic = 'force-dynamic';

/** The database answers too: requests may be sent here. */
export async function GET() {
  const ready = await isDatabaseReady();
  return Response.json(
    { status: ready ? 'ok' : 'database unavailable' },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
