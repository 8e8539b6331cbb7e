'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useImportRefusal } from '@/components/imports/refusals/import-refusal';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { publishBatchAction } from '@/lib/imports/jobs/actions-batches';

interface PublishFormProps {
  batchId: number;
  /** Something of it is not public yet; right after publishing the message still says so. */
  isOpen: boolean;
  submit: string;
  done: string;
  /** What is not public yet, and what publishing it means. */
  children: ReactNode;
}

/** Makes public what a batch left as drafts. */
export function PublishForm({ batchId, isOpen, submit, done, children }: PublishFormProps) {
  const t = useTranslations('importPages.form');
  const words = useImportRefusal();
  const { state, pending, message, attributes } = useOfficeForm(publishBatchAction);
  if (state.outcome?.ok) {
    return (
      <div className="mt-8">
        <FormMessage tone="done" ref={message}>
          <p className="font-medium">{done}</p>
        </FormMessage>
      </div>
    );
  }
  if (!isOpen) return null;
  return (
    <form id="import-publish" className="mt-8 space-y-3" {...attributes}>
      {state.outcome ? (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">{words.reason(state.outcome.reason.kind)}</p>
        </FormMessage>
      ) : null}
      <input type="hidden" name="id" value={batchId} />
      {children}
      <FormSubmit pending={pending} pendingLabel={t('working')}>
        {submit}
      </FormSubmit>
    </form>
  );
}
