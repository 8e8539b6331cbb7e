'use server';

import { getLocale, getTranslations } from 'next-intl/server';
import { currentUser } from '@/lib/auth/gates';
import type { LocalisedText } from '@/lib/core/localised-text';
import { succeed } from '@/lib/core/result';
import { readSnapshot } from '@/lib/db/reader';
import { submitForm } from '@/lib/forms/submit-form';
import { listNetworksOfTerritory } from '@/lib/members/queries-office';
import { createTerritory, updateTerritory } from '@/lib/members/territories/mutations';
import { territoryEditSchema, territoryInputSchema } from '@/lib/members/territories/schema';
import { changeOrPropose, findDraftHome, takeRelease } from '@/lib/networks/mutations-draft';
import { demandShared } from '@/lib/networks/permissions';

const TERRITORY = { numbers: ['id', 'version'] };

/** What a draft is about, in the words of whoever proposes it. */
async function titleAbout(what: 'newTerritory' | 'territory') {
  const t = await getTranslations('proposals.title');
  const locale = await getLocale();
  return (name: LocalisedText) => t(what, { name: name[locale] });
}

export async function createTerritoryAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const title = await titleAbout('newTerritory');
  return submitForm(form, {
    schema: territoryInputSchema,
    shape: { ...TERRITORY, slugs: { slug: 'name.de' } },
    authorise: async () => demandShared(await currentUser(), []),
    change: (write, input) =>
      changeOrPropose(
        write,
        release,
        async () => ({
          networkId: await findDraftHome(write, []),
          title: title(input.name),
        }),
        async (inside) => succeed({ id: await createTerritory(inside, input), slug: input.slug }),
      ),
  });
}

export async function updateTerritoryAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const title = await titleAbout('territory');
  return submitForm(form, {
    schema: territoryEditSchema,
    shape: TERRITORY,
    authorise: async ({ id }) =>
      demandShared(await currentUser(), await readSnapshot((reader) => listNetworksOfTerritory(reader, id))),
    change: (write, input) =>
      changeOrPropose(
        write,
        release,
        async () => ({
          networkId: await findDraftHome(write, await listNetworksOfTerritory(write.transaction, input.id)),
          title: title(input.name),
        }),
        async (inside) => {
          const edited = await updateTerritory(inside, input);
          return edited.ok ? succeed({ ...edited.value, slug: input.slug }) : edited;
        },
      ),
  });
}
