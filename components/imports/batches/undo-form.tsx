'use client';

import { useTranslations } from 'next-intl';
import { faultsByField } from '@/components/forms/form-refusal';
import { ListQuestionPanel } from '@/components/forms/list-question';
import { PersonalQuestion } from '@/components/forms/personal-question';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useImportRefusal } from '@/components/imports/refusals/import-refusal';
import { UndoObstacles } from '@/components/imports/batches/undo-obstacles';
import { FieldText } from '@/components/ui/fields/field-text';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { Section } from '@/components/ui/section';
import { undoStepAction } from '@/lib/imports/undo/actions';

interface UndoFormProps {
  batchId: number;
  /** It has been; right after the step the message still says so. */
  isUndone: boolean;
  heading: string;
  lede: string;
}

/** Undoes a batch, with a reason; names what prevents it, if anything does. */
export function UndoForm({ batchId, isUndone, heading, lede }: UndoFormProps) {
  const t = useTranslations('importPages.form');
  const words = useImportRefusal();
  const { state, pending, message, attributes } = useOfficeForm(undoStepAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const fault = faultsByField(refusal)['reason'];
  if (state.outcome?.ok) {
    const { withdrawn, restored } = state.outcome.value;
    return (
      <div className="mt-8">
        <FormMessage tone="done" ref={message}>
          <p className="font-medium">{t('undone', { withdrawn, restored })}</p>
        </FormMessage>
      </div>
    );
  }
  if (isUndone) return null;
  return (
    <Section id="undo" title={heading} lede={lede}>
      <form id="import-undo" className="max-w-3xl space-y-5" {...attributes}>
        {refusal ? (
          <FormMessage tone="refused" ref={message}>
            {refusal.kind === 'later_work' ? (
              <UndoObstacles count={refusal.count} obstacles={refusal.obstacles} />
            ) : (
              <p className="font-medium">{words.reason(refusal.kind)}</p>
            )}
            <PersonalQuestion formId="import-undo" refusal={refusal} typed={state.typed} labelOf={() => t('reason')} />
          </FormMessage>
        ) : null}
        <ListQuestionPanel id="import-undo-question" refusal={refusal} typed={state.typed} />
        <input type="hidden" name="id" value={batchId} />
        <FieldText
          texts={{
            id: 'import-undo-reason',
            label: t('reason'),
            hint: t('undoReasonHint'),
            error: fault === undefined ? undefined : words.fault(fault),
          }}
          input={{ name: 'reason', required: true, defaultValue: state.typed['reason'] ?? '' }}
        />
        <FormSubmit pending={pending} pendingLabel={t('working')} quiet>
          {t('undo')}
        </FormSubmit>
      </form>
    </Section>
  );
}
