import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Environment } from '@/lib/config/environment';
import { readDirectly } from '@/lib/db/direct-reading';
import { runNode, SERVER_SIDE } from '../launch/child';

async function isEmpty(databaseUrl: string) {
  const found = await readDirectly(databaseUrl, ({ rows }) => rows(z.object({}))`SELECT 1 FROM network LIMIT 1`);
  return found.length === 0;
}

/**
 * Loads the seed facts into an empty register.
 *
 * @returns a note for the step
 */
export async function seed(
  root: string,
  { databaseUrl, appDatabaseUrl }: { databaseUrl: string; appDatabaseUrl: string },
  { seedNetworks, dataDir }: Environment,
  signal?: AbortSignal,
): Promise<string> {
  if (seedNetworks.length === 0) return 'skipped, SEED_NETWORKS is none';
  if (!(await isEmpty(databaseUrl))) return 'skipped, the register holds data';
  const file = path.join(root, 'prisma/seed/main.ts');
  if (!existsSync(file)) return 'skipped, no facts yet';
  const env = {
    APP_DATABASE_URL: appDatabaseUrl,
    DATABASE_URL: '',
    SEED_NETWORKS: seedNetworks.join(','),
    DATA_DIR: dataDir,
  };
  await runNode([...SERVER_SIDE, file], { env, signal });
  return `loaded: ${seedNetworks.join(', ')}`;
}
