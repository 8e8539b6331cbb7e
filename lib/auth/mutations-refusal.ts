import 'server-only';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { writeRegister, type Actor, type RegisterWrite } from '@/lib/db/register-write';

/** Aborts a write: everything it did is rolled back. */
class Refusal extends Error {
  override name = 'Refusal';
  constructor(readonly reason: string) {
    super(reason);
  }
}

export type Refusable<Value, Reason> = (write: RegisterWrite, refuseWith: (reason: Reason) => never) => Promise<Value>;

/**
 * A register write that may have to be refused inside its transaction. Only there, where one writer works at a time, is
 * it certain that a link is unused or that somebody is the last administrator.
 */
export async function writeUnlessRefused<Value, Reason extends string>(
  actor: Actor,
  change: Refusable<Value, Reason>,
): Promise<Result<Value, Reason>> {
  const refuseWith = (reason: Reason): never => {
    throw new Refusal(reason);
  };
  try {
    return succeed(await writeRegister(actor, (write) => change(write, refuseWith)));
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.reason as Reason);
    throw error;
  }
}
