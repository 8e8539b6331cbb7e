import 'server-only';
import { database } from '@/lib/db/client';

/** Whether the database answers and holds the register's tables. Never throws. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    await database().$queryRaw`SELECT 1 FROM network LIMIT 1`;
    return true;
  } catch {
    return false;
  }
}
