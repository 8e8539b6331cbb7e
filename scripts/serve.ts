import { loadDotenv } from '@/lib/config/dotenv';
import { type Environment, environment } from '@/lib/config/environment';
import { ensureAppLogin, requireRoleRights } from './database/app-role';
import { generateClient } from './database/client';
import { checkAppLogin } from './database/given';
import { migrate } from './database/migrate';
import { openDatabase } from './database/open';
import { applyKeptRedactions } from './database/kept-redactions';
import { seed } from './database/seed';
import { issueSetUpLink } from './database/set-up-link';
import { build, claimBuild } from './launch/build';
import { ensureDataDir } from './launch/data-dir';
import { lockDataDir } from './launch/lock';
import { requireFreePort } from './launch/port';
import { chooseLoginPassword, chooseSessionSecret } from './launch/secrets';
import { step } from './launch/steps.mjs';
import { watchStopSignals } from './launch/stop-signal';
import { type Supervised, supervise } from './launch/supervise';
import { KeptWebServer, localAddress } from './launch/web-server';

export type ServeOptions = { dev: boolean };

/** Gives the web process its connection: the operator's, or a login made for it. */
async function openAppLogin(ownerUrl: string, env: Environment, note: (text: string) => void) {
  const { appDatabaseUrl } = env;
  if (appDatabaseUrl) {
    await checkAppLogin(appDatabaseUrl);
    note('APP_DATABASE_URL');
    return appDatabaseUrl;
  }
  const { url, changed } = await ensureAppLogin(ownerUrl, chooseLoginPassword(env));
  note(changed ? 'set up' : 'skipped, nothing changed');
  return url;
}

/** Where people sign in. */
const signInOrigin = ({ publicUrl, host, port }: Environment) => publicUrl ?? localAddress(host, port);

/** What the web process gets: never the owner's connection, not even from a `.env` it might read. */
function webEnvironment(appDatabaseUrl: string, env: Environment) {
  const { dataDir, legalDir, publicUrl, seedNetworks, trustProxy } = env;
  return {
    APP_DATABASE_URL: appDatabaseUrl,
    DATABASE_URL: '',
    DATA_DIR: dataDir,
    LEGAL_DIR: legalDir,
    PUBLIC_URL: publicUrl ?? '',
    SEED_NETWORKS: seedNetworks.join(',') || 'none',
    TRUST_PROXY: trustProxy.join(','),
    NEXTAUTH_SECRET: chooseSessionSecret(env),
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

async function run(root: string, env: Environment, { dev }: ServeOptions, signal: AbortSignal) {
  const database = await step('database', async (note) => {
    const opened = await openDatabase(env);
    note(opened.note);
    return opened;
  });
  try {
    await requireRoleRights(database.url, env.appDatabaseUrl !== undefined);
    await step('migrate', async (note) => note(await migrate(root, database.url, signal)));
    await step('client', async (note) => note(await generateClient(root, signal)));
    const appDatabaseUrl = await step('login', (note) => openAppLogin(database.url, env, note));
    await step('redactions', async (note) => note(await applyKeptRedactions(database.url, env.dataDir)));
    const urls = { databaseUrl: database.url, appDatabaseUrl };
    await step('seed', async (note) => note(await seed(root, urls, env, signal)));
    if (!dev) await step('build', async (note) => note(await build(root, { ...env, signal })));
    const webEnv = webEnvironment(appDatabaseUrl, env);
    const server = await step('serve', async (note) => {
      const started = await KeptWebServer.start({ root, dev, env: webEnv, port: env.port, host: env.host, signal });
      note('answers');
      return started;
    });
    const setUpToken = await issueSetUpLink(database.url);
    console.log(`\nPräsenzregister: ${server.address}${env.publicUrl ? ` (public address: ${env.publicUrl})` : ''}`);
    if (setUpToken) {
      console.log(`\nNobody administers the register yet. Set up the first administrator, once, within 24 hours:`);
      console.log(`  ${signInOrigin(env)}/admin/einrichten/${setUpToken}\n`);
    }
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
