import { createTemplate } from '@/test/databases';
import { ChildFailure, runNode } from '../launch/child';
import { startThrowAwayServer } from '../postgres/throw-away';
import { findCodeDrift } from './database-code';

const PRISMA = 'node_modules/prisma/build/index.js';

/**
 * Applies the migrations to an empty scratch database and compares the result
 * with prisma/schema.prisma, and what Prisma cannot express (functions,
 * triggers, checks, exclusions, privileges) with prisma/sql.
 *
 * @returns what differs, or undefined if they agree
 */
export async function findDrift(root: string, signal?: AbortSignal): Promise<string | undefined> {
  const server = await startThrowAwayServer();
  try {
    const { ownerUrl } = await createTemplate(root, server.url);
    const args = [
      'migrate',
      'diff',
      '--from-config-datasource',
      '--to-schema',
      'prisma/schema.prisma',
      '--script',
      '--exit-code',
    ];
    await runNode([PRISMA, ...args], { env: { DATABASE_URL: ownerUrl, NO_COLOR: '1' }, signal });
    return await findCodeDrift(root, ownerUrl);
  } catch (error) {
    if (error instanceof ChildFailure && error.code === 2) return error.output;
    throw error;
  } finally {
    await server.stop();
  }
}
