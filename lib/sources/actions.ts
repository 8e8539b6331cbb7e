'use server';

import { currentUser } from '@/lib/auth/gates';
import { succeed } from '@/lib/core/result';
import { readSnapshot } from '@/lib/db/reader';
import { submitForm } from '@/lib/forms/submit-form';
import { demandShared } from '@/lib/networks/permissions';
import { createSource } from '@/lib/sources/mutations';
import { updateSource } from '@/lib/sources/mutations-edit';
import { listNetworksCiting } from '@/lib/sources/queries-office';
import { sourceEditSchema, sourceInputSchema } from '@/lib/sources/schema';

const SOURCE = { numbers: ['id', 'version', 'issuedByMemberId'], dates: ['date', 'accessed'], groups: ['note'] };

export async function createSourceAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: sourceInputSchema,
    shape: { ...SOURCE, slugs: { slug: 'title' } },
    authorise: async () => demandShared(await currentUser(), []),
    change: async (write, input) => succeed({ id: await createSource(write, input), slug: input.slug }),
  });
}

export async function updateSourceAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: sourceEditSchema,
    shape: SOURCE,
    authorise: async ({ id }) =>
      demandShared(await currentUser(), await readSnapshot((reader) => listNetworksCiting(reader, id))),
    change: async (write, input) => {
      const edited = await updateSource(write, input);
      return edited.ok ? succeed({ ...edited.value, slug: input.slug }) : edited;
    },
  });
}
