import { type DatabaseState, readDatabaseState } from '@/lib/db/health';
import { type ReplicaState, replicaState } from '@/lib/db/replica';

export const dynamic = 'force-dynamic';

const STATUS: Readonly<Record<DatabaseState, string>> = {
  ready: 'ok',
  away: 'database unavailable',
  database_read_only: 'database read-only',
  database_full: 'database full',
};

const REPLICA: Readonly<Record<ReplicaState, string>> = { in_use: 'in use', behind: 'too far behind', away: 'away' };

/**
 * The database answers too: requests may be sent here. Where it can only be read, pages can be read all the same, so the
 * status is 200; what is wrong stands in the answer. Without its replica the database is read, so that takes nothing out of
 * service either.
 */
export async function GET() {
  const state = await readDatabaseState();
  const replica = replicaState();
  return Response.json(
    { status: STATUS[state], ...(replica && { replica: REPLICA[replica] }) },
    { status: state === 'away' ? 503 : 200, headers: { 'Cache-Control': 'no-store' } },
  );
}
