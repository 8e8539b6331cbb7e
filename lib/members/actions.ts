'use server';

import { getLocale, getTranslations } from 'next-intl/server';
import { currentUser } from '@/lib/auth/gates';
import type { LocalisedText } from '@/lib/core/localised-text';
import { succeed } from '@/lib/core/result';
import { readSnapshot } from '@/lib/db/reader';
import { submitForm } from '@/lib/forms/submit-form';
import { createMember } from '@/lib/members/mutations';
import { describeMemberDraft } from '@/lib/members/mutations-draft';
import { addAlias, removeAlias, updateMember } from '@/lib/members/mutations-edit';
import { listNetworksUsing } from '@/lib/members/queries-office';
import { aliasInputSchema, memberEditSchema, memberInputSchema } from '@/lib/members/schema';
import { changeOrPropose, findDraftHome, takeRelease } from '@/lib/networks/mutations-draft';
import { demandShared } from '@/lib/networks/permissions';

const MEMBER = { numbers: ['id', 'version', 'territoryId'], lines: ['aliases'] };
const demandMember = async (id: number) =>
  demandShared(await currentUser(), await readSnapshot((reader) => listNetworksUsing(reader, [id])));

/** What a draft is about, in the words of whoever proposes it. */
async function titleAbout(what: 'newMember' | 'member' | 'alias' | 'removedAlias') {
  const t = await getTranslations('proposals.title');
  const locale = await getLocale();
  return (name: LocalisedText | null) => t(what, { name: name?.[locale] ?? '' });
}

export async function createMemberAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const title = await titleAbout('newMember');
  return submitForm(form, {
    schema: memberInputSchema,
    shape: { ...MEMBER, slugs: { slug: 'name.de' } },
    authorise: async () => demandShared(await currentUser(), []),
    change: (write, input) =>
      changeOrPropose(
        write,
        release,
        async () => ({
          networkId: await findDraftHome(write, []),
          title: title(input.name),
        }),
        async (inside) => succeed({ id: await createMember(inside, input), slug: input.slug }),
      ),
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
        () => describeMemberDraft(write, input.id, title),
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
        () => describeMemberDraft(write, input.id, title),
        (inside) => addAlias(inside, input),
      ),
  });
}

export async function removeAliasAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const title = await titleAbout('removedAlias');
  return submitForm(form, {
    schema: aliasInputSchema,
    // What names somebody goes: nobody has to stand for it.
    shape: { ...MEMBER, unguarded: ['name'] },
    authorise: ({ id }) => demandMember(id),
    change: (write, input) =>
      changeOrPropose(
        write,
        release,
        () => describeMemberDraft(write, input.id, title),
        (inside) => removeAlias(inside, input),
      ),
  });
}
