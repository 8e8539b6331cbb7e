import { SERVER_SIDE, tryNode } from '@/scripts/launch/child';
import { testDatabase } from './database';

/** Runs the real command on this test's database. */
export function importCommand(...args: string[]): Promise<{ code: number | null; output: string }> {
  const { ownerUrl, appUrl } = testDatabase();
  const env = { DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl, PORT: '1' };
  return tryNode([...SERVER_SIDE, 'scripts/import.ts', ...args, '--lang', 'de'], { env });
}
