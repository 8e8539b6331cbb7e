'use server';

import { currentUser } from '@/lib/auth/gates';
import { succeed } from '@/lib/core/result';
import { submitForm } from '@/lib/forms/submit-form';
import { demandShared } from '@/lib/networks/permissions';
import { createSource } from '@/lib/sources/mutations';
import { sourceInputSchema } from '@/lib/sources/schema';

const SOURCE = { numbers: ['issuedByMemberId'], dates: ['date', 'accessed'], groups: ['note'] };

export async function createSourceAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: sourceInputSchema,
    shape: { ...SOURCE, slugs: { slug: 'title' } },
    authorise: async () => demandShared(await currentUser(), []),
    change: async (write, input) => succeed({ id: await createSource(write, input), slug: input.slug }),
  });
}
