'use server';

import { getLocale, getTranslations } from 'next-intl/server';
import { currentUser } from '@/lib/auth/gates';
import { networksAllowing } from '@/lib/auth/permissions';
import type { LocalisedText } from '@/lib/core/localised-text';
import { succeed } from '@/lib/core/result';
import { readSnapshot } from '@/lib/db/reader';
import type { RegisterWrite } from '@/lib/db/register-write';
import { submitForm } from '@/lib/forms/submit-form';
import { createMember } from '@/lib/members/mutations';
import { addAlias, removeAlias, updateMember } from '@/lib/members/mutations-edit';
import { findMemberName, listNetworksUsing } from '@/lib/members/queries-office';
import { aliasInputSchema, memberEditSchema, memberInputSchema } from '@/lib/members/schema';
import { changeOrPropose, takeRelease } from '@/lib/networks/mutations-draft';
import { demandShared } from '@/lib/networks/permissions';
import { findFirstNetworkId } from '@/lib/networks/queries-office';

const MEMBER = { numbers: ['id', 'version', 'territoryId'], lines: ['aliases'] };
const demandMember = async (id: number) =>
  demandShared(await currentUser(), await readSnapshot((reader) => listNetworksUsing(reader, [id])));

/** What a draft is about, in the words of whoever proposes it. */
async function titleAbout(what: 'member' | 'alias') {
  const t = await getTranslations('proposals.title');
  const locale = await getLocale();
  return (name: LocalisedText | null) => t(what, { name: name?.[locale] ?? '' });
}
type Title = Awaited<ReturnType<typeof titleAbout>>;

/** A draft of a member stands with the first of the networks that use it, or with the one that its author may edit. */
async function aboutMember(write: RegisterWrite, id: number, title: Title) {
  const [using] = await listNetworksUsing(write.transaction, [id]);
  const user = using === undefined ? await currentUser() : null;
  const networkId =
    using ?? (await findFirstNetworkId(write.transaction, networksAllowing(user?.grants ?? [], 'edit')));
  return { networkId, title: title(await findMemberName(write.transaction, id)) };
}

export async function createMemberAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: memberInputSchema,
    shape: { ...MEMBER, slugs: { slug: 'name.de' } },
    authorise: async () => demandShared(await currentUser(), []),
    change: async (write, input) => succeed({ id: await createMember(write, input), slug: input.slug }),
  });
}

export async function updateMemberAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const title = await titleAbout('member');
  return submitForm(form, {
    schema: memberEditSchema,
    shape: MEMBER,
    authorise: ({ id }) => demandMember(id),
    change: (write, input) =>
      changeOrPropose(
        write,
        release,
        () => aboutMember(write, input.id, title),
        async (inside) => {
          const edited = await updateMember(inside, input);
          return edited.ok ? succeed({ ...edited.value, slug: input.slug }) : edited;
        },
      ),
  });
}

export async function addAliasAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const title = await titleAbout('alias');
  return submitForm(form, {
    schema: aliasInputSchema,
    shape: MEMBER,
    authorise: ({ id }) => demandMember(id),
    change: (write, input) =>
      changeOrPropose(
        write,
        release,
        () => aboutMember(write, input.id, title),
        (inside) => addAlias(inside, input),
      ),
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
