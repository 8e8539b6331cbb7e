import { existsSync, mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServer } from './server';

export type ThrowAwayServer = {
  /** Owner connection to its one database. */
  url: string;
  stop: () => Promise<void>;
};

/**
 * Starts an empty PostgreSQL for tests, in memory where there is a memory disk and nobody needs more room than that.
 * Stopping it deletes it.
 */
export async function startThrowAwayServer(place: 'in_memory' | 'on_disk' = 'in_memory'): Promise<ThrowAwayServer> {
  const parent = place === 'in_memory' && existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const folder = mkdtempSync(path.join(parent, 'praesenzregister-'));
  // The database's account passes through it to its own folder.
  chmodSync(folder, 0o711);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const server = await startServer({
      cluster: path.join(folder, 'postgres'),
      logFile: path.join(folder, 'postgres.log'),
      password: 'throw-away',
      disposable: true,
    });
    const stop = async () => {
      await server.stop();
      remove();
    };
    return { url: server.url, stop };
  } catch (error) {
    remove();
    throw error;
  }
}
