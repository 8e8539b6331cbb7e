'use client';

import { useTranslations } from 'next-intl';
import { faultsByField } from '@/components/forms/form-refusal';
import { PersonalQuestion } from '@/components/forms/personal-question';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useImportRefusal } from '@/components/imports/refusals/import-refusal';
import { FieldSelect } from '@/components/ui/fields/field-select';
import { FieldText } from '@/components/ui/fields/field-text';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { applyListAction } from '@/lib/imports/jobs/actions-apply';
import { APPLY_MODES } from '@/lib/imports/batches/types-apply';

interface ApplyFormProps {
  jobId: number;
  /** Some rows cannot be taken over: somebody says whether the others are. */
  hasWrong: boolean;
  mayPublish: boolean;
  /** Something that stands is replaced. */
  asksReason: boolean;
  /** Names what stands above beyond the rows. */
  seen: string;
}

/** Confirms the preview. */
export function ApplyForm({ jobId, hasWrong, mayPublish, asksReason, seen }: ApplyFormProps) {
  const t = useTranslations('importPages.form');
  const words = useImportRefusal();
  const { state, pending, message, attributes } = useOfficeForm(applyListAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const faults = faultsByField(refusal);
  const typed = (name: string, otherwise: string) => (state.outcome ? state.typed[name] : undefined) ?? otherwise;
  return (
    <form id="import-apply" className="max-w-3xl space-y-5" {...attributes}>
      {refusal ? (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">{words.reason(refusal.kind)}</p>
          <PersonalQuestion formId="import-apply" refusal={refusal} typed={state.typed} labelOf={() => t('reason')} />
        </FormMessage>
      ) : null}
      <input type="hidden" name="jobId" value={jobId} />
      <input type="hidden" name="seen" value={seen} />
      {hasWrong ? (
        <FieldSelect
          texts={{ id: 'import-mode', label: t('mode') }}
          options={APPLY_MODES.map((mode) => ({ value: mode, label: t(mode) }))}
          select={{ name: 'mode', defaultValue: typed('mode', 'right_rows') }}
        />
      ) : (
        <input type="hidden" name="mode" value="all_or_nothing" />
      )}
      {mayPublish ? (
        <FieldSelect
          texts={{ id: 'import-release', label: t('release'), hint: t('releaseHint') }}
          options={[
            { value: 'drafts', label: t('drafts') },
            { value: 'publish', label: t('publish') },
          ]}
          select={{ name: 'release', defaultValue: typed('release', 'drafts') }}
        />
      ) : (
        <input type="hidden" name="release" value="drafts" />
      )}
      {asksReason ? (
        <FieldText
          texts={{
            id: 'import-reason',
            label: t('reason'),
            hint: t('applyReasonHint'),
            error: faults['reason'] === undefined ? undefined : words.fault(faults['reason']),
          }}
          input={{ name: 'reason', required: true, defaultValue: typed('reason', '') }}
        />
      ) : null}
      <FormSubmit pending={pending} pendingLabel={t('working')}>
        {t('apply')}
      </FormSubmit>
    </form>
  );
}
