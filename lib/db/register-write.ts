import 'server-only';
import { z } from 'zod';
import { processWide } from '@/lib/core/process-wide';
import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { queryRow } from '@/lib/db/query-rows';

/** Who writes: a signed-in user, or the program itself under a name such as "seed". */
export interface Actor {
  userId: number | null;
  name: string;
  /** Fields whose texts looked like a person or like health, and of which the author says that they name nobody. */
  confirmed?: readonly string[];
}

/** Rows of the read model that a write has made stale: some members of a network, or all of them. */
export type Touched = Map<number, Set<number> | 'all'>;

/** A register write under way. Every mutation takes one and works inside its transaction. */
export interface RegisterWrite {
  readonly transaction: Prisma.TransactionClient;
  readonly actor: Actor;
  /** The instant at which everything in this write is recorded. */
  readonly instant: Date;
  /** Marks a member's participation (or, without members, everybody's) for recomputation. */
  touch: (networkId: number, memberIds?: readonly number[]) => void;
}

/** Works the read model out again for what a write has touched, inside its transaction. */
export type Projector = (transaction: Prisma.TransactionClient, touched: Touched) => Promise<void>;

const shared = processWide<Projector>('projector');

/**
 * Names the projector of this process. The read model stands to the right of the domains that write, so it is
 * handed in by lib/composition.ts where the process begins instead of being imported here.
 */
export function installProjector(projector: Projector): void {
  shared.set(projector);
}

const WRITE_TIMEOUT_MS = 120_000;

/**
 * Runs a change of the register as one transaction: one writer at a time, one instant for all its rows, the read
 * model brought up to date, and an audit event demanded by the database at the commit.
 *
 * @param timeoutMs after which everything is rolled back
 * @throws whatever `change` throws, after rolling everything back
 */
export async function writeRegister<Value>(
  actor: Actor,
  change: (write: RegisterWrite) => Promise<Value>,
  timeoutMs = WRITE_TIMEOUT_MS,
): Promise<Value> {
  demandProjector();
  return database().$transaction(
    async (transaction) => {
      // Prisma gives up a transaction, but not the statement that runs in it: that would hold the lock of all writers on.
      await transaction.$executeRaw`SELECT set_config('statement_timeout', ${String(timeoutMs)}, true)`;
      return writeInside(transaction, actor, change);
    },
    { maxWait: WRITE_TIMEOUT_MS, timeout: timeoutMs },
  );
}

/** The projector of this process. @throws when there is none */
export function demandProjector(): Projector {
  const projector = shared.get();
  if (!projector) {
    throw new Error('No projector is installed: a write would leave the read model stale.');
  }
  return projector;
}

/** Makes an open transaction a register write: takes the write lock, runs the change, works the read model out. */
export async function writeInside<Value>(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  change: (write: RegisterWrite) => Promise<Value>,
): Promise<Value> {
  const { instant } = await queryRow(
    transaction,
    z.object({ instant: z.date() }),
    Prisma.sql`SELECT begin_register_write() AS instant`,
  );
  const { touched, touch } = trackTouched();
  const value = await change({ transaction, actor, instant, touch });
  await transaction.$executeRaw`SELECT refresh_statistics()`;
  await demandProjector()(transaction, touched);
  return value;
}

/** Remembers what a write says that it touched. */
export function trackTouched(): { touched: Touched; touch: RegisterWrite['touch'] } {
  const touched: Touched = new Map();
  return {
    touched,
    touch(networkId, memberIds) {
      const known = touched.get(networkId);
      if (!memberIds || known === 'all') {
        touched.set(networkId, 'all');
        return;
      }
      touched.set(networkId, new Set([...(known ?? []), ...memberIds]));
    },
  };
}
