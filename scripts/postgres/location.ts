import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { accountFor, canReach } from './account';

/** Where root keeps what the database's account cannot reach inside a private home. */
export const SYSTEM_FOLDER = '/var/lib/praesenzregister';

function recordFile(dataDir: string) {
  return path.join(dataDir, 'postgres-location');
}

/** The folder of the database that belongs to a data directory, as far as it was ever decided. */
export function clusterFolder(dataDir: string): string {
  const record = recordFile(dataDir);
  return existsSync(record) ? readFileSync(record, 'utf8').trim() : path.join(dataDir, 'postgres');
}

/**
 * Decides where the database of a data directory lies: inside it, or, when root
 * starts from a folder closed to the database's account (such as root's home),
 * under /var/lib, which is then written down in the data directory.
 */
export function decideClusterFolder(dataDir: string): string {
  const folder = clusterFolder(dataDir);
  if (existsSync(folder) || canReach(accountFor(folder), dataDir)) return folder;
  const name = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12);
  const moved = path.join(SYSTEM_FOLDER, `data-${name}`, 'postgres');
  mkdirSync(path.dirname(moved), { recursive: true, mode: 0o755 });
  writeFileSync(recordFile(dataDir), `${moved}\n`);
  return moved;
}
