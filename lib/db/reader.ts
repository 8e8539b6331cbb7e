import 'server-only';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';

/** What a query reads through: a snapshot, or the transaction of a write that must see its own rows. */
export type Reader = Prisma.TransactionClient;

/** Far above what a page takes; a machine that is busy otherwise is no reason for an error page. */
const READ_TIMEOUT_MS = 30_000;

/**
 * Runs several queries on one state of the database. The packed rows of the read model fit the list of meetings
 * only as both stood at the same instant.
 *
 * @param timeoutMs for what is written out while it is read, at the pace of whoever takes it
 */
export async function readSnapshot<Value>(
  read: (reader: Reader) => Promise<Value>,
  timeoutMs = READ_TIMEOUT_MS,
): Promise<Value> {
  return database().$transaction(read, {
    isolationLevel: 'RepeatableRead',
    maxWait: READ_TIMEOUT_MS,
    timeout: timeoutMs,
  });
}
