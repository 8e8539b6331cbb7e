import { type DatabaseState, readDatabaseState } from '@/lib/db/health';

export const dynamic = 'force-dynamic';

const STATUS: Readonly<Record<DatabaseState, string>> = {
  ready: 'ok',
  away: 'database unavailable',
  database_read_only: 'database read-only',
  database_full: 'database full',
};

/**
 * The database answers too: requests may be sent here. Where it can only be read, pages can be read all the same, so the
 * status is 200; what is wrong stands in the answer.
 */
export async function GET() {
  const state = await readDatabaseState();
  return Response.json(
    { status: STATUS[state] },
    { status: state === 'away' ? 503 : 200, headers: { 'Cache-Control': 'no-store' } },
  );
}
