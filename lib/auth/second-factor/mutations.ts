import 'server-only';
import { randomBytes } from 'node:crypto';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { underLimits, writeUnderLimits, type Visitor } from '@/lib/auth/mutations-attempts';
import { replaceRecoveryCodes, consumeCode } from '@/lib/auth/second-factor/mutations-codes';
import { passwordMatches } from '@/lib/auth/mutations-passwords';
import { writeUnlessRefused, type Refusable } from '@/lib/auth/mutations-refusal';
import { endUserSessions } from '@/lib/auth/mutations-sessions';
import { sessionSecret } from '@/lib/auth/options';
import { readCode } from '@/lib/auth/rules-recovery-codes';
import { NONCE_BYTES, openSecret, sealSecret } from '@/lib/auth/second-factor/rules-sealing';
import { BEGUN_LIFETIME_MS } from '@/lib/auth/rules-second-factor';
import { findTotpStep, TOTP_SECRET_BYTES } from '@/lib/auth/second-factor/rules-totp';
import type { SignedInUser } from '@/lib/auth/types';
import { refuse, type Result } from '@/lib/core/result';
import { database } from '@/lib/db/client';
import type { RegisterWrite } from '@/lib/db/register-write';

/** @returns null for an account without a password, which signs in elsewhere */
async function findPasswordHash(id: number): Promise<string | null> {
  return (await database().user.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } })).passwordHash;
}

/** Whether somebody knows an account's password; who has none has none to know. */
const knowsPassword = async (passwordHash: string | null, given: string): Promise<boolean> =>
  passwordHash === null || passwordMatches(passwordHash, given);

/** Increments the account's version, which invalidates pending sign-ins, and ends its sessions, all or all but one. */
async function startAfresh(write: RegisterWrite, userId: number, except?: string): Promise<void> {
  await write.transaction.user.update({ where: { id: userId }, data: { version: { increment: 1 } } });
  await endUserSessions(write, userId, except);
}

/** Makes a secret for one's own account. It has no effect until a first code has confirmed it. */
export async function beginSecondFactor(
  user: SignedInUser,
  password: string,
  visitor: Visitor,
  now: Date,
): Promise<Result<null, 'wrong_own_password' | 'too_many_attempts' | 'unchanged'>> {
  const passwordHash = await findPasswordHash(user.id);
  const outcome = await underLimits({ account: user.email, kind: 'inside' }, visitor, now, () =>
    knowsPassword(passwordHash, password),
  );
  if (outcome !== 'proven') return refuse(outcome === 'failed' ? 'wrong_own_password' : outcome);
  return writeUnlessRefused<null, 'unchanged'>({ userId: user.id, name: user.name }, async (write, refuseWith) => {
    const { secondFactor } = write.transaction;
    await secondFactor.deleteMany({ where: { userId: user.id, confirmedAt: null } });
    if ((await secondFactor.count({ where: { userId: user.id } })) > 0) return refuseWith('unchanged');
    const seal = { sessionSecret: sessionSecret(), userId: user.id };
    const secret = sealSecret(randomBytes(TOTP_SECRET_BYTES), seal, randomBytes(NONCE_BYTES));
    await secondFactor.create({ data: { userId: user.id, secret, begunAt: write.instant } });
    await appendAuditEvent(write, {
      type: 'user.second_factor_begun',
      networkId: null,
      subjectId: user.id,
      payload: {},
    });
    return null;
  });
}

/**
 * Confirms the factor by its first code; from then on it is in force. Other sessions end. @returns recovery codes, kept
 * nowhere
 */
export async function confirmSecondFactor(
  user: SignedInUser,
  typed: string,
  visitor: Visitor,
  now: Date,
): Promise<Result<string[], 'wrong_code' | 'set_up_expired' | 'too_many_attempts'>> {
  const { id: userId } = user;
  return writeUnderLimits<string[], 'wrong_code' | 'set_up_expired'>(user, visitor, now, async (write, refuseWith) => {
    const { secondFactor } = write.transaction;
    const begunAt = { gt: new Date(now.getTime() - BEGUN_LIFETIME_MS) };
    const begun = await secondFactor.findFirst({
      where: { userId, confirmedAt: null, begunAt },
      select: { secret: true },
    });
    const secret = begun && openSecret(begun.secret, { sessionSecret: sessionSecret(), userId });
    if (!secret) return refuseWith('set_up_expired');
    const step = findTotpStep(secret, readCode(typed)?.bare ?? '', now);
    if (step === null) return refuseWith('wrong_code');
    await secondFactor.update({ where: { userId }, data: { confirmedAt: write.instant, lastUsedStep: step } });
    const codes = await replaceRecoveryCodes(write, userId);
    await startAfresh(write, userId, user.sessionId);
    await appendAuditEvent(write, { type: 'user.second_factor_set', networkId: null, subjectId: userId, payload: {} });
    return codes;
  });
}

/** Replaces one's recovery codes, given a code of the app. @returns the new ones, kept nowhere */
export async function renewRecoveryCodes(
  user: SignedInUser,
  typed: string,
  visitor: Visitor,
  now: Date,
): Promise<Result<string[], 'wrong_code' | 'too_many_attempts'>> {
  return writeUnderLimits<string[], 'wrong_code'>(user, visitor, now, async (write, refuseWith) => {
    if ((await consumeCode(write, user.id, typed, now)) !== 'app') return refuseWith('wrong_code');
    const codes = await replaceRecoveryCodes(write, user.id);
    await appendAuditEvent(write, {
      type: 'user.recovery_codes_renewed',
      networkId: null,
      subjectId: user.id,
      payload: {},
    });
    return codes;
  });
}

/** Removes a confirmed factor; one that was never confirmed does not count. */
async function removeSecondFactor(
  write: RegisterWrite,
  userId: number,
  manner: 'switched_off' | 'reset',
): Promise<boolean> {
  const { count } = await write.transaction.secondFactor.deleteMany({ where: { userId, confirmedAt: { not: null } } });
  await appendAuditEvent(write, {
    type: 'user.second_factor_removed',
    networkId: null,
    subjectId: userId,
    payload: { manner },
  });
  return count === 1;
}

/**
 * Switches one's own second factor off, given password and code. Other sessions end. The caller has checked that this
 * is allowed.
 */
export async function switchOffSecondFactor(
  user: SignedInUser,
  { password, code }: { password: string; code: string },
  visitor: Visitor,
  now: Date,
): Promise<Result<null, 'wrong_proof' | 'too_many_attempts'>> {
  const passwordHash = await findPasswordHash(user.id);
  const change: Refusable<null, 'wrong_proof'> = async (write, refuseWith) => {
    // A password that was changed or set since the comparison must be noticed.
    const standing = await write.transaction.user.count({ where: { id: user.id, passwordHash } });
    if (standing === 0 || !(await consumeCode(write, user.id, code, now))) return refuseWith('wrong_proof');
    await removeSecondFactor(write, user.id, 'switched_off');
    await startAfresh(write, user.id, user.sessionId);
    return null;
  };
  return writeUnderLimits(user, visitor, now, change, async () =>
    (await knowsPassword(passwordHash, password)) ? null : 'wrong_proof',
  );
}

/** Removes somebody else's second factor, who has lost it. All sessions of the account end. */
export async function resetSecondFactor(
  write: RegisterWrite,
  userId: number,
  refuseWith: (reason: 'unchanged') => never,
): Promise<void> {
  if (!(await removeSecondFactor(write, userId, 'reset'))) refuseWith('unchanged');
  await startAfresh(write, userId);
}
