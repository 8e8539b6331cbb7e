'use server';

import { findNetworkId } from '@/lib/audit/queries-rows';
import { toActor, demandPermission } from '@/lib/auth/gates';
import type { SignedInUser } from '@/lib/auth/types';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { readSnapshot } from '@/lib/db/reader';
import type { DatabaseRefusal } from '@/lib/db/refusals';
import { showFreshPages } from '@/lib/forms/fresh-pages';
import { submitStep } from '@/lib/forms/submit-step';
import { moveAsSeen } from '@/lib/imports/move/mutations';
import { previewMove } from '@/lib/imports/move/queries';
import { moveFormSchema, type MoveForm } from '@/lib/imports/move/schema';
import type { MoveRefusal, MoveStep } from '@/lib/imports/move/types';
import { findMeetingName } from '@/lib/meetings/queries-office';
import { changeOrPropose } from '@/lib/networks/mutations-draft';

const MOVE = { numbers: ['meetingId', 'version'], dates: ['date'] };

/** Shows what another date of a meeting would mean, or puts it there (or drafts that) once that date has been shown. */
export async function moveMeetingAction(_previous: unknown, form: FormData) {
  return submitStep(form, {
    schema: moveFormSchema,
    shape: MOVE,
    authorise: async ({ meetingId }) => demandPermission('edit', await findNetworkId('meeting', meetingId)),
    work: showOrMove,
  });
}

async function showOrMove(
  input: MoveForm,
  user: SignedInUser,
  confirmed: readonly string[],
): Promise<Result<MoveStep, MoveRefusal | DatabaseRefusal>> {
  const { intent, reason, shown, date } = input;
  // Nobody moves a meeting to a date whose consequences they have not seen.
  if (intent === 'show' || reason === null || shown !== date) {
    const preview = await readSnapshot((reader) => previewMove(reader, input));
    return preview ? succeed({ step: 'shown', preview }) : refuse({ kind: 'not_found' });
  }
  const outcome = await attemptWrite({ ...toActor(user), confirmed }, (write) =>
    changeOrPropose(
      write,
      intent === 'propose' ? 'draft' : 'now',
      async () => {
        const { networkId, title } = await findMeetingName(write.transaction, input.meetingId);
        return { networkId, title: `${title.de} → ${date}` };
      },
      (inside) => moveAsSeen(inside, { ...input, reason }),
    ),
  );
  if (!outcome.ok) return outcome;
  await showFreshPages();
  return succeed(
    'draft' in outcome.value ? { step: 'proposed', ...outcome.value } : { step: 'applied', ...outcome.value },
  );
}
