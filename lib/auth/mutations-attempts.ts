import 'server-only';
import { createHmac } from 'node:crypto';
import { writeUnlessRefused, type Refusable } from '@/lib/auth/mutations-refusal';
import { sessionSecret } from '@/lib/auth/options';
import { readBrowserToken } from '@/lib/auth/rules-browsers';
import { ATTEMPT_WINDOW_MS, countedAddress, isTooMany, type AttemptKind } from '@/lib/auth/rules-limits';
import type { SignedInUser } from '@/lib/auth/types';
import { refuse, type Result } from '@/lib/core/result';
import { database } from '@/lib/db/client';

/** Where an attempt comes from. */
export interface Visitor {
  address: string;
  userAgent: string;
  /** What its browser says it is known by. */
  browser?: string | null;
}

/** Whom an attempt is counted for: an e-mail address, or an identity at a provider. */
export interface CountedAccount {
  account: string;
  kind: AttemptKind;
}

/** Under which hash attempts for an account are counted. */
export const accountHash = ({ account, kind }: CountedAccount): Uint8Array<ArrayBuffer> =>
  keyedHash(kind === 'first' ? 'account' : 'account inside', account);

/** Keyed, because e-mail and network addresses are few enough to be found again from a plain hash. */
const keyedHash = (kind: string, text: string) =>
  Uint8Array.from(createHmac('sha256', sessionSecret()).update(`${kind}\n${text}`).digest());

/**
 * Runs one attempt to prove a password or a code under the limits, which count both together. The attempt is written
 * down as failed before anything is compared, so that attempts made at the same time count each other.
 */
export async function underLimits(
  counted: CountedAccount,
  { address, browser = null }: Visitor,
  now: Date,
  attempt: () => Promise<boolean>,
): Promise<'proven' | 'failed' | 'too_many_attempts'> {
  const { signInAttempt } = database();
  const known = readBrowserToken(browser, { sessionSecret: sessionSecret(), account: counted.account, now });
  const ofAccount = { accountHash: accountHash(counted) };
  const ofPlace = {
    addressHash: known === null ? keyedHash('address', countedAddress(address)) : keyedHash('browser', known),
  };
  const { id } = await signInAttempt.create({
    data: { ...ofAccount, ...ofPlace, at: now, succeeded: false },
    select: { id: true },
  });
  const recent = { succeeded: false, at: { gt: new Date(now.getTime() - ATTEMPT_WINDOW_MS) } };
  const attempts = {
    ofAccount: await signInAttempt.count({ where: { ...ofAccount, ...recent } }),
    ofAccountHere: await signInAttempt.count({ where: { ...ofAccount, ...ofPlace, ...recent } }),
    ofPlace: await signInAttempt.count({ where: { ...ofPlace, ...recent } }),
  };
  if (isTooMany(attempts, { kind: counted.kind, isKnown: known !== null })) {
    // An attempt that was not compared does not prolong the wait.
    await signInAttempt.delete({ where: { id } });
    return 'too_many_attempts';
  }
  if (!(await attempt())) return 'failed';
  await signInAttempt.delete({ where: { id } });
  await signInAttempt.create({ data: { ...ofAccount, ...ofPlace, at: now, succeeded: true } });
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
  await underLimits({ account: email, kind: 'inside' }, visitor, now, async () => {
    const refused = await unless?.();
    answer = refused ? refuse(refused) : await writeUnlessRefused<Value, Reason>({ userId, name }, change);
    return answer.ok;
  });
  return answer;
}
