import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { variablesWith } from '@/lib/config/environment';
import { freePort } from '../launch/port';
import { OperatorError } from '../launch/operator-error.mjs';
import { GoneForGood } from '../launch/supervise';
import { type Account, accountFor } from './account';
import { binariesFor } from './binaries';
import { type NewCluster, initialise, requireSameMajorVersion } from './initialise';
import { answers, ensureDatabase } from './probe';
import { type Postmaster, ownerUrl, readPostmaster } from './running';

/** The folder is created if need be, inside one that its account can reach. */
export type ServerOptions = NewCluster & {
  /** Where the server's messages go. */
  logFile: string;
};

export type RunningServer = {
  /** Owner connection to the register's database. */
  url: string;
  origin: 'new' | 'started' | 'recovered' | 'reused';
  stop: () => Promise<void>;
  /** Resolves when it has ended. */
  ended: () => Promise<string>;
  /** Brings it up again, at the same address. */
  restart: () => Promise<void>;
};

/** Nothing of it outlives the server, and nobody copies from it. */
const DISPOSABLE = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'checkpoint_timeout=1h',
  'max_connections=300',
  // Each database of a test would be visited every minute, hundreds of them by the end of a run; none lives that long.
  'autovacuum=off',
  // Tests open thousands of connections, each of which would derive the key of a password that is no secret.
  'scram_iterations=1',
];

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 30_000;
const LOOK_AGAIN_MS = 250;
const LOG_LIMIT_BYTES = 10_000_000;

function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether a process is a PostgreSQL; where the system does not say, any living one is taken for it. */
function isPostgres(pid: number) {
  if (!isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return true;
  }
}

function openLog(logFile: string) {
  if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT_BYTES) rmSync(logFile);
  return openSync(logFile, 'a', 0o600);
}

function lastFatalLine(logFile: string) {
  const lines = readFileSync(logFile, 'utf8').split('\n');
  return lines.findLast((line) => /FATAL|PANIC|could not/.test(line)) ?? 'it gave no reason';
}

type Program = { account: Account | undefined; postgres: string; port: number };

async function launch(options: ServerOptions, { account, postgres, port }: Program): Promise<void> {
  const { cluster, logFile, password, disposable } = options;
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories='];
  if (disposable) settings.push(...DISPOSABLE);
  const log = openLog(logFile);
  // Its own session: Ctrl-C in the terminal must reach the web server first, and the database outlives a killed parent.
  const child = spawn(postgres, ['-D', cluster, '-p', `${port}`, ...settings.flatMap((setting) => ['-c', setting])], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: variablesWith({ LC_ALL: 'C.UTF-8' }),
  });
  closeSync(log);
  child.unref();
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  const until = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(ownerUrl(port, password, 'postgres'), cluster))) {
    if (ended || Date.now() > until) {
      child.kill('SIGQUIT');
      throw new OperatorError(`The database did not start: ${lastFatalLine(logFile)} (full log: ${logFile}).`);
    }
    await delay(30);
  }
}

/** Waits for a server that is there but does not answer yet, as one that is recovering or shutting down. */
async function settle(cluster: string, password: string): Promise<Postmaster | undefined> {
  const until = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const found = readPostmaster(cluster);
    if (!found || !isPostgres(found.pid)) return undefined;
    if (await answers(ownerUrl(found.port, password, 'postgres'), cluster)) return found;
    if (Date.now() > until) {
      throw new OperatorError(
        `A PostgreSQL (process ${found.pid}) runs on ${cluster} but does not answer with this installation's password: stop that process, or restore secrets.json.`,
      );
    }
    await delay(200);
  }
}

async function stop(cluster: string) {
  const running = readPostmaster(cluster);
  if (!running || !isPostgres(running.pid)) return;
  process.kill(running.pid, 'SIGINT');
  const until = Date.now() + STOP_TIMEOUT_MS;
  while (isAlive(running.pid) && Date.now() < until) await delay(20);
  if (isAlive(running.pid)) process.kill(running.pid, 'SIGQUIT');
}

/** Of a server that another process had started there is no more than its number. */
async function untilEnded(cluster: string): Promise<string> {
  const pid = readPostmaster(cluster)?.pid;
  while (pid !== undefined && isPostgres(pid)) await delay(LOOK_AGAIN_MS, undefined, { ref: false });
  return `process ${pid ?? 'unknown'}`;
}

/** The same server once more: web server and commands know it by its port. */
async function launchAgain(options: ServerOptions, port: number): Promise<void> {
  const { cluster, password } = options;
  if (!existsSync(path.join(cluster, 'PG_VERSION'))) {
    throw new GoneForGood(`The database's folder ${cluster} is gone: put it back, or restore a backup.`);
  }
  const running = await settle(cluster, password);
  if (running?.port === port) return;
  if (running) {
    throw new OperatorError(`Another PostgreSQL (process ${running.pid}) took over ${cluster}: stop that process.`);
  }
  const account = accountFor(cluster);
  rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
  await launch(options, { account, postgres: binariesFor(account).postgres, port });
}

/**
 * Brings up PostgreSQL on a folder and makes sure the register's database is
 * there. A server left behind by a killed process is reused if it answers; a
 * stale lock is cleared away.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { cluster, password } = options;
  const open = async (port: number, origin: RunningServer['origin']): Promise<RunningServer> => {
    const url = ownerUrl(port, password);
    await ensureDatabase(url);
    return {
      url,
      origin,
      stop: () => stop(cluster),
      ended: () => untilEnded(cluster),
      restart: () => launchAgain(options, port),
    };
  };
  const running = await settle(cluster, password);
  if (running) return open(running.port, 'reused');
  const account = accountFor(cluster);
  const binaries = binariesFor(account);
  const lockFile = path.join(cluster, 'postmaster.pid');
  const isNew = !existsSync(path.join(cluster, 'PG_VERSION'));
  const wasKilled = existsSync(lockFile);
  if (isNew) initialise(options, account, binaries);
  requireSameMajorVersion(cluster, binaries);
  rmSync(lockFile, { force: true });
  const port = await freePort();
  await launch(options, { account, postgres: binaries.postgres, port });
  return open(port, isNew ? 'new' : wasKilled ? 'recovered' : 'started');
}
