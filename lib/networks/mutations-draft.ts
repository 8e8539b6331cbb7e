import 'server-only';
import { proposeInstead } from '@/lib/audit/proposals/mutations';
import type { ProposalOrder } from '@/lib/audit/proposals/types';
import type { NothingChanged } from '@/lib/audit/types-edit';
import { succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import { currentUser } from '@/lib/auth/gates';
import { networksAllowing } from '@/lib/auth/permissions';
import { findFirstNetworkId } from '@/lib/networks/queries-office';

/** What a form is told of a change that was kept as a draft: where the draft is. */
export interface KeptAsDraft {
  draft: { network: string; proposalId: number };
}

/** The field by which a form of the office asks for a draft; it is no field of the record. */
const RELEASE_FIELD = 'release';

/** Whether a form asks for its change to be kept as a draft. Takes the field out of the form. */
export function takeRelease(form: FormData): 'draft' | 'now' {
  const asked = form.get(RELEASE_FIELD);
  form.delete(RELEASE_FIELD);
  return asked === 'draft' ? 'draft' : 'now';
}

/**
 * Where a draft stands about what belongs to no network by itself: with the first of the networks that use it, else with
 * one that its author may edit. A draft concerns all networks that use what it changes, wherever it stands.
 */
export async function findDraftHome({ transaction }: RegisterWrite, using: readonly number[]): Promise<number> {
  const [first] = using;
  if (first !== undefined) return first;
  const user = await currentUser();
  return findFirstNetworkId(transaction, networksAllowing(user?.grants ?? [], 'edit'));
}

/** Makes a change, or keeps it as a draft, which changes nothing. */
export async function changeOrPropose<Saved, Reason>(
  write: RegisterWrite,
  release: 'draft' | 'now',
  about: () => Promise<ProposalOrder>,
  change: (write: RegisterWrite) => Promise<Result<Saved, Reason>>,
): Promise<Result<Saved | KeptAsDraft, Reason | NothingChanged>> {
  if (release === 'now') return change(write);
  const order = await about();
  const proposed = await proposeInstead(write, order, change);
  if (!proposed.ok) return proposed;
  const { slug } = await write.transaction.network.findUniqueOrThrow({
    where: { id: order.networkId },
    select: { slug: true },
  });
  return succeed({ draft: { network: slug, proposalId: proposed.value.proposalId } });
}
