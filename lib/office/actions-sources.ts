'use server';

import { currentUser } from '@/lib/auth/gates';
import { succeed } from '@/lib/core/result';
import { readSnapshot } from '@/lib/db/reader';
import { submitForm } from '@/lib/forms/submit-form';
import { demandShared } from '@/lib/networks/permissions';
import { changeAsSeen } from '@/lib/participation/consequences/mutations';
import { seenShape } from '@/lib/participation/consequences/schema';
import { updateSource } from '@/lib/sources/mutations-edit';
import { listNetworksCiting } from '@/lib/sources/queries-office';
import { sourceEditSchema } from '@/lib/sources/schema';

const SOURCE = { numbers: ['id', 'version', 'issuedByMemberId'], dates: ['date', 'accessed'], groups: ['note'] };

/** Edits a document. Its kind and date decide which of several holds: whom a complete list makes absent by that is named first, once. */
export async function updateSourceAction(_previous: unknown, form: FormData) {
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
      const weighsTheSame = stands?.kind === input.kind && stands.dateEdtf === input.date;
      const networkIds = weighsTheSame ? [] : await listNetworksCiting(write.transaction, input.id);
      const edited = await changeAsSeen(write, { scope: { networkIds }, seen }, () => updateSource(write, input));
      return edited.ok ? succeed({ ...edited.value, slug: input.slug }) : edited;
    },
  });
}
