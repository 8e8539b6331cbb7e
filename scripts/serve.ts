import { loadDotenv } from '@/lib/config/dotenv';
import { type Environment, environment } from '@/lib/config/environment';
import { generateClient } from './database/client';
import { checkServed } from './database/given';
import { type OpenDatabase, openDatabase } from './database/open';
import { setUpDatabase } from './database/set-up';
import { printSetUpLink, signInOrigin } from './database/set-up-link';
import { build, claimBuild } from './launch/build';
import { ensureDataDir } from './launch/data-dir';
import { lockDataDir } from './launch/lock';
import { requireFreePort } from './launch/port';
import { chooseActionsKey, chooseSessionSecret } from './launch/secrets';
import { step } from './launch/steps.mjs';
import { watchStopSignals } from './launch/stop-signal';
import { type Supervised, supervise } from './launch/supervise';
import { KeptWebServer } from './launch/web-server';

export type ServeOptions = { dev: boolean };

type Opened = Pick<OpenDatabase, 'own' | 'stop'> & {
  /** Null where this server only serves. */
  ownerUrl: string | null;
  appDatabaseUrl: string;
};

/** What the web process gets: never the owner's connection, not even from a `.env` it might read. */
function webEnvironment(appDatabaseUrl: string, env: Environment) {
  const { dataDir, legalDir, publicUrl, replicaUrl, seedNetworks, trustProxy } = env;
  return {
    APP_DATABASE_URL: appDatabaseUrl,
    DATABASE_URL: '',
    DATABASE_URL_FILE: '',
    REPLICA_URL: replicaUrl ?? '',
    DATA_DIR: dataDir,
    LEGAL_DIR: legalDir,
    PUBLIC_URL: publicUrl ?? '',
    SEED_NETWORKS: seedNetworks.join(',') || 'none',
    TRUST_PROXY: trustProxy.join(','),
    NEXTAUTH_SECRET: chooseSessionSecret(env),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: chooseActionsKey(env),
    NEXTAUTH_URL: signInOrigin(env),
  };
}

/** Until it is told to stop, or one of them cannot be kept running; then none is started any more. */
async function keepRunning(processes: readonly Supervised[], signal: AbortSignal): Promise<void> {
  const failed = new AbortController();
  const say = (line: string) => console.log(`${new Date().toISOString()} ${line}`);
  const surroundings = { signal: AbortSignal.any([signal, failed.signal]), say };
  const ends = processes.map((one) =>
    supervise(one, surroundings).catch((error: unknown) => {
      failed.abort();
      throw error;
    }),
  );
  for (const end of await Promise.allSettled(ends)) if (end.status === 'rejected') throw end.reason;
}

/**
 * The database that is served, with the web server's connection to it. Whoever is given only that serves what another one
 * has brought to this release, and never changes it.
 */
async function openRegister(root: string, env: Environment, signal: AbortSignal): Promise<Opened> {
  const { appDatabaseUrl } = env;
  if (appDatabaseUrl && !env.databaseUrl) {
    await step('database', async (note) => note(await checkServed(root, appDatabaseUrl)));
    await step('client', async (note) => note(await generateClient(root, signal)));
    return { ownerUrl: null, appDatabaseUrl, own: null, stop: () => Promise.resolve() };
  }
  const { url, own, stop } = await step('database', async (note) => {
    const opened = await openDatabase(env);
    note(opened.note);
    return opened;
  });
  try {
    return { ownerUrl: url, appDatabaseUrl: await setUpDatabase(root, url, env, signal), own, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function run(root: string, env: Environment, { dev }: ServeOptions, signal: AbortSignal) {
  const database = await openRegister(root, env, signal);
  try {
    if (!dev) await step('build', async (note) => note(await build(root, { ...env, signal })));
    const webEnv = webEnvironment(database.appDatabaseUrl, env);
    const server = await step('serve', async (note) => {
      const started = await KeptWebServer.start({ root, dev, env: webEnv, port: env.port, host: env.host, signal });
      note('answers');
      return started;
    });
    console.log(`\nPräsenzregister: ${server.address}${env.publicUrl ? ` (public address: ${env.publicUrl})` : ''}`);
    if (database.ownerUrl !== null) await printSetUpLink(database.ownerUrl, env);
    console.log('Stop with Ctrl-C.\n');
    const release = dev ? undefined : claimBuild(root);
    try {
      await keepRunning([server, ...(database.own ? [database.own] : [])], signal);
    } finally {
      await server.stop();
      release?.();
    }
  } finally {
    await database.stop();
  }
}

/**
 * Brings the register up from whatever state the folder is in and serves it
 * until it is told to stop. Every step that has nothing to do is skipped.
 */
export async function serve(root: string, options: ServeOptions) {
  const signal = watchStopSignals();
  loadDotenv(root);
  const env = environment();
  await requireFreePort(env.port, env.host);
  ensureDataDir(env.dataDir);
  const unlock = lockDataDir(env.dataDir);
  try {
    await run(root, env, options, signal);
  } finally {
    unlock();
  }
  process.exit(0);
}
