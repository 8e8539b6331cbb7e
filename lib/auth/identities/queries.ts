import 'server-only';
import { activeUser } from '@/lib/auth/queries';
import type { ProvenIdentity } from '@/lib/auth/identities/schema';
import type { SignInMethods } from '@/lib/auth/identities/types';
import { database } from '@/lib/db/client';
import type { Reader } from '@/lib/db/reader';

export interface IdentityHolder {
  id: number;
  name: string;
  /** Whether the identity is bound to the account already. */
  bound: boolean;
}

/**
 * The account an identity opens: the one it is bound to; for an identity that is bound to none, the one with the
 * verified e-mail address, unless another identity of the same provider is bound to it already – the address may have
 * passed to somebody else. Null if there is none or it is deactivated.
 */
export async function findIdentityHolder(reader: Reader, identity: ProvenIdentity): Promise<IdentityHolder | null> {
  const { issuer, subject, verifiedEmail } = identity;
  const known = await reader.userIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { user: { select: { id: true, name: true, deactivatedAt: true } } },
  });
  if (known) {
    const { id, name, deactivatedAt } = known.user;
    return deactivatedAt === null ? { id, name, bound: true } : null;
  }
  if (verifiedEmail === null) return null;
  const user = await reader.user.findFirst({
    where: { email: verifiedEmail, ...activeUser, identities: { none: { issuer } } },
    select: { id: true, name: true },
  });
  return user && { ...user, bound: false };
}

/** How an account can be signed in to. */
export async function listSignInMethods(userId: number): Promise<SignInMethods> {
  const { passwordHash, identities } = await database().user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      passwordHash: true,
      identities: { select: { id: true, issuer: true, boundAt: true }, orderBy: { boundAt: 'asc' } },
    },
  });
  return { hasPassword: passwordHash !== null, identities };
}
