'use server';

import { refresh, updateTag } from 'next/cache';
import { actorOf, currentUser } from '@/lib/auth/gates';
import { networksAllowing } from '@/lib/auth/permissions';
import { inputOfTexts, readInput, typedTexts } from '@/lib/core/form-input';
import type { FormState, InvalidInput } from '@/lib/core/form-state';
import { refuse } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { REGISTER_TAG } from '@/lib/db/cache-tags';
import { readSnapshot } from '@/lib/db/reader';
import type { DatabaseRefusal } from '@/lib/db/refusals';
import type { Denied } from '@/lib/db/submit-form';
import { applyMerge } from '@/lib/imports/mutations-merge';
import { listNetworksOfMerge } from '@/lib/imports/queries-merge-networks';
import { mergeFormSchema } from '@/lib/imports/schema-merge';
import type { ApplyMergeRefusal, MergedMembers } from '@/lib/imports/types-merge';
import { demandShared } from '@/lib/networks/permissions';

export type MergeFailure = ApplyMergeRefusal | InvalidInput | DatabaseRefusal | { kind: Denied };

/** Makes two members one, by somebody who may edit every network of both; a preview out of date is drawn anew. */
export async function mergeMembersAction(_previous: unknown, form: FormData): Promise<FormState<MergedMembers, MergeFailure>> {
  const typed = typedTexts(form);
  const input = readInput(mergeFormSchema, inputOfTexts(typed, { numbers: ['goneId', 'keptId'] }));
  if (!input.ok) return { outcome: input, typed };
  const user = await currentUser();
  const networkIds = await readSnapshot((reader) => listNetworksOfMerge(reader, input.value));
  const allowed = demandShared(user, networkIds);
  if (!allowed.ok) return { outcome: refuse({ kind: allowed.reason === 'not_allowed' ? 'foreign_networks' : allowed.reason }), typed };
  const editable = networksAllowing(allowed.value.grants, 'edit');
  const outcome = await attemptWrite(actorOf(allowed.value), (write) => applyMerge(write, { ...input.value, editable }));
  if (outcome.ok) updateTag(REGISTER_TAG);
  else if (outcome.reason.kind === 'changed_meanwhile') refresh();
  return { outcome, typed };
}
