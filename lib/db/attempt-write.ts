import 'server-only';
import type { Result } from '@/lib/core/result';
import type { DedicatedConnection } from '@/lib/db/dedicated-connection';
import { isWriteObstacle, readDatabaseRefusal, type DatabaseRefusal } from '@/lib/db/refusals';
import { writeRegisterInBulk, type BulkWrite } from '@/lib/db/register-write-bulk';
import { writeRegister, type Actor, type RegisterWrite } from '@/lib/db/register-write';
import { noteWrite } from '@/lib/db/write-obstacle';

/** Carries a refusal out of a transaction, so that it is rolled back. Never leaves this file. */
class RefusedWrite<Reason> extends Error {
  constructor(readonly reason: Reason) {
    super('The write was refused.');
  }
}

/**
 * A register write that may be refused: then nothing of it stays, and the reason comes back as a value. What the
 * database refuses because of other rows (a slug that is taken, seats that overlap) is a reason too.
 *
 * @throws what nobody expects
 */
export function attemptWrite<Value, Reason>(
  actor: Actor,
  change: (write: RegisterWrite) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | DatabaseRefusal>> {
  return attempt(change, (demanding) => writeRegister(actor, demanding));
}

/** The same for a bulk write; `atLast` is done right before its commit. @throws what nobody expects, and the signal's reason where it was aborted */
export function attemptWriteInBulk<Value, Reason>(
  connection: DedicatedConnection,
  actor: Actor,
  signal: AbortSignal,
  change: (write: BulkWrite) => Promise<Result<Value, Reason>>,
  atLast?: (transaction: BulkWrite['transaction'], value: Value) => Promise<void>,
): Promise<Result<Value, Reason | DatabaseRefusal>> {
  return attempt(change, (demanding) => writeRegisterInBulk(connection, actor, signal, demanding, atLast));
}

async function attempt<Write, Value, Reason>(
  change: (write: Write) => Promise<Result<Value, Reason>>,
  run: (demanding: (write: Write) => Promise<Value>) => Promise<Value>,
): Promise<Result<Value, Reason | DatabaseRefusal>> {
  try {
    const value = await run(async (write) => {
      const result = await change(write);
      if (!result.ok) throw new RefusedWrite(result.reason);
      return result.value;
    });
    noteWrite(null);
    return { ok: true, value };
  } catch (error) {
    if (error instanceof RefusedWrite) return { ok: false, reason: (error as RefusedWrite<Reason>).reason };
    const refusal = readDatabaseRefusal(error);
    if (!refusal) throw error;
    if (isWriteObstacle(refusal.kind)) noteWrite(refusal.kind);
    return { ok: false, reason: refusal };
  }
}
