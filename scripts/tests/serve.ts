import path from 'node:path';
import { parseEnvironment, type Variables } from '@/lib/config/environment';
import { cloneDatabase, createTemplate, type DatabaseUrls } from '@/test/databases';
import { seed } from '../database/seed';
import { build } from '../launch/build';
import { runNode, SERVER_SIDE } from '../launch/child';
import { stepBeside } from '../launch/steps.mjs';
import type { WebServer } from '../launch/web-server';
import { freeAddress, serveBeside } from './serve-beside';
import { prepareUnga } from './serve-unga';
import { serveWithProvider } from './serve-with-provider';
import { webVariables } from './variables';

type Options = { root: string; folder: string; serverUrl: string; signal: AbortSignal };
type BuildOptions = { root: string; folder: string; urls: DatabaseUrls };
type Served = Pick<WebServer, 'address' | 'stop'>;

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
  /** A copy of the register of the first address before anybody was there, for servers that a test starts and kills. */
  spareOwnerUrl: string;
  stop: () => Promise<void>;
};

/** Extra data the browser tests need beside the seed facts. */
const PREPARE = 'e2e/prepare/all.ts';

const NEVER = new AbortController().signal;

const buildOnce = (root: string, signal: AbortSignal) =>
  stepBeside('build', async (note) => note(await build(root, { signal })));

/** Builds the application, unless that is done, and serves it on a database as it is. */
export async function serveBuild({ root, folder, urls }: BuildOptions) {
  const at = await freeAddress();
  const env = webVariables(path.join(folder, 'data'), urls.appUrl, at.port);
  await buildOnce(root, NEVER);
  const { address, stop } = await stepBeside('serve', () => serveBeside({ root, env, signal: NEVER }, at));
  return { address, secret: env.NEXTAUTH_SECRET, stop };
}

/** Fills the register of the browser tests. @returns the variables of its server */
async function prepare({ root, folder, signal }: Options, { ownerUrl, appUrl }: DatabaseUrls, port: number) {
  const dataDir = path.join(folder, 'data');
  const env = parseEnvironment({ DATA_DIR: dataDir }, root);
  const webEnv = { ...webVariables(dataDir, appUrl, port), SEED_NETWORKS: env.seedNetworks.join(',') };
  const urls = { databaseUrl: ownerUrl, appDatabaseUrl: appUrl };
  await stepBeside('seed', async (note) => note(await seed(root, urls, env, signal)));
  await stepBeside('prepare', async () => void (await runNode([...SERVER_SIDE, PREPARE], { env: webEnv, signal })));
  return webEnv;
}

/** Starts servers at the same time: all of them, or none is left. */
async function startAll(starts: readonly Promise<Served>[]) {
  const results = await Promise.allSettled(starts);
  const started = results.filter((result) => result.status === 'fulfilled').map(({ value }) => value);
  const stop = async () => void (await Promise.all(started.map((server) => server.stop())));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  return { addresses: started.map(({ address }) => address), stop };
}

/** Four servers of one build, for what needs other settings or another database. */
export async function serveForBrowserTests(options: Options): Promise<ServedForTests> {
  const { root, serverUrl, signal } = options;
  const template = await createTemplate(root, serverUrl);
  const urls = await cloneDatabase(template, 'browser');
  const at = await freeAddress();
  const built = buildOnce(root, signal);
  const env: Variables = await prepare(options, urls, at.port);
  // Of the servers of one database any does what waits to be imported: whoever kills one needs a database of its own.
  const spare = await cloneDatabase(urls, 'spare');
  const ungaEnv = await prepareUnga(template, env, signal);
  await built;
  const { addresses, stop } = await stepBeside('serve', () =>
    startAll([
      serveBeside({ root, env, signal }, at),
      serveWithProvider(root, env, signal),
      serveBeside({ root, env: ungaEnv, signal }),
      serveBeside({ root, env: { ...env, SECOND_FACTOR: 'administrators' }, signal }),
    ]),
  );
  const [address = '', oidcAddress = '', ungaAddress = '', strictAddress = ''] = addresses;
  return {
    address,
    oidcAddress,
    ungaAddress,
    strictAddress,
    ownerUrl: urls.ownerUrl,
    spareOwnerUrl: spare.ownerUrl,
    stop,
  };
}
