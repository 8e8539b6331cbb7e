import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { existingSecret } from '../launch/secrets';
import { clusterFolder } from './location';

/** Name of the register's database inside its own PostgreSQL, and of that server's superuser. */
export const DATABASE_NAME = 'praesenzregister';
export const OWNER = 'postgres';

/** What `postmaster.pid` says about a server; it may be a leftover of one that is gone. */
export type Postmaster = { pid: number; port: number };

export function readPostmaster(cluster: string): Postmaster | undefined {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

export function ownerUrl(port: number, password: string, database = DATABASE_NAME): string {
  return `postgresql://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Owner connection of a data directory's own database if that is (or seems to be) running. */
export function runningDatabaseUrl(dataDir: string): string | undefined {
  const password = existingSecret(dataDir, 'databaseOwnerPassword');
  const postmaster = readPostmaster(clusterFolder(dataDir));
  return password && postmaster ? ownerUrl(postmaster.port, password) : undefined;
}
