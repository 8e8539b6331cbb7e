import { ChildFailure, tryNode } from '../launch/child';
import { findCodeDrift } from './database-code';
import { onMigratedDatabase } from './migrated-database';

const COMPARE = [
  'node_modules/prisma/build/index.js',
  'migrate',
  'diff',
  '--from-config-datasource',
  '--to-schema',
  'prisma/schema.prisma',
  '--script',
  '--exit-code',
];
/** As `--exit-code` has it. */
const DIFFERS = 2;

/**
 * Applies the migrations to an empty scratch database and compares the result
 * with prisma/schema.prisma, and what Prisma cannot express (functions,
 * triggers, checks, exclusions, privileges) with prisma/sql.
 *
 * @returns what differs, or undefined if they agree
 */
export const findDrift = (root: string, signal?: AbortSignal): Promise<string | undefined> =>
  onMigratedDatabase(root, async (ownerUrl) => {
    const { code, output } = await tryNode(COMPARE, { env: { DATABASE_URL: ownerUrl, NO_COLOR: '1' }, signal });
    if (code === 0) return findCodeDrift(root, ownerUrl);
    if (code === DIFFERS) return output;
    throw new ChildFailure(COMPARE.join(' '), code, output);
  });
