'use server';

import { getLocale, getTranslations } from 'next-intl/server';
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
import { changeOrPropose, takeRelease } from '@/lib/networks/mutations-draft';
import { mayCite } from '@/lib/networks/queries-citable';
import { findTermPlace } from '@/lib/networks/queries-office';
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
  const release = takeRelease(form);
  const t = await getTranslations('proposals.title');
  const locale = await getLocale();
  return submitForm(form, {
    schema: networkEditSchema,
    shape: NETWORK,
    authorise: ({ id }) => demandPermission('edit', id),
    change: (write, input) =>
      changeOrPropose(
        write,
        release,
        () => Promise.resolve({ networkId: input.id, title: t('network', { name: input.name[locale] }) }),
        async (inside) => {
          const edited = await updateNetwork(inside, input);
          return edited.ok ? succeed({ ...edited.value, slug: input.slug }) : edited;
        },
      ),
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
  const release = takeRelease(form);
  const t = await getTranslations('proposals.title');
  return submitForm(form, {
    schema: organiserTermInputSchema,
    shape: TERM,
    authorise: ({ networkId }) => demandPermission('edit', networkId),
    mayName: mayCite,
    change: (write, input) =>
      changeOrPropose(
        write,
        release,
        async () => ({ networkId: input.networkId, title: t('newTerm', { name: input.organiser }) }),
        async (inside) => succeed({ id: await addOrganiserTerm(inside, input) }),
      ),
  });
}

export async function updateOrganiserTermAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const t = await getTranslations('proposals.title');
  return submitForm(form, {
    schema: organiserTermEditSchema,
    shape: TERM,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('organiser_term', id)),
    mayName: mayCite,
    change: (write, input) =>
      changeOrPropose(
        write,
        release,
        async () => {
          const { networkId, organiser } = await findTermPlace(write.transaction, input.id);
          return { networkId, title: t('term', { name: organiser }) };
        },
        (inside) => updateOrganiserTerm(inside, input),
      ),
  });
}

export async function removeOrganiserTermAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const t = await getTranslations('proposals.title');
  return submitForm(form, {
    schema: removalSchema,
    shape: TERM,
    authorise: async ({ id }) => demandPermission('edit', await findNetworkId('organiser_term', id)),
    change: (write, input) =>
      changeOrPropose(
        write,
        release,
        async () => {
          const { networkId, organiser } = await findTermPlace(write.transaction, input.id);
          return { networkId, title: t('removedTerm', { name: organiser }) };
        },
        (inside) => removeOrganiserTerm(inside, input),
      ),
  });
}
