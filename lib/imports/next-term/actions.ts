'use server';

import { demandPermission } from '@/lib/auth/gates';
import { submitForm } from '@/lib/forms/submit-form';
import { applyNextTerm } from '@/lib/imports/next-term/mutations';
import { NEXT_TERM_FORM, nextTermSchema } from '@/lib/imports/next-term/schema';
import { changeOrPropose, takeRelease } from '@/lib/networks/mutations-draft';
import { mayCite } from '@/lib/networks/queries-citable';
import { changeAsSeen } from '@/lib/participation/consequences/mutations';
import { getTranslations } from 'next-intl/server';

/** Gives members their seats of the next term. Whoever becomes absent by a complete list is named first, once. */
export async function nextTermAction(_previous: unknown, form: FormData) {
  const release = takeRelease(form);
  const t = await getTranslations('proposals.title');
  return submitForm(form, {
    schema: nextTermSchema,
    shape: NEXT_TERM_FORM,
    authorise: ({ networkId }) => demandPermission('edit', networkId),
    mayName: mayCite,
    change: (write, { seen, ...order }) => {
      const { networkId, members, since } = order;
      const scope = { networkIds: [networkId], memberIds: Object.keys(members).map(Number) };
      return changeOrPropose(
        write,
        release,
        () => Promise.resolve({ networkId, title: t('nextTerm', { since }) }),
        (inside) => changeAsSeen(inside, { scope, seen, keepsSeated: true }, () => applyNextTerm(inside, order)),
      );
    },
  });
}
