'use server';

import { updateTag } from 'next/cache';
import { networkIdOf } from '@/lib/audit/queries-rows';
import { actorOf, demandPermission } from '@/lib/auth/gates';
import { networksAllowing } from '@/lib/auth/permissions';
import type { SignedInUser } from '@/lib/auth/types';
import { inputOfTexts, readInput, typedTexts } from '@/lib/core/form-input';
import type { FormState, InvalidInput } from '@/lib/core/form-state';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { REGISTER_TAG } from '@/lib/db/cache-tags';
import { readSnapshot } from '@/lib/db/reader';
import type { DatabaseRefusal } from '@/lib/db/refusals';
import type { Denied } from '@/lib/db/submit-form';
import { applyPaste } from '@/lib/imports/mutations-paste';
import { readPaste } from '@/lib/imports/queries-paste';
import { pasteFormSchema, type PasteForm } from '@/lib/imports/schema-paste';
import type { PasteRefusal, PasteStep } from '@/lib/imports/types-paste';
import { mayCite } from '@/lib/networks/queries-citable';

const PASTE = { numbers: ['meetingId', 'version', 'sourceId'], flags: ['exhaustive'] };

export type PasteFailure = PasteRefusal | InvalidInput | DatabaseRefusal | { kind: Denied };

/** Reads a pasted list, or writes what was chosen for it. What was typed goes back with either answer, and nowhere else. */
export async function pasteMinutesAction(_previous: unknown, form: FormData): Promise<FormState<PasteStep, PasteFailure>> {
  const typed = typedTexts(form);
  const input = readInput(pasteFormSchema, inputOfTexts(typed, PASTE));
  if (!input.ok) return { outcome: input, typed };
  const user = await demandPermission('edit', await networkIdOf('meeting', input.value.meetingId));
  if (!user.ok) return { outcome: refuse({ kind: user.reason }), typed };
  return { outcome: await answerTo(user.value, input.value), typed };
}

async function answerTo(user: SignedInUser, { intent, ...input }: PasteForm): Promise<Result<PasteStep, PasteFailure>> {
  if (!(await readSnapshot((reader) => mayCite(reader, user, input)))) return refuse({ kind: 'unknown_reference' });
  if (intent === 'read') {
    const read = await readSnapshot((reader) => readPaste(reader, input));
    return read ? succeed({ step: 'read', reading: read }) : refuse({ kind: 'not_found' });
  }
  const editable = networksAllowing(user.grants, 'edit');
  const outcome = await attemptWrite(actorOf(user), (write) => applyPaste(write, { ...input, editable }));
  if (outcome.ok) updateTag(REGISTER_TAG);
  return outcome;
}
