'use server';

import { findNetworkId } from '@/lib/audit/queries-rows';
import { demandPermission } from '@/lib/auth/gates';
import { succeed } from '@/lib/core/result';
import { editTargetSchema, removalSchema } from '@/lib/core/schema-edit';
import { submitForm } from '@/lib/forms/submit-form';
import { addOrganiserTerm, createNetwork } from '@/lib/networks/mutations';
import {
  publishNetworkAsSeen,
  removeOrganiserTerm,
  updateNetwork,
  updateOrganiserTerm,
} from '@/lib/networks/mutations-edit';
import { mayCite } from '@/lib/networks/queries-citable';
import {
  networkEditSchema,
  networkInputSchema,
  organiserTermEditSchema,
  organiserTermInputSchema,
} from '@/lib/networks/schema';

const NETWORK = {
  numbers: ['id', 'version'],
  dates: ['coverage.since', 'coverage.until'],
  groups: ['coverage', 'coverageNote'],
};
const TERM = { numbers: ['id', 'version', 'networkId', 'memberId', 'sourceId'], dates: ['since', 'until'] };

export async function createNetworkAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: networkInputSchema,
    shape: { ...NETWORK, slugs: { slug: 'name.de' } },
    authorise: () => demandPermission('create_network', null),
    change: async (write, input) => succeed({ id: await createNetwork(write, input), slug: input.slug }),
  });
}

export async function updateNetworkAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: networkEditSchema,
    shape: NETWORK,
    authorise: ({ id }) => demandPermission('edit', id),
    change: async (write, input) => {
      const edited = await updateNetwork(write, input);
      return edited.ok ? succeed({ ...edited.value, slug: input.slug }) : edited;
    },
  });
}

export async function publishNetworkAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: editTargetSchema,
    shape: NETWORK,
    authorise: ({ id }) => demandPermission('publish', id),
    change: publishNetworkAsSeen,
  });
}

export async function addOrganiserTermAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: organiserTermInputSchema,
    shape: TERM,
    authorise: ({ networkId }) => demandPermission('edit', networkId),
    mayName: mayCite,
    change: async (write, input) => succeed({ id: await addOrganiserTerm(write, input) }),
  });
}

export async function updateOrganiserTermAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: organiserTermEditSchema,
    shape: TERM,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('organiser_term', id)),
    mayName: mayCite,
    change: (write, input) => updateOrganiserTerm(write, input),
  });
}

export async function removeOrganiserTermAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: removalSchema,
    shape: TERM,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('organiser_term', id)),
    change: (write, input) => removeOrganiserTerm(write, input),
  });
}
