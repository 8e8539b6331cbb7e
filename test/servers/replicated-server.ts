import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunningServer, startServer } from '@/scripts/postgres/server';

const PASSWORD = 'throw-away';

export interface ReplicatedServer {
  main: RunningServer;
  /** Follows every change of the other, and can be read only. */
  replica: RunningServer;
  /** Stops and deletes both. */
  stop: () => Promise<void>;
}

/** The files of a server that has been shut down are a replica's, once they say so. */
function copyAsReplica(from: string, to: string, mainUrl: string): void {
  execFileSync('cp', ['-a', from, to]);
  const { hostname, port, username } = new URL(mainUrl);
  const source = `host=${hostname} port=${port} user=${username} password=${PASSWORD}`;
  appendFileSync(path.join(to, 'postgresql.auto.conf'), `primary_conninfo = '${source}'\n`);
  const signal = path.join(to, 'standby.signal');
  writeFileSync(signal, '');
  const { uid, gid } = statSync(to);
  chownSync(signal, uid, gid);
}

/**
 * Starts a PostgreSQL on loopback and a streaming replica of it.
 *
 * @param prepare fills it before it is copied; what comes later is streamed
 */
export async function startReplicatedServer(prepare: (url: string) => Promise<unknown>): Promise<ReplicatedServer> {
  const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'praesenzregister-'));
  // The database's account passes through it to its own folders.
  chmodSync(folder, 0o711);
  const options = (name: string) => ({
    cluster: path.join(folder, name),
    logFile: path.join(folder, `${name}.log`),
    password: PASSWORD,
  });
  const started: RunningServer[] = [];
  const stop = async () => {
    for (const server of started.toReversed()) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const main = await startServer(options('main'));
    started.push(main);
    await prepare(main.url);
    await main.stop();
    copyAsReplica(options('main').cluster, options('replica').cluster, main.url);
    await main.restart();
    const replica = await startServer(options('replica'));
    started.push(replica);
    return { main, replica, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
