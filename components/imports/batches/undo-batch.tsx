'use client';

import { useTranslations } from 'next-intl';
import { faultsByField, useRefusalWords } from '@/components/forms/form-refusal';
import { ListQuestionPanel } from '@/components/forms/list-question';
import { PersonalQuestion } from '@/components/forms/personal-question';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { FieldText } from '@/components/ui/fields/field-text';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { Section } from '@/components/ui/section';
import { undoStepAction } from '@/lib/imports/undo/actions';

/** Undoes what was just done, as a whole. */
export function UndoBatch({ batchId }: { batchId: number }) {
  const t = useTranslations('manyRecords.undo');
  const form = useTranslations('admin.form');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(undoStepAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const fault = faultsByField(refusal)['reason'];
  if (state.outcome?.ok) {
    return (
      <div className="mt-6">
        <FormMessage tone="done" ref={message}>
          <p className="font-medium">{t('done')}</p>
        </FormMessage>
      </div>
    );
  }
  return (
    <Section id="undo" title={t('heading')} lede={t('hint')}>
      <form className="max-w-3xl space-y-5" {...attributes}>
        {refusal ? (
          <FormMessage tone="refused" ref={message}>
            <p className="font-medium">
              {refusal.kind === 'later_work'
                ? t('later_work', { count: refusal.count })
                : refusal.kind === 'already_undone'
                  ? t('already_undone')
                  : words.reason(refusal.kind)}
            </p>
            <PersonalQuestion formId="undo" refusal={refusal} typed={state.typed} labelOf={() => t('reason')} />
          </FormMessage>
        ) : null}
        <ListQuestionPanel id="undo-question" refusal={refusal} typed={state.typed} />
        <input type="hidden" name="id" value={batchId} />
        <FieldText
          texts={{ id: 'undo-reason', label: t('reason'), error: fault === undefined ? undefined : words.fault(fault) }}
          input={{ name: 'reason', required: true, defaultValue: state.typed['reason'] ?? '' }}
        />
        <FormSubmit pending={pending} pendingLabel={form('pending')} quiet>
          {t('submit')}
        </FormSubmit>
      </form>
    </Section>
  );
}
