export const dynamic = 'force-dynamic';

/** The process answers. Says nothing of the database, so that a supervisor does not restart what only waits. */
export function GET() {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
}
