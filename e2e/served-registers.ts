import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from '@/scripts/launch/browser';
import { startThrowAwayServer } from '@/scripts/postgres/throw-away';
import { serveForBrowserTests } from '@/scripts/tests/serve';
import { REPOSITORY } from '@/test/data';

/**
 * Once per run, before the first test: finds a browser, and builds, fills and serves the registers that the tests look
 * at, unless BASE_URL names one that runs. Tests find both in the environment.
 */
export default async function setUp() {
  // Playwright clears up after SIGINT alone.
  process.once('SIGTERM', () => process.kill(process.pid, 'SIGINT'));
  process.env.CHROMIUM ??= await findBrowser();
  const { BASE_URL, TEST_DATABASE_URL } = process.env;
  if (BASE_URL) return undefined;
  const server = TEST_DATABASE_URL ? undefined : await startThrowAwayServer();
  const folder = mkdtempSync(path.join(tmpdir(), 'praesenzregister-browser-'));
  const clear = async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const served = await serveForBrowserTests({
      root: REPOSITORY,
      folder,
      serverUrl: TEST_DATABASE_URL ?? server?.url ?? '',
      signal: new AbortController().signal,
    });
    Object.assign(process.env, {
      BASE_URL: served.address,
      OIDC_BASE_URL: served.oidcAddress,
      UNGA_URL: served.ungaAddress,
      STRICT_URL: served.strictAddress,
      DATABASE_URL: served.ownerUrl,
      SPARE_DATABASE_URL: served.spareOwnerUrl,
    });
    return async () => {
      await served.stop();
      await clear();
    };
  } catch (error) {
    await clear();
    throw error;
  }
}
