import path from 'node:path';
import type { Environment } from '@/lib/config/environment';
import { secret } from '../launch/secrets';
import type { Supervised } from '../launch/supervise';
import { decideClusterFolder } from '../postgres/location';
import { type RunningServer, startServer } from '../postgres/server';
import { checkGivenDatabase } from './given';

export type OpenDatabase = {
  /** Owner connection. */
  url: string;
  /** What to tell about it. */
  note: string;
  /** Stops the server if it is the register's own; the operator's is left alone. */
  stop: () => Promise<void>;
  /** The register's own server, to be kept running. */
  own: Supervised | null;
};

const NOTES: Record<RunningServer['origin'], string> = {
  new: 'created',
  started: 'started',
  recovered: 'recovered after an unclean end',
  reused: 'reused, it was still running',
};

/** Opens the operator's PostgreSQL if DATABASE_URL names one, else brings up the register's own. */
export async function openDatabase({ databaseUrl, dataDir }: Environment): Promise<OpenDatabase> {
  if (databaseUrl) {
    const note = await checkGivenDatabase(databaseUrl);
    return { url: databaseUrl, note, stop: () => Promise.resolve(), own: null };
  }
  const cluster = decideClusterFolder(dataDir);
  const server = await startServer({
    cluster,
    logFile: path.join(dataDir, 'postgres.log'),
    password: secret(dataDir, 'databaseOwnerPassword'),
  });
  const place = cluster.startsWith(dataDir) ? '' : `, in ${path.dirname(cluster)}`;
  const { url, origin, stop, ended, restart } = server;
  const own = { name: 'The database', ended, restart };
  return { url, note: `own PostgreSQL ${NOTES[origin]}${place}`, stop, own };
}
