'use server';

import { getLocale, getTranslations } from 'next-intl/server';
import { findNetworkId } from '@/lib/audit/queries-rows';
import { demandPermission } from '@/lib/auth/gates';
import { succeed } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import { removalSchema } from '@/lib/core/schema-edit';
import { submitForm } from '@/lib/forms/submit-form';
import { addSeat } from '@/lib/members/mutations';
import { removeSeat, updateSeat } from '@/lib/members/mutations-edit';
import { findMemberName, findSeatPlace } from '@/lib/members/queries-office';
import { seatEditSchema, seatInputSchema } from '@/lib/members/schema';
import { changeOrPropose, takeRelease } from '@/lib/networks/mutations-draft';
import { mayCiteForSeat } from '@/lib/networks/queries-citable';
import { findSeatScope } from '@/lib/office/queries-scopes';
import { changeAsSeen } from '@/lib/participation/consequences/mutations';
import { seenShape } from '@/lib/participation/consequences/schema';

const SEAT = {
  numbers: ['id', 'version', 'networkId', 'memberId', 'sourceId', 'doubt.sourceId'],
  dates: ['since', 'until'],
  groups: ['doubt'],
};

type SeatTitle = 'seat' | 'newSeat' | 'removedSeat';

/** What a draft of a seat is about, in the words of whoever proposes it. */
async function describeDraft(what: SeatTitle) {
  const t = await getTranslations('proposals.title');
  const locale = await getLocale();
  return async (write: RegisterWrite, place: { networkId: number; memberId: number }) => {
    const name = await findMemberName(write.transaction, place.memberId);
    return { networkId: place.networkId, title: t(what, { name: name?.[locale] ?? '' }) };
  };
}

/*
 * Whoever becomes absent by a complete list, because it is known now that a seat was held, is named first, once.
 * Attendances that a seat would leave outside stop it.
 */

export async function addSeatAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const describe = await describeDraft('newSeat');
  return submitForm(form, {
    schema: seatInputSchema.extend(seenShape),
    shape: SEAT,
    authorise: ({ networkId }) => demandPermission('edit', networkId),
    mayName: mayCiteForSeat,
    change: (write, { seen, ...input }) => {
      const scope = { networkIds: [input.networkId], memberIds: [input.memberId] };
      return changeOrPropose(
        write,
        release,
        () => describe(write, input),
        (inside) =>
          changeAsSeen<{ id: number }, never>(inside, { scope, seen }, async () =>
            succeed({ id: await addSeat(inside, input) }),
          ),
      );
    },
  });
}

export async function updateSeatAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const describe = await describeDraft('seat');
  return submitForm(form, {
    schema: seatEditSchema.extend(seenShape),
    shape: SEAT,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('membership', id)),
    mayName: mayCiteForSeat,
    change: async (write, { seen, ...input }) => {
      const scope = await findSeatScope(write.transaction, input.id);
      return changeOrPropose(
        write,
        release,
        async () => describe(write, await findSeatPlace(write.transaction, input.id)),
        (inside) => changeAsSeen(inside, { scope, seen, keepsSeated: true }, () => updateSeat(inside, input)),
      );
    },
  });
}

/** A seat that never was: whoever came without it is a guest, which is named first. */
export async function removeSeatAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const describe = await describeDraft('removedSeat');
  return submitForm(form, {
    schema: removalSchema.extend(seenShape),
    shape: SEAT,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('membership', id)),
    change: async (write, { seen, ...input }) => {
      const scope = await findSeatScope(write.transaction, input.id);
      return changeOrPropose(
        write,
        release,
        async () => describe(write, await findSeatPlace(write.transaction, input.id)),
        (inside) => changeAsSeen(inside, { scope, seen }, () => removeSeat(inside, input)),
      );
    },
  });
}
