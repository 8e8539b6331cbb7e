'use server';

import { findNetworkId } from '@/lib/audit/queries-rows';
import { demandPermission } from '@/lib/auth/gates';
import { succeed } from '@/lib/core/result';
import { removalSchema } from '@/lib/core/schema-edit';
import { submitForm } from '@/lib/forms/submit-form';
import { addSeat } from '@/lib/members/mutations';
import { removeSeat, updateSeat } from '@/lib/members/mutations-edit';
import { seatEditSchema, seatInputSchema } from '@/lib/members/schema';
import { mayCiteForSeat } from '@/lib/networks/queries-citable';
import { findSeatScope } from '@/lib/office/queries-scopes';
import { changeAsSeen } from '@/lib/participation/consequences/mutations';
import { seenShape } from '@/lib/participation/consequences/schema';

const SEAT = {
  numbers: ['id', 'version', 'networkId', 'memberId', 'sourceId', 'doubt.sourceId'],
  dates: ['since', 'until'],
  groups: ['doubt'],
};

/*
 * Whoever becomes absent by a complete list, because it is known now that a seat was held, is named first, once.
 * Attendances that a seat would leave outside stop it.
 */

export async function addSeatAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: seatInputSchema.extend(seenShape),
    shape: SEAT,
    authorise: ({ networkId }) => demandPermission('edit', networkId),
    mayName: mayCiteForSeat,
    change: (write, { seen, ...input }) => {
      const scope = { networkIds: [input.networkId], memberIds: [input.memberId] };
      return changeAsSeen<{ id: number }, never>(write, { scope, seen }, async () =>
        succeed({ id: await addSeat(write, input) }),
      );
    },
  });
}

export async function updateSeatAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: seatEditSchema.extend(seenShape),
    shape: SEAT,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('membership', id)),
    mayName: mayCiteForSeat,
    change: async (write, { seen, ...input }) => {
      const scope = await findSeatScope(write.transaction, input.id);
      return changeAsSeen(write, { scope, seen, keepsSeated: true }, () => updateSeat(write, input));
    },
  });
}

/** A seat that never was: whoever came without it is a guest, which is named first. */
export async function removeSeatAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: removalSchema.extend(seenShape),
    shape: SEAT,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('membership', id)),
    change: async (write, { seen, ...input }) => {
      const scope = await findSeatScope(write.transaction, input.id);
      return changeAsSeen(write, { scope, seen }, () => removeSeat(write, input));
    },
  });
}
