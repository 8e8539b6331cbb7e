'use server';

import { updateTag } from 'next/cache';
import { networkIdOf } from '@/lib/audit/queries-rows';
import { actorOf, demandPermission } from '@/lib/auth/gates';
import type { SignedInUser } from '@/lib/auth/types';
import { inputOfTexts, readInput, typedTexts } from '@/lib/core/form-input';
import type { FormState, InvalidInput } from '@/lib/core/form-state';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { REGISTER_TAG } from '@/lib/db/cache-tags';
import { readSnapshot } from '@/lib/db/reader';
import type { DatabaseRefusal } from '@/lib/db/refusals';
import type { Denied } from '@/lib/db/submit-form';
import { applyMove } from '@/lib/imports/mutations-move';
import { previewMove } from '@/lib/imports/queries-move';
import { moveFormSchema, type MoveForm } from '@/lib/imports/schema-move';
import type { MoveRefusal, MoveStep } from '@/lib/imports/types-move';

const MOVE = { numbers: ['meetingId', 'version'], dates: ['date'] };

export type MoveFailure = MoveRefusal | InvalidInput | DatabaseRefusal | { kind: Denied };

/** Shows what another date of a meeting would mean, or puts it there once that date has been shown. */
export async function moveMeetingAction(_previous: unknown, form: FormData): Promise<FormState<MoveStep, MoveFailure>> {
  const typed = typedTexts(form);
  const input = readInput(moveFormSchema, inputOfTexts(typed, MOVE));
  if (!input.ok) return { outcome: input, typed };
  const user = await demandPermission('edit', await networkIdOf('meeting', input.value.meetingId));
  if (!user.ok) return { outcome: refuse({ kind: user.reason }), typed };
  return { outcome: await answerTo(user.value, input.value), typed };
}

async function answerTo(user: SignedInUser, input: MoveForm): Promise<Result<MoveStep, MoveFailure>> {
  const { intent, reason, shown, date } = input;
  // Nobody moves a meeting to a date whose consequences they have not seen.
  if (intent === 'show' || reason === null || shown !== date) {
    const preview = await readSnapshot((reader) => previewMove(reader, input));
    return preview ? succeed({ step: 'shown', preview }) : refuse({ kind: 'not_found' });
  }
  const outcome = await attemptWrite(actorOf(user), (write) => applyMove(write, { ...input, reason }));
  if (!outcome.ok) return outcome;
  updateTag(REGISTER_TAG);
  return succeed({ step: 'applied', ...outcome.value });
}
