import 'server-only';
import { sessionSecret } from '@/lib/auth/options';
import { activeUser } from '@/lib/auth/queries';
import { hashToken } from '@/lib/auth/rules-links';
import { openSecret } from '@/lib/auth/second-factor/rules-sealing';
import { BEGUN_LIFETIME_MS } from '@/lib/auth/rules-second-factor';
import { setUpKey } from '@/lib/auth/second-factor/rules-totp';
import type { OwnSecondFactor } from '@/lib/auth/types-second-factor';
import { database } from '@/lib/db/client';

/** The second factor of somebody's own account; a secret is given out only while it waits for its first code. */
export async function findOwnSecondFactor(userId: number, required: boolean, now: Date): Promise<OwnSecondFactor> {
  const { email, passwordHash, secondFactor } = await database().user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      email: true,
      passwordHash: true,
      secondFactor: {
        select: {
          secret: true,
          begunAt: true,
          confirmedAt: true,
          _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
        },
      },
    },
  });
  const hasPassword = passwordHash !== null;
  if (secondFactor?.confirmedAt) {
    const { confirmedAt, _count } = secondFactor;
    return { state: 'confirmed', required, hasPassword, confirmedAt, codesLeft: _count.recoveryCodes };
  }
  const waits = secondFactor && now.getTime() - secondFactor.begunAt.getTime() < BEGUN_LIFETIME_MS;
  const secret = waits ? openSecret(secondFactor.secret, { sessionSecret: sessionSecret(), userId }) : null;
  return secret ? { state: 'begun', required, key: setUpKey(secret, email) } : { state: 'none', required, hasPassword };
}

/** A sign-in whose password was right and whose code is still to come. */
export interface PendingSignIn {
  id: number;
  userVersion: number;
  user: { id: number; name: string; email: string };
}

/** The sign-in a browser's token stands for, if it still waits and the account is as it was. */
export async function findPendingSignIn(token: string, now: Date): Promise<PendingSignIn | null> {
  const pending = await database().pendingSignIn.findFirst({
    where: {
      tokenHash: hashToken(token),
      expiresAt: { gt: now },
      user: { ...activeUser, secondFactor: { confirmedAt: { not: null } } },
    },
    select: { id: true, userVersion: true, user: { select: { id: true, name: true, email: true, version: true } } },
  });
  if (!pending || pending.user.version !== pending.userVersion) return null;
  const { id, userVersion, user } = pending;
  return { id, userVersion, user: { id: user.id, name: user.name, email: user.email } };
}
