'use server';

import { getLocale, getTranslations } from 'next-intl/server';
import type { NotFound, NothingChanged } from '@/lib/audit/types-edit';
import { demandPermission } from '@/lib/auth/gates';
import { refuse, type Result } from '@/lib/core/result';
import type { LocalisedText } from '@/lib/core/localised-text';
import { partialDate } from '@/lib/core/partial-date';
import { submitForm } from '@/lib/forms/submit-form';
import { formatPartialDate } from '@/lib/i18n/format-partial-date';
import { applyRange } from '@/lib/imports/range/mutations';
import type { AppliedBatch } from '@/lib/imports/batches/types';
import { RANGE_FORM, rangeFormSchema } from '@/lib/imports/range/schema';
import { changeOrPropose, type KeptAsDraft } from '@/lib/networks/mutations-draft';
import { mayCite } from '@/lib/networks/queries-citable';
import { changeAsSeen } from '@/lib/participation/consequences/mutations';
import type { ChangeQuestion, LeftOutside } from '@/lib/participation/consequences/types';

/** Sets a status for a member and a period, as one batch. */
export async function setRangeAction(_previous: unknown, form: FormData) {
  const status = await getTranslations('status.cell');
  const locale = await getLocale();
  return submitForm(form, {
    schema: rangeFormSchema,
    shape: RANGE_FORM,
    authorise: async ({ networkId, release }) => {
      const editor = await demandPermission('edit', networkId);
      return editor.ok && release === 'publish' ? demandPermission('publish', networkId) : editor;
    },
    mayName: mayCite,
    change: async (
      write,
      { release, seen, ...order },
    ): Promise<Result<AppliedBatch | KeptAsDraft, NothingChanged | NotFound | ChangeQuestion | LeftOutside>> => {
      const member = await write.transaction.member.findUnique({ where: { id: order.memberId, withdrawnAt: null } });
      if (!member) return refuse({ kind: 'not_found' });
      const [since, until] = [order.since, order.until].map((edtf) => formatPartialDate(partialDate(edtf), locale));
      const name: LocalisedText = { de: member.nameDe, en: member.nameEn };
      const title = `${name[locale]}: ${status(order.status)}, ${since} – ${until}`;
      // What a complete list says no more of the member makes it absent.
      const scope = { networkIds: [order.networkId], memberIds: [order.memberId] };
      return changeOrPropose(
        write,
        release === 'publish' ? 'now' : 'draft',
        () => Promise.resolve({ networkId: order.networkId, title }),
        (inside) => changeAsSeen(inside, { scope, seen }, () => applyRange(inside, { ...order, title })),
      );
    },
  });
}
