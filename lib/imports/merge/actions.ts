'use server';

import { refresh } from 'next/cache';
import { getLocale } from 'next-intl/server';
import { toActor, currentUser } from '@/lib/auth/gates';
import { networksAllowing } from '@/lib/auth/permissions';
import type { SignedInUser } from '@/lib/auth/types';
import { refuse, type Result } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { readSnapshot } from '@/lib/db/reader';
import { showFreshPages } from '@/lib/forms/fresh-pages';
import { submitStep } from '@/lib/forms/submit-step';
import { applyMerge } from '@/lib/imports/merge/mutations';
import { listNetworksOfMerge } from '@/lib/imports/merge/queries-networks';
import { mergeFormSchema } from '@/lib/imports/merge/schema';
import { findMemberName } from '@/lib/members/queries-office';
import { changeOrPropose, findDraftHome, takeRelease } from '@/lib/networks/mutations-draft';
import { demandShared } from '@/lib/networks/permissions';
import { changeAsSeen } from '@/lib/participation/consequences/mutations';

/**
 * Makes two members one, or keeps that as a draft, by somebody who may edit every network of both; an outdated preview is
 * shown again.
 */
export async function mergeMembersAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const locale = await getLocale();
  return submitStep(form, {
    schema: mergeFormSchema,
    shape: { numbers: ['goneId', 'keptId'] },
    authorise: async (order): Promise<Result<SignedInUser, 'not_signed_in' | 'foreign_networks'>> => {
      const user = await currentUser();
      const allowed = demandShared(user, await readSnapshot((reader) => listNetworksOfMerge(reader, order)));
      return allowed.ok ? allowed : refuse(allowed.reason === 'not_allowed' ? 'foreign_networks' : allowed.reason);
    },
    work: async ({ seen, ...input }, user, confirmed) => {
      const editable = networksAllowing(user.grants, 'edit');
      const outcome = await attemptWrite({ ...toActor(user), confirmed }, async (write) => {
        const networkIds = await listNetworksOfMerge(write.transaction, input);
        // One member's complete lists hear of the other's seats from now on.
        const scope = { networkIds, memberIds: [input.goneId, input.keptId] };
        return changeOrPropose(
          write,
          release,
          async () => {
            const gone = await findMemberName(write.transaction, input.goneId);
            const kept = await findMemberName(write.transaction, input.keptId);
            const title = `${gone?.[locale] ?? ''} → ${kept?.[locale] ?? ''}`;
            return { networkId: await findDraftHome(write, networkIds), title };
          },
          (inside) => changeAsSeen(inside, { scope, seen }, () => applyMerge(inside, { ...input, editable })),
        );
      });
      if (outcome.ok) await showFreshPages();
      else if (outcome.reason.kind === 'changed_meanwhile') refresh();
      return outcome;
    },
  });
}
