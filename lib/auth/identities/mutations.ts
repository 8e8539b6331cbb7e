import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { underLimits, type Visitor } from '@/lib/auth/mutations-attempts';
import { writeUnlessRefused } from '@/lib/auth/mutations-refusal';
import { endUserSessions, openSession } from '@/lib/auth/mutations-sessions';
import { findIdentityHolder } from '@/lib/auth/identities/queries';
import type { ProvenIdentity } from '@/lib/auth/identities/schema';
import { refuse, type Result } from '@/lib/core/result';
import { readSnapshot } from '@/lib/db/reader';
import type { RegisterWrite } from '@/lib/db/register-write';

export type IdentityRefusal = 'refused' | 'too_many_attempts';

async function bindIdentity(write: RegisterWrite, userId: number, { issuer, subject }: ProvenIdentity): Promise<void> {
  await write.transaction.userIdentity.create({
    data: { userId, issuer, subject, boundAt: write.instant },
    select: { id: true },
  });
  await appendAuditEvent(write, {
    type: 'user.identity_bound',
    networkId: null,
    subjectId: userId,
    payload: { issuer },
  });
}

/**
 * Opens a session for somebody whose identity a provider has proven. Nobody gets an account by this: the first time,
 * the identity is bound to the account with its verified e-mail address; afterwards that address no longer matters.
 *
 * @returns the session's id; the reason for a refusal is not disclosed
 */
export async function signInWithIdentity(
  identity: ProvenIdentity,
  visitor: Visitor,
  now: Date,
): Promise<Result<string, IdentityRefusal>> {
  // One snapshot: between two queries, another sign-in could bind the identity, which would then look foreign here.
  const found = await readSnapshot((reader) => findIdentityHolder(reader, identity));
  // Counted for the identity, not for the address it gives: nobody can lock another's account from a provider.
  const account = `${identity.issuer}\n${identity.subject}`;
  const outcome = await underLimits({ account, kind: 'inside' }, visitor, now, () => Promise.resolve(found !== null));
  if (outcome === 'too_many_attempts') return refuse(outcome);
  if (!found) return refuse('refused');
  return writeUnlessRefused<string, IdentityRefusal>(
    { userId: found.id, name: found.name },
    async (write, refuseWith) => {
      const holder = await findIdentityHolder(write.transaction, identity);
      // Deactivated or bound elsewhere since it was looked up.
      if (holder?.id !== found.id) return refuseWith('refused');
      if (!holder.bound) await bindIdentity(write, holder.id, identity);
      return openSession(write, holder.id, visitor, { way: 'oidc' });
    },
  );
}

interface Removal {
  userId: number;
  identityId: number;
  /** The current session, which continues. */
  except?: string;
}

/**
 * Removes an identity from an account and ends its sessions, which it may have opened; all but the current one. Whoever
 * removes their own, on whichever page, needs another way to sign in: the password.
 */
export async function removeIdentity(
  write: RegisterWrite,
  { userId, identityId, except }: Removal,
  refuseWith: (reason: 'unchanged' | 'only_way_in') => never,
): Promise<void> {
  if (userId === write.actor.userId) {
    const withPassword = await write.transaction.user.count({ where: { id: userId, passwordHash: { not: null } } });
    if (withPassword === 0) return refuseWith('only_way_in');
  }
  const identity = await write.transaction.userIdentity.findFirst({
    where: { id: identityId, userId },
    select: { issuer: true },
  });
  if (!identity) return refuseWith('unchanged');
  await write.transaction.userIdentity.delete({ where: { id: identityId } });
  await endUserSessions(write, userId, except);
  await appendAuditEvent(write, {
    type: 'user.identity_removed',
    networkId: null,
    subjectId: userId,
    payload: { issuer: identity.issuer },
  });
}
