import type { Environment } from '@/lib/config/environment';
import { chooseLoginPassword } from '../launch/secrets';
import { step } from '../launch/steps.mjs';
import { ensureAppLogin, ensureGivenLogin, requireRoleRights } from './app-role';
import { generateClient } from './client';
import { checkAppLogin } from './given';
import { applyKeptRedactions } from './kept-redactions';
import { migrate } from './migrate';
import { seed } from './seed';
import { oneAtATime } from './set-up-lock';

/** Gives the web process its connection: the operator's, or a login made for it. */
async function openAppLogin(ownerUrl: string, env: Environment, note: (text: string) => void): Promise<string> {
  const { appDatabaseUrl } = env;
  if (appDatabaseUrl) {
    const made = await ensureGivenLogin(ownerUrl, appDatabaseUrl);
    if (!made) await checkAppLogin(appDatabaseUrl);
    note(made ? 'APP_DATABASE_URL, set up' : 'APP_DATABASE_URL');
    return appDatabaseUrl;
  }
  const { url, changed } = await ensureAppLogin(ownerUrl, chooseLoginPassword(env));
  note(changed ? 'set up' : 'skipped, nothing changed');
  return url;
}

/**
 * Brings a database to this release, with the web server's login and the first facts. Of several servers one does it.
 *
 * @returns the web server's connection
 */
export async function setUpDatabase(
  root: string,
  ownerUrl: string,
  env: Environment,
  signal: AbortSignal,
): Promise<string> {
  await requireRoleRights(ownerUrl, env.appDatabaseUrl !== undefined);
  const work = async () => {
    await step('migrate', async (note) => note(await migrate(root, ownerUrl, signal)));
    await step('client', async (note) => note(await generateClient(root, signal)));
    const appDatabaseUrl = await step('login', (note) => openAppLogin(ownerUrl, env, note));
    await step('redactions', async (note) => note(await applyKeptRedactions(ownerUrl, env.dataDir)));
    const urls = { databaseUrl: ownerUrl, appDatabaseUrl };
    await step('seed', async (note) => note(await seed(root, urls, env, signal)));
    return appDatabaseUrl;
  };
  return oneAtATime(ownerUrl, work, signal);
}
