import { inject } from 'vitest';
import { cloneDatabase, type DatabaseUrls } from './databases';

let current: DatabaseUrls | undefined;

/** The connections of this test file's own database. The owner may do anything; the application signs in as `appUrl`. */
export function testDatabase(): DatabaseUrls {
  if (!current) throw new Error('There is a database only in integration tests (*.integration.test.ts).');
  return current;
}

/**
 * Gives the test file an empty, migrated database; DATABASE_URL and
 * APP_DATABASE_URL then point to it. Every file begins with one; for another,
 * close the application's pool first.
 */
export async function freshDatabase(): Promise<DatabaseUrls> {
  current = await cloneDatabase(inject('template'));
  process.env.DATABASE_URL = current.ownerUrl;
  process.env.APP_DATABASE_URL = current.appUrl;
  return current;
}
