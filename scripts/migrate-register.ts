import { loadDotenv } from '@/lib/config/dotenv';
import { environment } from '@/lib/config/environment';
import { checkGivenDatabase } from './database/given';
import { setUpDatabase } from './database/set-up';
import { printSetUpLink } from './database/set-up-link';
import { ensureDataDir } from './launch/data-dir';
import { OperatorError } from './launch/operator-error.mjs';
import { step } from './launch/steps.mjs';
import { watchStopSignals } from './launch/stop-signal';

/**
 * Brings a database to this release for servers that only serve (`npm start` with APP_DATABASE_URL alone) and are never
 * given its owner's connection.
 */
export async function migrateRegister(root: string): Promise<void> {
  const signal = watchStopSignals();
  loadDotenv(root);
  const env = environment();
  const { databaseUrl } = env;
  if (!databaseUrl) {
    throw new OperatorError(
      'DATABASE_URL is not set: name the database in it; the own one is brought to this release by npm start.',
    );
  }
  ensureDataDir(env.dataDir);
  await step('database', async (note) => note(await checkGivenDatabase(databaseUrl)));
  await setUpDatabase(root, databaseUrl, env, signal);
  await printSetUpLink(databaseUrl, env);
  process.exit(0);
}
