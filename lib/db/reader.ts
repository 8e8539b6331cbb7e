import 'server-only';
import { database } from '@/lib/db/client';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { readReplica } from '@/lib/db/replica';

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
  return onOneState(database(), read, timeoutMs);
}

/**
 * The same for what everybody may see: from the replica of the database, if there is one that is as far as the database
 * itself. This is the only way there; what somebody signed in reads, and what is written out while it is read, comes from
 * the database.
 *
 * @param read may be done twice, and shows nothing to anybody before it has ended
 */
export async function readPublicSnapshot<Value>(read: (reader: Reader) => Promise<Value>): Promise<Value> {
  const found = await readReplica((replica) => onOneState(replica, read, READ_TIMEOUT_MS));
  return found ? found.value : readSnapshot(read);
}

const onOneState = <Value>(
  client: PrismaClient,
  read: (reader: Reader) => Promise<Value>,
  timeoutMs: number,
): Promise<Value> =>
  client.$transaction(read, { isolationLevel: 'RepeatableRead', maxWait: READ_TIMEOUT_MS, timeout: timeoutMs });
