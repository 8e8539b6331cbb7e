import 'server-only';
import { createHmac } from 'node:crypto';
import { writeUnlessRefused, type Refusable } from '@/lib/auth/mutations-refusal';
import { sessionSecret } from '@/lib/auth/options';
import { ATTEMPT_KEPT_MS, ATTEMPT_WINDOW_MS, countedAddress, isTooMany } from '@/lib/auth/rules-limits';
import type { SignedInUser } from '@/lib/auth/types';
import { refuse, type Result } from '@/lib/core/result';
import { database } from '@/lib/db/client';

/** Where an attempt comes from. */
export interface Visitor {
  address: string;
  userAgent: string;
}

/** Keyed, because e-mail and network addresses are few enough to be found again from a plain hash. */
const keyedHash = (kind: string, text: string) =>
  createHmac('sha256', sessionSecret()).update(`${kind}\n${text}`).digest();

/**
 * Runs one attempt to prove a password or a code under the limits, which count both together. The attempt is written
 * down as failed before anything is compared, so that attempts made at the same time count each other.
 *
 * @param account what attempts are counted for beside the address: an e-mail address, or an identity at a provider
 */
export async function underLimits(
  account: string,
  { address }: Visitor,
  now: Date,
  attempt: () => Promise<boolean>,
): Promise<'proven' | 'failed' | 'too_many_attempts'> {
  const { signInAttempt } = database();
  const accountHash = keyedHash('account', account);
  const addressHash = keyedHash('address', countedAddress(address));
  await signInAttempt.deleteMany({ where: { at: { lt: new Date(now.getTime() - ATTEMPT_KEPT_MS) } } });
  const { id } = await signInAttempt.create({
    data: { accountHash, addressHash, at: now, succeeded: false },
    select: { id: true },
  });
  const recent = { succeeded: false, at: { gt: new Date(now.getTime() - ATTEMPT_WINDOW_MS) } };
  const ofAccount = await signInAttempt.count({ where: { accountHash, ...recent } });
  const ofAddress = await signInAttempt.count({ where: { addressHash, ...recent } });
  if (isTooMany({ ofAccount, ofAddress })) {
    // An attempt that was not compared does not prolong the wait.
    await signInAttempt.delete({ where: { id } });
    return 'too_many_attempts';
  }
  if (!(await attempt())) return 'failed';
  await signInAttempt.delete({ where: { id } });
  await signInAttempt.create({ data: { accountHash, addressHash, at: now, succeeded: true } });
  return 'proven';
}

/**
 * A write that needs a password or a code: a refusal counts as a failed attempt.
 *
 * @param unless checks, before the write, whether it must be refused: slow work is done while others can still write
 */
export async function writeUnderLimits<Value, Reason extends string>(
  { id: userId, name, email }: Pick<SignedInUser, 'id' | 'name' | 'email'>,
  visitor: Visitor,
  now: Date,
  change: Refusable<Value, Reason>,
  unless?: () => Promise<Reason | null>,
): Promise<Result<Value, Reason | 'too_many_attempts'>> {
  let answer: Result<Value, Reason | 'too_many_attempts'> = refuse('too_many_attempts');
  await underLimits(email, visitor, now, async () => {
    const refused = await unless?.();
    answer = refused ? refuse(refused) : await writeUnlessRefused<Value, Reason>({ userId, name }, change);
    return answer.ok;
  });
  return answer;
}
