'use server';

import { currentUser } from '@/lib/auth/gates';
import { succeed } from '@/lib/core/result';
import { readSnapshot } from '@/lib/db/reader';
import { submitForm } from '@/lib/forms/submit-form';
import { listNetworksOfTerritory } from '@/lib/members/queries-office';
import { createTerritory, updateTerritory } from '@/lib/members/territories/mutations';
import { territoryEditSchema, territoryInputSchema } from '@/lib/members/territories/schema';
import { demandShared } from '@/lib/networks/permissions';

const TERRITORY = { numbers: ['id', 'version'] };

export async function createTerritoryAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: territoryInputSchema,
    shape: { ...TERRITORY, slugs: { slug: 'name.de' } },
    authorise: async () => demandShared(await currentUser(), []),
    change: async (write, input) => succeed({ id: await createTerritory(write, input), slug: input.slug }),
  });
}

export async function updateTerritoryAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: territoryEditSchema,
    shape: TERRITORY,
    authorise: async ({ id }) =>
      demandShared(await currentUser(), await readSnapshot((reader) => listNetworksOfTerritory(reader, id))),
    change: async (write, input) => {
      const edited = await updateTerritory(write, input);
      return edited.ok ? succeed({ ...edited.value, slug: input.slug }) : edited;
    },
  });
}
