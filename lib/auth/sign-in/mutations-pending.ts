import 'server-only';
import { randomBytes } from 'node:crypto';
import { writeUnderLimits, type Visitor } from '@/lib/auth/mutations-attempts';
import { consumeCode } from '@/lib/auth/second-factor/mutations-codes';
import { openSession } from '@/lib/auth/mutations-sessions';
import { activeUser } from '@/lib/auth/queries';
import { findPendingSignIn } from '@/lib/auth/second-factor/queries';
import { hashToken } from '@/lib/auth/rules-links';
import { PENDING_LIFETIME_MS } from '@/lib/auth/rules-second-factor';
import { refuse, type Result } from '@/lib/core/result';
import { database } from '@/lib/db/client';

/**
 * Records that a password was correct, for as long as it takes to type a code. It grants nothing by itself.
 *
 * @param userVersion the account's version when the password was compared
 * @returns the token that only this browser gets
 */
export async function openPendingSignIn(userId: number, userVersion: number, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const { pendingSignIn } = database();
  await pendingSignIn.deleteMany({ where: { expiresAt: { lte: now } } });
  const expiresAt = new Date(now.getTime() + PENDING_LIFETIME_MS);
  await pendingSignIn.create({
    data: { tokenHash: hashToken(token), userId, userVersion, createdAt: now, expiresAt },
  });
  return token;
}

export type SecondStepRefusal = 'wrong_code' | 'sign_in_expired';

/** The second step: a code of the app or a recovery code, under the same limits as the password. @returns the session's id */
export async function signInWithCode(
  { token, code }: { token: string; code: string },
  visitor: Visitor,
  now: Date,
): Promise<Result<string, SecondStepRefusal | 'too_many_attempts'>> {
  const pending = await findPendingSignIn(token, now);
  if (!pending) return refuse('sign_in_expired');
  const userId = pending.user.id;
  return writeUnderLimits<string, SecondStepRefusal>(pending.user, visitor, now, async (write, refuseWith) => {
    const { pendingSignIn, user } = write.transaction;
    const used = await pendingSignIn.deleteMany({ where: { id: pending.id } });
    const standing = await user.count({ where: { id: userId, version: pending.userVersion, ...activeUser } });
    if (used.count === 0 || standing === 0) return refuseWith('sign_in_expired');
    const secondFactor = await consumeCode(write, userId, code, now);
    return secondFactor
      ? openSession(write, userId, visitor, { way: 'password', secondFactor })
      : refuseWith('wrong_code');
  });
}
