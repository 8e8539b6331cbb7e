import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { ConfigurationError, environment } from '@/lib/config/environment';
import { processWide } from '@/lib/core/process-wide';
import { PrismaClient } from '@/lib/db/generated/client';
import { OneByOneClient } from '@/lib/db/one-by-one-client';
import { closeReplica } from '@/lib/db/replica';

/** Connections one process holds at most. PostgreSQL's default allows 100 for all of them. */
const POOL_SIZE = 10;

const shared = processWide<PrismaClient>('database');

/**
 * The application's connection pool, signed in with the least-privileged role; opened at the first use, so that a
 * build needs no database.
 */
export function database(): PrismaClient {
  const open = shared.get();
  if (open) return open;
  const opened = openPool();
  shared.set(opened);
  return opened;
}

function openPool(): PrismaClient {
  const { appDatabaseUrl } = environment();
  if (!appDatabaseUrl) {
    throw new ConfigurationError('APP_DATABASE_URL is not set: start the register with `npm start`, which sets it.');
  }
  const pool = { connectionString: appDatabaseUrl, max: POOL_SIZE, Client: OneByOneClient };
  return new PrismaClient({ adapter: new PrismaPg(pool) });
}

/** Closes the pool: for commands and tests, which end. */
export async function closeDatabase(): Promise<void> {
  await shared.get()?.$disconnect();
  shared.clear();
  await closeReplica();
}
