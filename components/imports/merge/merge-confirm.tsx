'use client';

import { useTranslations } from 'next-intl';
import { ConfirmButtons } from '@/components/forms/confirm-buttons';
import { faultsByField, useRefusalWords } from '@/components/forms/form-refusal';
import { KeptAsDraft } from '@/components/forms/kept-as-draft';
import { ListQuestionPanel } from '@/components/forms/list-question';
import { PersonalQuestion } from '@/components/forms/personal-question';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { UndoBatch } from '@/components/imports/batches/undo-batch';
import { FieldText } from '@/components/ui/fields/field-text';
import { FormMessage } from '@/components/ui/fields/form-message';
import { mergeMembersAction } from '@/lib/imports/merge/actions';
import { MERGE_REFUSALS } from '@/lib/imports/merge/types';

const OWN_REASONS = [...MERGE_REFUSALS, 'changed_meanwhile', 'blocked'] as const;

interface MergeConfirmProps {
  goneId: number;
  keptId: number;
  /** Of the preview that stands above; null where there is none any more. */
  digest: string | null;
  /** There is something to confirm; right after confirming the message still says so. */
  isOpen: boolean;
  /** Address of the admin page of the member that stays. */
  kept: string;
}

/** Confirms the preview above with a reason. */
export function MergeConfirm({ goneId, keptId, digest, isOpen, kept }: MergeConfirmProps) {
  const t = useTranslations('merge');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(mergeMembersAction);
  const { outcome, typed } = state;
  const refusal = outcome && !outcome.ok ? outcome.reason : null;
  const own = OWN_REASONS.find((kind) => kind === refusal?.kind);
  const fault = faultsByField(refusal)['reason'];
  const saved = outcome?.ok ? outcome.value : null;
  if (saved && 'draft' in saved) {
    return (
      <div className="mt-8">
        <FormMessage tone="done" ref={message}>
          <KeptAsDraft draft={saved.draft} />
        </FormMessage>
      </div>
    );
  }
  if (saved) {
    return (
      <div className="mt-8">
        <FormMessage tone="done" ref={message}>
          <p className="font-medium">{t('done')}</p>
          <p className="mt-1">
            <a href={kept}>{t('toKept')}</a>
          </p>
        </FormMessage>
        <UndoBatch batchId={saved.batchId} />
      </div>
    );
  }
  if (!isOpen && !refusal) return null;
  return (
    <form id="merge-confirm" className="mt-8 max-w-3xl space-y-5" {...attributes}>
      {refusal ? (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">{own ? t(`refusal.${own}`) : words.reason(refusal.kind)}</p>
          <PersonalQuestion formId="merge" refusal={refusal} typed={typed} labelOf={() => t('reason')} />
        </FormMessage>
      ) : null}
      {isOpen ? (
        <>
          <ListQuestionPanel id="merge-question" refusal={refusal} typed={typed} />
          <input type="hidden" name="goneId" value={goneId} />
          <input type="hidden" name="keptId" value={keptId} />
          <input type="hidden" name="digest" value={digest ?? ''} />
          <FieldText
            texts={{
              id: 'merge-reason',
              label: t('reason'),
              hint: t('reasonHint'),
              error: fault === undefined ? undefined : words.fault(fault),
            }}
            input={{ name: 'reason', required: true, defaultValue: typed['reason'] ?? '' }}
          />
          <ConfirmButtons pending={pending}>{t('confirm')}</ConfirmButtons>
        </>
      ) : null}
    </form>
  );
}
