import { existsSync } from 'node:fs';
import { loadDotenv } from '@/lib/config/dotenv';
import { type Environment, environment } from '@/lib/config/environment';
import { ensureAppLogin } from './database/app-role';
import { openDatabase } from './database/open';
import { SERVER_SIDE, tryNode } from './launch/child';
import { lockDataDir } from './launch/lock';
import { OperatorError } from './launch/operator-error.mjs';
import { chooseLoginPassword } from './launch/secrets';
import { watchStopSignals } from './launch/stop-signal';
import { clusterFolder } from './postgres/location';
import { answers } from './postgres/probe';
import { runningDatabaseUrl } from './postgres/running';

type Found = { url: string; close: () => Promise<void> };

/** The database of a running register, or one started for as long as the command takes. */
async function findDatabase(env: Environment): Promise<Found> {
  if (!env.databaseUrl) {
    const cluster = clusterFolder(env.dataDir);
    if (!existsSync(cluster)) {
      throw new OperatorError(
        `There is no register in ${env.dataDir} yet: run npm start once, or set DATA_DIR or DATABASE_URL to the one you mean.`,
      );
    }
    const running = runningDatabaseUrl(env.dataDir);
    if (running && (await answers(running, cluster))) return { url: running, close: () => Promise.resolve() };
  }
  const unlock = env.databaseUrl ? () => undefined : lockDataDir(env.dataDir);
  try {
    const { url, stop } = await openDatabase(env);
    return { url, close: () => stop().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function runForExitCode(args: readonly string[], env: Record<string, string>, signal: AbortSignal) {
  const { code } = await tryNode(args, { env, signal, show: true });
  return code ?? 1;
}

/**
 * Runs a TypeScript file as a command of its own.
 *
 * @param command the file and its arguments
 * @returns the command's exit code
 */
export async function runCommand(
  root: string,
  command: readonly string[],
  { withDatabase }: { withDatabase: boolean },
) {
  const signal = watchStopSignals();
  loadDotenv(root);
  const args = [...SERVER_SIDE, ...command];
  if (!withDatabase) return runForExitCode(args, {}, signal);
  const env = environment();
  const database = await findDatabase(env);
  try {
    const login = env.appDatabaseUrl ?? (await ensureAppLogin(database.url, chooseLoginPassword(env))).url;
    return await runForExitCode(args, { DATABASE_URL: database.url, APP_DATABASE_URL: login }, signal);
  } finally {
    await database.close();
  }
}
