'use server';

import { updateTag } from 'next/cache';
import { findNetworkId } from '@/lib/audit/queries-rows';
import { toActor, demandPermission } from '@/lib/auth/gates';
import { networksAllowing } from '@/lib/auth/permissions';
import type { SignedInUser } from '@/lib/auth/types';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { REGISTER_TAG } from '@/lib/core/cache-tags';
import { readSnapshot } from '@/lib/db/reader';
import type { DatabaseRefusal } from '@/lib/db/refusals';
import { submitStep } from '@/lib/forms/submit-step';
import { applyPaste } from '@/lib/imports/paste/mutations';
import { readPaste } from '@/lib/imports/paste/queries';
import { pasteFormSchema, type PasteForm } from '@/lib/imports/paste/schema';
import type { PasteRefusal, PasteStep } from '@/lib/imports/paste/types';
import { mayCite } from '@/lib/networks/queries-citable';

const PASTE = { numbers: ['meetingId', 'version', 'sourceId'], unguarded: ['text'] };

/** Reads a pasted list, or writes what was chosen for it. What was typed goes back with either answer, and nowhere else. */
export async function pasteMinutesAction(_previous: unknown, form: FormData) {
  return submitStep(form, {
    schema: pasteFormSchema,
    shape: PASTE,
    authorise: async ({ meetingId }) => demandPermission('edit', await findNetworkId('meeting', meetingId)),
    work: readOrWrite,
  });
}

async function readOrWrite(
  { intent, ...input }: PasteForm,
  user: SignedInUser,
  confirmed: readonly string[],
): Promise<Result<PasteStep, PasteRefusal | DatabaseRefusal>> {
  if (!(await readSnapshot((reader) => mayCite(reader, user, input)))) return refuse({ kind: 'unknown_reference' });
  if (intent === 'read') {
    const read = await readSnapshot((reader) => readPaste(reader, input));
    return read ? succeed({ step: 'read', reading: read }) : refuse({ kind: 'not_found' });
  }
  const editable = networksAllowing(user.grants, 'edit');
  const outcome = await attemptWrite({ ...toActor(user), confirmed }, (write) =>
    applyPaste(write, { ...input, editable }),
  );
  if (outcome.ok) updateTag(REGISTER_TAG);
  return outcome;
}
