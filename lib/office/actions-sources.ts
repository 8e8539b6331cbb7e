'use server';

import { getTranslations } from 'next-intl/server';
import { currentUser } from '@/lib/auth/gates';
import { succeed } from '@/lib/core/result';
import { readSnapshot } from '@/lib/db/reader';
import { submitForm } from '@/lib/forms/submit-form';
import { changeOrPropose, findDraftHome, takeRelease } from '@/lib/networks/mutations-draft';
import { demandShared } from '@/lib/networks/permissions';
import { findSourceScope } from '@/lib/office/queries-scopes';
import { changeAsSeen } from '@/lib/participation/consequences/mutations';
import { seenShape } from '@/lib/participation/consequences/schema';
import { updateSource } from '@/lib/sources/mutations-edit';
import { listNetworksCiting } from '@/lib/sources/queries-office';
import { sourceEditSchema } from '@/lib/sources/schema';

const SOURCE = { numbers: ['id', 'version', 'issuedByMemberId'], dates: ['date', 'accessed'], groups: ['note'] };

/** Edits a document. Its kind and date decide which of several holds: whom a complete list makes absent by that is named first, once. */
export async function updateSourceAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const t = await getTranslations('proposals.title');
  return submitForm(form, {
    schema: sourceEditSchema.extend(seenShape),
    shape: SOURCE,
    authorise: async ({ id }) =>
      demandShared(await currentUser(), await readSnapshot((reader) => listNetworksCiting(reader, id))),
    change: async (write, { seen, ...input }) => {
      const stands = await write.transaction.source.findUnique({
        where: { id: input.id },
        select: { kind: true, dateEdtf: true },
      });
      const citing = await listNetworksCiting(write.transaction, input.id);
      const weighsTheSame = stands?.kind === input.kind && stands.dateEdtf === input.date;
      const scope = weighsTheSame ? { networkIds: [] } : await findSourceScope(write.transaction, input.id);
      return changeOrPropose(
        write,
        release,
        async () => ({ networkId: await findDraftHome(write, citing), title: t('source', { name: input.title }) }),
        async (inside) => {
          const edited = await changeAsSeen(inside, { scope, seen }, () => updateSource(inside, input));
          return edited.ok ? succeed({ ...edited.value, slug: input.slug }) : edited;
        },
      );
    },
  });
}
