import 'server-only';
import type { ProposalOrder } from '@/lib/audit/proposals/types';
import type { LocalisedText } from '@/lib/core/localised-text';
import type { RegisterWrite } from '@/lib/db/register-write';
import { findMemberName, listNetworksUsing } from '@/lib/members/queries-office';
import { findDraftHome } from '@/lib/networks/mutations-draft';

/** Where a draft about a member stands, and what it is called. */
export async function describeMemberDraft(
  write: RegisterWrite,
  memberId: number,
  title: (name: LocalisedText | null) => string,
): Promise<ProposalOrder> {
  const networkId = await findDraftHome(write, await listNetworksUsing(write.transaction, [memberId]));
  return { networkId, title: title(await findMemberName(write.transaction, memberId)) };
}
