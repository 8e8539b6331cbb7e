import { cloneDatabase, type DatabaseUrls } from '@/test/databases';
import { ungaMissing } from '@/test/unga-facts';
import type { Variables } from '@/lib/config/environment';
import { SERVER_SIDE } from './database/seed';
import { runNode } from './launch/child';
import { step } from './launch/steps.mjs';
import type { WebServer } from './launch/web-server';
import { serveBeside } from './serve-beside';

const PREPARE_UNGA = 'e2e/prepare-unga.ts';

/**
 * Fills a register of its own with the UN General Assembly, so that the other browser tests count what they always did.
 *
 * @returns its environment; null where the facts are not on this machine
 */
export async function prepareUnga(template: DatabaseUrls, webEnv: Variables, signal: AbortSignal): Promise<Variables | null> {
  if (ungaMissing() !== null) return null;
  const env = { ...webEnv, APP_DATABASE_URL: (await cloneDatabase(template, 'unga')).appUrl };
  await step('prepare UNGA', async () => void (await runNode([...SERVER_SIDE, PREPARE_UNGA], { env, signal })));
  return env;
}

/** Serves it; with an empty address where there is none. */
export async function serveUnga(root: string, env: Variables | null, signal: AbortSignal): Promise<Pick<WebServer, 'address' | 'stop'>> {
  if (!env) return { address: '', stop: () => Promise.resolve() };
  return serveBeside({ root, env, signal });
}
