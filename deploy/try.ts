import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { parseEnvironment } from '@/lib/config/environment';
import { ensureAppLogin } from '@/scripts/database/app-role';
import { generateClient } from '@/scripts/database/client';
import { migrate } from '@/scripts/database/migrate';
import { seed } from '@/scripts/database/seed';
import { issueSetUpLink } from '@/scripts/database/set-up-link';
import { BROWSER_ARGUMENTS, findBrowser } from '@/scripts/launch/browser';
import { build } from '@/scripts/launch/build';
import { root, runMain } from '@/scripts/launch/entry.mjs';
import { freePort } from '@/scripts/launch/port';
import { step } from '@/scripts/launch/steps.mjs';
import { watchStopSignals } from '@/scripts/launch/stop-signal';
import { startReplicatedServer } from '@/test/servers/replicated-server';
import { CHECKS, type Tried } from './try/checks';
import { copyAsImage } from './try/program';
import { requireNginx, TriedProxy } from './try/proxy';
import { planServers } from './try/servers';

/** Some faults hold two whole pages. */
const LONGEST_FAULT = 400;

/** What ends in the opposite order, whatever happens meanwhile. */
const endings: (() => Promise<unknown>)[] = [];

async function withEndings(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } finally {
    for (const end of endings.toReversed()) await end().catch((error: unknown) => console.error(error));
  }
}

/** A register of one network; its owner sets it up as the migrate service does. */
async function fillDatabase(ownerUrl: string, signal: AbortSignal): Promise<string> {
  await migrate(root, ownerUrl, signal);
  const { url } = await ensureAppLogin(ownerUrl, 'throw-away');
  const env = parseEnvironment({ SEED_NETWORKS: 'qualitaetszirkel' }, root);
  await seed(root, { databaseUrl: ownerUrl, appDatabaseUrl: url }, env, signal);
  return url;
}

const onServer = (url: string, login: string): string => {
  const there = new URL(login);
  there.port = new URL(url).port;
  return there.href;
};

async function bringUp(folder: string, signal: AbortSignal): Promise<Tried> {
  await step('client', async (note) => note(await generateClient(root, signal)));
  await step('build', async (note) => note(await build(root, { signal })));
  let login = '';
  const { main, replica, stop } = await step('database', () =>
    startReplicatedServer(async (url) => (login = await fillDatabase(url, signal))),
  );
  endings.push(stop);
  const program = path.join(folder, 'program');
  await step('program', () => Promise.resolve(copyAsImage(root, program)));
  const secrets = { appDatabaseUrl: login, replicaUrl: onServer(replica.url, login) };
  const port = await freePort();
  const servers = await planServers({ program, folder, publicUrl: '', secrets });
  endings.push(() => Promise.all(servers.map((server) => server.stop())));
  // Both at once: of what is done once only one does it.
  await step('servers', () => Promise.all(servers.map((server) => server.start())));
  const proxy = new TriedProxy({ root, folder: path.join(folder, 'nginx'), port, servers });
  endings.push(() => proxy.stop());
  await step('nginx', () => proxy.start());
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_ARGUMENTS });
  endings.push(() => browser.close());
  const setUp = `${proxy.address}/admin/einrichten/${await issueSetUpLink(main.url)}`;
  return { proxy, servers, database: main, browser, setUp };
}

/**
 * Brings up two servers on one database with a replica, the way the image and compose.yaml do, with nginx and the shipped
 * configuration in front of them, and tries what deploy/README.md promises.
 */
async function tryDeployment(): Promise<number> {
  requireNginx();
  const signal = watchStopSignals();
  const folder = mkdtempSync(path.join(tmpdir(), 'deploy-'));
  chmodSync(folder, 0o755);
  endings.push(() => Promise.resolve(rmSync(folder, { recursive: true, force: true })));
  return withEndings(async () => {
    const tried = await bringUp(folder, signal);
    let failures = 0;
    for (const [name, check] of CHECKS) {
      signal.throwIfAborted();
      const fault = await check(tried).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_FAULT),
      );
      console.log(`  ${fault === null ? 'ok    ' : 'FAILED'} ${name}${fault === null ? '' : `\n${fault}`}`);
      if (fault !== null) failures += 1;
    }
    console.log(`\n${CHECKS.length - failures} of ${CHECKS.length} hold.`);
    return failures === 0 ? 0 : 1;
  });
}

await runMain(tryDeployment);
