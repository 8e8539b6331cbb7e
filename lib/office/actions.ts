'use server';

import { getTranslations } from 'next-intl/server';
import type { EditableSubject } from '@/lib/audit/types-edit';
import { currentUser } from '@/lib/auth/gates';
import { refuse } from '@/lib/core/result';
import type { Reader } from '@/lib/db/reader';
import { submitForm } from '@/lib/forms/submit-form';
import { changeOrPropose, findDraftHome, takeRelease } from '@/lib/networks/mutations-draft';
import { demandShared } from '@/lib/networks/permissions';
import { restoreVersion } from '@/lib/office/mutations-restore';
import { listNetworksOfRecord } from '@/lib/office/queries-rights';
import { restoreInputSchema } from '@/lib/office/schema-restore';
import { findFormerSeatScope, findMeetingScope, findSourceScope } from '@/lib/office/queries-scopes';
import { changeAsSeen, type ChangeScope } from '@/lib/participation/consequences/mutations';
import { seenShape } from '@/lib/participation/consequences/schema';

const noCells = () => Promise.resolve<ChangeScope>({ networkIds: [] });

/** Which cells depend on what a record says. */
const SCOPES: Readonly<Record<EditableSubject, (reader: Reader, id: number) => Promise<ChangeScope>>> = {
  network: noCells,
  territory: noCells,
  member: noCells,
  // Of sources that disagree, kind and date decide which holds.
  source: findSourceScope,
  membership: findFormerSeatScope,
  organiser_term: noCells,
  meeting: findMeetingScope,
};

/**
 * Restores a former state of a record; this needs the same permission as editing it. Whoever becomes absent with it is
 * named first, once; attendances that a seat would leave outside stop it.
 */
export async function restoreVersionAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const t = await getTranslations('proposals.title');
  const subjects = await getTranslations('admin.history.subject');
  return submitForm(form, {
    schema: restoreInputSchema.extend(seenShape),
    shape: { numbers: ['id', 'version'] },
    authorise: async ({ subject, id }) => {
      const user = await currentUser();
      const networkIds = await listNetworksOfRecord(subject, id);
      return networkIds === null && user ? refuse('not_allowed') : demandShared(user, networkIds ?? []);
    },
    change: async (write, { seen, ...input }) => {
      const { subject, id } = input;
      const concerned = (await listNetworksOfRecord(subject, id)) ?? [];
      const scope = await SCOPES[subject](write.transaction, id);
      return changeOrPropose(
        write,
        release,
        async () => ({
          networkId: await findDraftHome(write, concerned),
          title: t('restored', { what: subjects(subject), id: String(id) }),
        }),
        (inside) =>
          changeAsSeen(inside, { scope, seen, keepsSeated: subject === 'membership' }, () =>
            restoreVersion(inside, input),
          ),
      );
    },
  });
}
