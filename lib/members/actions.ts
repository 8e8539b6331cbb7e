'use server';

import { findNetworkId } from '@/lib/audit/queries-rows';
import { currentUser, demandPermission } from '@/lib/auth/gates';
import { succeed } from '@/lib/core/result';
import { removalSchema } from '@/lib/core/schema-edit';
import { readSnapshot } from '@/lib/db/reader';
import { submitForm } from '@/lib/forms/submit-form';
import { addSeat, createMember } from '@/lib/members/mutations';
import { addAlias, removeAlias, removeSeat, updateMember, updateSeat } from '@/lib/members/mutations-edit';
import { listNetworksUsing } from '@/lib/members/queries-office';
import {
  aliasInputSchema,
  memberEditSchema,
  memberInputSchema,
  seatEditSchema,
  seatInputSchema,
} from '@/lib/members/schema';
import { demandShared } from '@/lib/networks/permissions';
import { mayCiteForSeat } from '@/lib/networks/queries-citable';

const MEMBER = { numbers: ['id', 'version', 'territoryId'], lines: ['aliases'] };
const SEAT = {
  numbers: ['id', 'version', 'networkId', 'memberId', 'sourceId', 'doubt.sourceId'],
  dates: ['since', 'until'],
  groups: ['doubt'],
};

const demandMember = async (id: number) =>
  demandShared(await currentUser(), await readSnapshot((reader) => listNetworksUsing(reader, [id])));

export async function createMemberAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: memberInputSchema,
    shape: { ...MEMBER, slugs: { slug: 'name.de' } },
    authorise: async () => demandShared(await currentUser(), []),
    change: async (write, input) => succeed({ id: await createMember(write, input), slug: input.slug }),
  });
}

export async function updateMemberAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: memberEditSchema,
    shape: MEMBER,
    authorise: ({ id }) => demandMember(id),
    change: async (write, input) => {
      const edited = await updateMember(write, input);
      return edited.ok ? succeed({ ...edited.value, slug: input.slug }) : edited;
    },
  });
}

export async function addAliasAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: aliasInputSchema,
    shape: MEMBER,
    authorise: ({ id }) => demandMember(id),
    change: (write, input) => addAlias(write, input),
  });
}

export async function removeAliasAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: aliasInputSchema,
    // What names somebody goes: nobody has to stand for it.
    shape: { ...MEMBER, unguarded: ['name'] },
    authorise: ({ id }) => demandMember(id),
    change: (write, input) => removeAlias(write, input),
  });
}

export async function addSeatAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: seatInputSchema,
    shape: SEAT,
    authorise: ({ networkId }) => demandPermission('edit', networkId),
    mayName: mayCiteForSeat,
    change: async (write, input) => succeed({ id: await addSeat(write, input) }),
  });
}

export async function updateSeatAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: seatEditSchema,
    shape: SEAT,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('membership', id)),
    mayName: mayCiteForSeat,
    change: (write, input) => updateSeat(write, input),
  });
}

export async function removeSeatAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: removalSchema,
    shape: SEAT,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('membership', id)),
    change: (write, input) => removeSeat(write, input),
  });
}
