import 'server-only';
import { createHmac } from 'node:crypto';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { storePassword } from '@/lib/auth/mutations-links';
import { hashPassword, passwordMatches } from '@/lib/auth/mutations-passwords';
import { writeUnlessRefused } from '@/lib/auth/mutations-refusal';
import { SESSION_SECONDS, sessionSecret } from '@/lib/auth/options';
import { activeUser } from '@/lib/auth/queries';
import { ATTEMPT_KEPT_MS, ATTEMPT_WINDOW_MS, countedAddress, isTooMany } from '@/lib/auth/rules-limits';
import type { SignedInUser } from '@/lib/auth/types';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { database } from '@/lib/db/client';
import { writeRegister, type RegisterWrite } from '@/lib/db/register-write';

/** Where an attempt comes from. */
export interface Visitor {
  address: string;
  userAgent: string;
}

export type SignInRefusal = 'wrong_credentials' | 'too_many_attempts';

const LONGEST_USER_AGENT = 300;

/** Keyed, because e-mail and network addresses are few enough to be found again from a plain hash. */
const keyedHash = (kind: string, text: string) =>
  createHmac('sha256', sessionSecret()).update(`${kind}\n${text}`).digest();

/**
 * Runs one attempt to prove who one is under the limits. The attempt is written down as failed before anything is
 * compared, so that attempts made at the same time count each other.
 *
 * @param account what attempts are counted for beside the address: an e-mail address, or an identity at a provider
 */
export async function underLimits(account: string, { address }: Visitor, now: Date, attempt: () => Promise<boolean>) {
  const { signInAttempt } = database();
  const accountHash = keyedHash('account', account);
  const addressHash = keyedHash('address', countedAddress(address));
  await signInAttempt.deleteMany({ where: { at: { lt: new Date(now.getTime() - ATTEMPT_KEPT_MS) } } });
  const { id } = await signInAttempt.create({ data: { accountHash, addressHash, at: now, succeeded: false }, select: { id: true } });
  const recent = { succeeded: false, at: { gt: new Date(now.getTime() - ATTEMPT_WINDOW_MS) } };
  const ofAccount = await signInAttempt.count({ where: { accountHash, ...recent } });
  const ofAddress = await signInAttempt.count({ where: { addressHash, ...recent } });
  if (isTooMany({ ofAccount, ofAddress })) {
    // What is refused unread does not prolong the wait.
    await signInAttempt.delete({ where: { id } });
    return 'too_many_attempts';
  }
  if (!(await attempt())) return 'wrong_credentials';
  await signInAttempt.delete({ where: { id } });
  await signInAttempt.create({ data: { accountHash, addressHash, at: now, succeeded: true } });
  return 'proven';
}

/** Opens a session for somebody who has proven to be this user. @returns the session's id */
export async function openSession(
  write: RegisterWrite,
  userId: number,
  { userAgent }: Visitor,
  way: 'password' | 'oidc',
): Promise<string> {
  await write.transaction.user.update({ where: { id: userId }, data: { lastSignInAt: write.instant }, select: { id: true } });
  const { id } = await write.transaction.userSession.create({
    data: {
      userId,
      createdAt: write.instant,
      lastSeenAt: write.instant,
      expiresAt: new Date(write.instant.getTime() + SESSION_SECONDS * 1_000),
      userAgent: userAgent.slice(0, LONGEST_USER_AGENT),
    },
    select: { id: true },
  });
  await appendAuditEvent(write, { type: 'user.signed_in', networkId: null, subjectId: userId, payload: { way } });
  return id;
}

/** Checks e-mail and password and opens a session. The answer is the same whether or not the account exists. */
export async function signInWithPassword(
  { email, password }: { email: string; password: string },
  visitor: Visitor,
  now: Date,
): Promise<Result<string, SignInRefusal>> {
  const user = await database().user.findFirst({
    where: { email, ...activeUser },
    select: { id: true, name: true, passwordHash: true },
  });
  const outcome = await underLimits(email, visitor, now, () => passwordMatches(user?.passwordHash ?? null, password));
  if (outcome !== 'proven') return refuse(outcome);
  if (!user) return refuse('wrong_credentials');
  const { id: userId, name, passwordHash } = user;
  return writeUnlessRefused<string, SignInRefusal>({ userId, name }, async (write, refuseWith) => {
    // A password changed or an account closed since it was compared counts.
    const standing = await write.transaction.user.count({ where: { id: userId, passwordHash, ...activeUser } });
    if (standing === 0) return refuseWith('wrong_credentials');
    return openSession(write, userId, visitor, 'password');
  });
}

/** Changes one's own password, after the present one was proven under the same limits as a sign-in. Ends all sessions. */
export async function changePassword(
  user: SignedInUser,
  { present, next }: { present: string; next: string },
  visitor: Visitor,
  now: Date,
): Promise<Result<null, SignInRefusal>> {
  const stored = await database().user.findUniqueOrThrow({ where: { id: user.id }, select: { passwordHash: true } });
  const outcome = await underLimits(user.email, visitor, now, () => passwordMatches(stored.passwordHash, present));
  if (outcome !== 'proven') return refuse(outcome);
  const passwordHash = await hashPassword(next);
  await writeRegister({ userId: user.id, name: user.name }, (write) => storePassword(write, user.id, passwordHash));
  return succeed(null);
}
