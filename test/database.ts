import { inject } from 'vitest';
import { cloneDatabase, type DatabaseUrls, filledTemplate } from './databases';

let current: DatabaseUrls | undefined;

/** The connections of this test file's own database. The owner may do anything; the application signs in as `appUrl`. */
export function testDatabase(): DatabaseUrls {
  if (!current) throw new Error('There is a database only in tests named *.integration.test.ts or *.scale.test.ts.');
  return current;
}

async function takeCloneOf(template: DatabaseUrls): Promise<DatabaseUrls> {
  current = await cloneDatabase(template);
  process.env.DATABASE_URL = current.ownerUrl;
  process.env.APP_DATABASE_URL = current.appUrl;
  return current;
}

/**
 * Gives the test file an empty, migrated database; DATABASE_URL and
 * APP_DATABASE_URL then point to it. Every file begins with one; for another,
 * close the application's pool first.
 */
export const freshDatabase = (): Promise<DatabaseUrls> => takeCloneOf(inject('template'));

/** How a register gets full of facts that several test files need. */
export interface Filling {
  /** What the facts are called. */
  facts: string;
  /** Writes them into the empty register that the test file began with. */
  fill: () => Promise<unknown>;
  /** Closes the application's pool. */
  close: () => Promise<void>;
}

/** Gives the test file a database full of facts that take seconds to write. Only the first file of a run writes them. */
export async function databaseWith({ facts, fill, close }: Filling): Promise<DatabaseUrls> {
  const template = await filledTemplate(inject('template'), facts, async () => {
    await fill();
    await close();
    return testDatabase();
  });
  await close();
  return takeCloneOf(template);
}
