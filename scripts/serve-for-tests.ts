import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseEnvironment } from '@/lib/config/environment';
import { cloneDatabase, createTemplate, type DatabaseUrls } from '@/test/databases';
import { seed, SERVER_SIDE } from './database/seed';
import { build } from './launch/build';
import { runNode } from './launch/child';
import { freePort } from './launch/port';
import { step } from './launch/steps.mjs';
import { startWebServer } from './launch/web-server';
import { serveBeside } from './serve-beside';
import { prepareUnga, serveUnga } from './serve-unga';
import { serveWithProvider } from './serve-with-provider-for-tests';
import { webVariables } from './variables-for-tests';

type Options = { root: string; folder: string; serverUrl: string; signal: AbortSignal };
type BuildOptions = { root: string; folder: string; urls: DatabaseUrls };

/** The production build of the application on a seeded database of its own. */
export type ServedForTests = {
  address: string;
  /** The same with an OpenID Connect provider. */
  oidcAddress: string;
  /** A register of the UN General Assembly alone. */
  ungaAddress: string;
  /** The register of the first address, served with SECOND_FACTOR=administrators. */
  strictAddress: string;
  ownerUrl: string;
  stop: () => Promise<void>;
};

/** Extra data the browser tests need beside the seed facts. */
const PREPARE = 'e2e/prepare/all.ts';

/** Builds the application, unless that is done, and serves it on a database as it is. */
export async function serveBuild({ root, folder, urls }: BuildOptions) {
  const port = await freePort();
  const env = webVariables(path.join(folder, 'data'), urls.appUrl, port);
  await step('build', async (note) => note(await build(root, {})));
  const { address, stop } = await step('serve', () =>
    startWebServer({ root, port, host: '127.0.0.1', dev: false, env }),
  );
  return { address, secret: env.NEXTAUTH_SECRET, stop };
}

export async function serveForBrowserTests({ root, folder, serverUrl, signal }: Options): Promise<ServedForTests> {
  const template = await createTemplate(root, serverUrl);
  const { ownerUrl, appUrl } = await cloneDatabase(template, 'browser');
  const dataDir = path.join(folder, 'data');
  const env = parseEnvironment({ DATA_DIR: dataDir }, root);
  const port = await freePort();
  const webEnv = { ...webVariables(dataDir, appUrl, port), SEED_NETWORKS: env.seedNetworks.join(',') };
  const urls = { databaseUrl: ownerUrl, appDatabaseUrl: appUrl };
  await step('seed', async (note) => note(await seed(root, urls, env, signal)));
  if (existsSync(path.join(root, PREPARE))) {
    await step('prepare', async () => void (await runNode([...SERVER_SIDE, PREPARE], { env: webEnv, signal })));
  }
  const ungaEnv = await prepareUnga(template, webEnv, signal);
  await step('build', async (note) => note(await build(root, { signal })));
  const server = await step('serve', () =>
    startWebServer({ root, port, host: '127.0.0.1', dev: false, env: webEnv, signal }),
  );
  const withProvider = await step('provider', () => serveWithProvider(root, webEnv, signal));
  const unga = await step('serve UNGA', () => serveUnga(root, ungaEnv, signal));
  const strictEnv = { ...webEnv, SECOND_FACTOR: 'administrators' };
  const strict = await step('strict', () => serveBeside({ root, env: strictEnv, signal }));
  const stop = async () => {
    await strict.stop();
    await unga.stop();
    await withProvider.stop();
    await server.stop();
  };
  return {
    address: server.address,
    oidcAddress: withProvider.address,
    ungaAddress: unga.address,
    strictAddress: strict.address,
    ownerUrl,
    stop,
  };
}
