'use server';

import { currentUser } from '@/lib/auth/gates';
import { succeed } from '@/lib/core/result';
import { readSnapshot } from '@/lib/db/reader';
import { submitForm } from '@/lib/forms/submit-form';
import { createMember } from '@/lib/members/mutations';
import { addAlias, removeAlias, updateMember } from '@/lib/members/mutations-edit';
import { listNetworksUsing } from '@/lib/members/queries-office';
import { aliasInputSchema, memberEditSchema, memberInputSchema } from '@/lib/members/schema';
import { demandShared } from '@/lib/networks/permissions';

const MEMBER = { numbers: ['id', 'version', 'territoryId'], lines: ['aliases'] };
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
