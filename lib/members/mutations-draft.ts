import 'server-only';
import { currentUser } from '@/lib/auth/gates';
import { networksAllowing } from '@/lib/auth/permissions';
import type { ProposalOrder } from '@/lib/audit/proposals/types';
import type { LocalisedText } from '@/lib/core/localised-text';
import type { RegisterWrite } from '@/lib/db/register-write';
import { findMemberName, listNetworksUsing } from '@/lib/members/queries-office';
import { findFirstNetworkId } from '@/lib/networks/queries-office';

/**
 * Where a draft about a member stands: with the first of the networks that use it, else with one that its author may
 * edit. A draft concerns all networks that use what it changes, wherever it stands.
 */
export async function describeMemberDraft(
  write: RegisterWrite,
  memberId: number,
  title: (name: LocalisedText | null) => string,
): Promise<ProposalOrder> {
  const [using] = await listNetworksUsing(write.transaction, [memberId]);
  const user = using === undefined ? await currentUser() : null;
  const networkId =
    using ?? (await findFirstNetworkId(write.transaction, networksAllowing(user?.grants ?? [], 'edit')));
  return { networkId, title: title(await findMemberName(write.transaction, memberId)) };
}
