'use client';

import { useTranslations } from 'next-intl';
import { OfficeForm } from '@/components/forms/office-form';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useProposalRefusal } from '@/components/imports/proposals/proposal-refusal';
import { FormMessage } from '@/components/ui/fields/form-message';
import { renewPreviewAction } from '@/lib/imports/proposals/actions';

/** Has the preview of a draft worked out on what stands now. */
export function RenewPreview({ id }: { id: number }) {
  const t = useTranslations('proposals');
  const reason = useProposalRefusal();
  const { state, pending, message, attributes } = useOfficeForm(renewPreviewAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  return (
    <OfficeForm
      pending={pending}
      message={message}
      attributes={attributes}
      id="proposal-renew"
      className="mt-3 space-y-3"
      refused={refusal && reason(refusal.kind)}
      hidden={{ id }}
      submit={{ label: t('renew.submit'), pendingLabel: t('working'), quiet: true }}
    >
      {state.outcome?.ok ? (
        <FormMessage tone="done" ref={message}>
          <p className="font-medium">{t('renew.done')}</p>
        </FormMessage>
      ) : null}
    </OfficeForm>
  );
}
