import 'server-only';
import { underLimits, type Visitor } from '@/lib/auth/mutations-attempts';
import { storePassword } from '@/lib/auth/users/mutations-links';
import { hashPassword, passwordMatches } from '@/lib/auth/mutations-passwords';
import { openPendingSignIn } from '@/lib/auth/sign-in/mutations-pending';
import { writeUnlessRefused } from '@/lib/auth/mutations-refusal';
import { openSession } from '@/lib/auth/mutations-sessions';
import { activeUser } from '@/lib/auth/queries';
import type { SignedInUser } from '@/lib/auth/types';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { database } from '@/lib/db/client';
import { writeRegister } from '@/lib/db/register-write';

export type SignInRefusal = 'wrong_credentials' | 'too_many_attempts';

/** After a right password: signed in, or, with a second factor, a token that waits for the code. */
export type SignInStep = { sessionId: string } | { pendingToken: string };

/** Checks e-mail and password. Without a second factor it opens a session. The answer is the same whether or not the account exists. */
export async function signInWithPassword(
  { email, password }: { email: string; password: string },
  visitor: Visitor,
  now: Date,
): Promise<Result<SignInStep, SignInRefusal>> {
  const user = await database().user.findFirst({
    where: { email, ...activeUser },
    select: {
      id: true,
      name: true,
      passwordHash: true,
      version: true,
      secondFactor: { select: { confirmedAt: true } },
    },
  });
  const outcome = await underLimits({ account: email, kind: 'first' }, visitor, now, () =>
    passwordMatches(user?.passwordHash ?? null, password),
  );
  if (outcome === 'too_many_attempts') return refuse(outcome);
  if (outcome === 'failed' || !user) return refuse('wrong_credentials');
  const { id: userId, name, passwordHash, version } = user;
  if (user.secondFactor?.confirmedAt) return succeed({ pendingToken: await openPendingSignIn(userId, version, now) });
  return writeUnlessRefused<SignInStep, SignInRefusal>({ userId, name }, async (write, refuseWith) => {
    // A password changed, an account closed or a second factor set since the comparison must be noticed.
    const standing = await write.transaction.user.count({
      where: { id: userId, passwordHash, version, ...activeUser },
    });
    if (standing === 0) return refuseWith('wrong_credentials');
    return { sessionId: await openSession(write, userId, visitor, { way: 'password' }) };
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
  const outcome = await underLimits({ account: user.email, kind: 'inside' }, visitor, now, () =>
    passwordMatches(stored.passwordHash, present),
  );
  if (outcome !== 'proven') return refuse(outcome === 'failed' ? 'wrong_credentials' : outcome);
  const passwordHash = await hashPassword(next);
  await writeRegister({ userId: user.id, name: user.name }, (write) => storePassword(write, user.id, passwordHash));
  return succeed(null);
}
