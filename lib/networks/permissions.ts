import { allows, networksAllowing } from '@/lib/auth/permissions';
import type { SignedInUser } from '@/lib/auth/types';
import { refuse, succeed, type Result } from '@/lib/core/result';

/**
 * Members and documents belong to the register, not to a network. Whoever edits some network may add one, and may
 * change one that no record refers to; otherwise the permission to edit every network with such a record is needed.
 *
 * @param networkIds the networks with something that refers to the record
 */
export function demandShared(
  user: SignedInUser | null,
  networkIds: readonly number[],
): Result<SignedInUser, 'not_signed_in' | 'not_allowed'> {
  if (!user) return refuse('not_signed_in');
  const somewhere = networksAllowing(user.grants, 'edit');
  const allowed = somewhere === 'all' || somewhere.length > 0;
  return allowed && networkIds.every((id) => allows(user.grants, 'edit', id)) ? succeed(user) : refuse('not_allowed');
}
