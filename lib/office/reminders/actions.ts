'use server';

import type { NothingChanged } from '@/lib/audit/types-edit';
import { issueFeed, revokeFeed } from '@/lib/auth/feeds/mutations';
import { currentUser, demandPermission, toActor } from '@/lib/auth/gates';
import { refuse, succeed } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import type { DatabaseRefusal } from '@/lib/db/refusals';
import { showFreshPages } from '@/lib/forms/fresh-pages';
import { submitForm } from '@/lib/forms/submit-form';
import { submitStep } from '@/lib/forms/submit-step';
import { setReminderDays } from '@/lib/office/reminders/mutations';
import { ownFeedSchema, reminderDaysSchema } from '@/lib/office/reminders/schema';

export async function setReminderDaysAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: reminderDaysSchema,
    shape: { numbers: ['networkId', 'days'] },
    authorise: ({ networkId }) => demandPermission('edit', networkId),
    change: setReminderDays,
  });
}

const demandAnybody = async () => {
  const user = await currentUser();
  return user ? succeed(user) : refuse('not_signed_in' as const);
};

/**
 * Gives whoever asks a private address for their reminders, shown once. Not done by a submission: what one comes to is kept
 * for a week, and the token must be kept nowhere.
 */
export async function issueFeedAction(_previous: unknown, form: FormData) {
  return submitStep(form, {
    schema: ownFeedSchema,
    shape: {},
    authorise: demandAnybody,
    work: async (_input, user) => {
      const issued = await attemptWrite<{ token: string }, DatabaseRefusal>(toActor(user), async (write) =>
        succeed({ token: await issueFeed(write, user.id) }),
      );
      if (issued.ok) await showFreshPages();
      return issued;
    },
  });
}

/** The private address of whoever asks stops working. */
export async function revokeFeedAction(_previous: unknown, form: FormData) {
  return submitStep(form, {
    schema: ownFeedSchema,
    shape: {},
    authorise: demandAnybody,
    work: async (_input, user) => {
      const revoked = await attemptWrite<null, NothingChanged | DatabaseRefusal>(toActor(user), (write) =>
        revokeFeed(write, user.id),
      );
      if (revoked.ok) await showFreshPages();
      return revoked;
    },
  });
}
