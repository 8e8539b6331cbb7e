import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import type { PoolClient } from 'pg';
import type { DedicatedConnection } from '@/lib/db/dedicated-connection';
import { PrismaClient } from '@/lib/db/generated/client';
import { demandProjector, writeInside, type Actor, type RegisterWrite } from '@/lib/db/register-write';

/** A register write that can also COPY: `connection` is the very one its transaction is open on. */
export interface BulkWrite extends RegisterWrite {
  readonly connection: PoolClient;
  /** Throws once somebody has asked for an end; to be called between chunks. */
  readonly signal: AbortSignal;
}

/** Longest delay a timer takes, so in effect no limit: a bulk write is ended by its signal. */
const A_DAY_MS = 86_400_000;

/**
 * A register write as `writeRegister`, over a dedicated connection, for as many rows as one likes.
 *
 * @param atLast what is to stand or fall with the write and locks what others wait for: done right before the commit
 * @throws whatever `change` throws, after rolling everything back; the signal's reason where it was aborted before the commit
 */
export async function writeRegisterInBulk<Value>(
  { pool, client }: DedicatedConnection,
  actor: Actor,
  signal: AbortSignal,
  change: (write: BulkWrite) => Promise<Value>,
  atLast?: (transaction: RegisterWrite['transaction'], value: Value) => Promise<void>,
): Promise<Value> {
  demandProjector();
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  try {
    return await prisma.$transaction(
      async (transaction) => {
        const value = await writeInside(transaction, actor, (write) =>
          change({ ...write, connection: client, signal }),
        );
        signal.throwIfAborted();
        await atLast?.(transaction, value);
        return value;
      },
      { maxWait: A_DAY_MS, timeout: A_DAY_MS },
    );
  } finally {
    await prisma.$disconnect();
  }
}
