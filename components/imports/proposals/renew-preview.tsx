'use client';

import { useTranslations } from 'next-intl';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useProposalRefusal } from '@/components/imports/proposals/proposal-refusal';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { renewPreviewAction } from '@/lib/imports/proposals/actions';

/** Has the preview of a draft worked out on what stands now. */
export function RenewPreview({ id }: { id: number }) {
  const t = useTranslations('proposals');
  const reason = useProposalRefusal();
  const { state, pending, message, attributes } = useOfficeForm(renewPreviewAction);
  return (
    <form className="mt-3 space-y-3" {...attributes}>
      {state.outcome ? (
        <FormMessage tone={state.outcome.ok ? 'done' : 'refused'} ref={message}>
          <p className="font-medium">{state.outcome.ok ? t('renew.done') : reason(state.outcome.reason.kind)}</p>
        </FormMessage>
      ) : null}
      <input type="hidden" name="id" value={id} />
      <FormSubmit pending={pending} pendingLabel={t('working')} quiet>
        {t('renew.submit')}
      </FormSubmit>
    </form>
  );
}
