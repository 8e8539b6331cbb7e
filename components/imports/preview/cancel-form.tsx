'use client';

import { useTranslations } from 'next-intl';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { useImportRefusal } from '@/components/imports/refusals/import-refusal';
import { cancelListAction } from '@/lib/imports/jobs/actions-apply';

/** Gives a list up. */
export function CancelForm({ jobId }: { jobId: number }) {
  const t = useTranslations('importPages.form');
  const words = useImportRefusal();
  const { state, pending, message, attributes } = useOfficeForm(cancelListAction);
  return (
    <form className="mt-6 space-y-2" {...attributes}>
      {state.outcome && !state.outcome.ok ? (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">{words.reason(state.outcome.reason.kind)}</p>
        </FormMessage>
      ) : null}
      <input type="hidden" name="jobId" value={jobId} />
      <FormSubmit pending={pending} pendingLabel={t('working')} quiet>
        {t('cancel')}
      </FormSubmit>
      <p className="text-sm text-muted">{t('cancelHint')}</p>
    </form>
  );
}
