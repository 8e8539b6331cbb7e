import 'server-only';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';

/** What a query reads through: a snapshot, or the transaction of a write that must see its own rows. */
export type Reader = Prisma.TransactionClient;

/**
 * Runs several queries on one state of the database. The packed rows of the read model fit the list of meetings
 * only as both stood at the same instant.
 */
export async function readSnapshot<Value>(read: (reader: Reader) => Promise<Value>): Promise<Value> {
  return database().$transaction(read, { isolationLevel: 'RepeatableRead' });
}
