'use client';

import type { FormAnswer } from '@/lib/forms/form-state';
import { useTranslations } from 'next-intl';
import { DateField } from '@/components/forms/date-field';
import { faultsByField, useRefusalWords } from '@/components/forms/form-refusal';
import { KeptAsDraft } from '@/components/forms/kept-as-draft';
import { ListQuestionPanel } from '@/components/forms/list-question';
import { PersonalQuestion } from '@/components/forms/personal-question';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { MoveConsequences } from '@/components/imports/move/move-consequences';
import { UndoBatch } from '@/components/imports/batches/undo-batch';
import { FieldText } from '@/components/ui/fields/field-text';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { moveMeetingAction } from '@/lib/imports/move/actions';
import type { MovePreview } from '@/lib/imports/move/types';

interface MoveFormProps {
  meetingId: number;
  version: number;
  /** Address of the meeting's log. */
  back: string;
  /** The public sees the meeting: another date may be kept as a draft. */
  mayDraft: boolean;
}

function previewIn({ outcome }: FormAnswer<typeof moveMeetingAction>): MovePreview | null {
  if (!outcome) return null;
  const answer = outcome.ok ? outcome.value : outcome.reason;
  return 'preview' in answer ? answer.preview : null;
}

/** The new date, what it means, and only then the button that moves the meeting. */
export function MoveForm({ meetingId, version, back, mayDraft }: MoveFormProps) {
  const t = useTranslations('manyRecords.move');
  const fields = useTranslations('admin.fields');
  const form = useTranslations('admin.form');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(moveMeetingAction);
  const { outcome, typed } = state;
  const refusal = outcome && !outcome.ok ? outcome.reason : null;
  const faults = faultsByField(refusal);
  const faultOf = (name: string) => (faults[name] === undefined ? undefined : words.fault(faults[name]));
  const preview = previewIn(state);
  // A reason that is missing takes nothing away from what has been shown.
  const shown = preview?.to ?? (faults['reason'] === undefined ? undefined : typed['shown']);
  if (outcome?.ok && outcome.value.step === 'proposed') {
    return (
      <FormMessage tone="done" ref={message}>
        <KeptAsDraft draft={outcome.value.draft} />
      </FormMessage>
    );
  }
  if (outcome?.ok && outcome.value.step === 'applied') {
    return (
      <>
        <FormMessage tone="done" ref={message}>
          <p className="font-medium">{t('done')}</p>
          <p className="mt-1">
            <a href={back}>{t('toLog')}</a>
          </p>
        </FormMessage>
        <UndoBatch batchId={outcome.value.batchId} />
      </>
    );
  }
  return (
    <form className="space-y-6" {...attributes}>
      {refusal ? (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">
            {refusal.kind === 'changed_meanwhile' ? t('changedMeanwhile') : words.reason(refusal.kind)}
          </p>
          <PersonalQuestion formId="move" refusal={refusal} typed={typed} labelOf={() => fields('reason')} />
        </FormMessage>
      ) : null}
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="version" value={preview?.version ?? typed['version'] ?? version} />
      <div className="max-w-3xl space-y-5">
        <DateField
          texts={{ id: 'move-date', label: t('date'), hint: fields('dateHint'), error: faultOf('date') }}
          name="date"
          value={typed['date'] ?? ''}
          required
          understood={form('understood')}
        />
        <FormSubmit
          pending={pending}
          pendingLabel={t('looking')}
          quiet={shown !== undefined}
          name="intent"
          value="show"
        >
          {t('show')}
        </FormSubmit>
      </div>
      {preview ? <MoveConsequences preview={preview} /> : null}
      {shown === undefined ? null : (
        <div className="max-w-3xl space-y-5">
          <input type="hidden" name="shown" value={shown} />
          <ListQuestionPanel id="move-question" refusal={refusal} typed={typed} />
          <FieldText
            texts={{ id: 'move-reason', label: fields('reason'), hint: fields('reasonHint'), error: faultOf('reason') }}
            input={{ name: 'reason', required: true, defaultValue: typed['reason'] ?? '' }}
          />
          <div className="flex flex-wrap gap-x-4 gap-y-2">
            <FormSubmit pending={pending} pendingLabel={form('pending')} name="intent" value="confirm">
              {t('confirm')}
            </FormSubmit>
            {mayDraft ? (
              <FormSubmit pending={pending} pendingLabel={form('pending')} quiet name="intent" value="propose">
                {form('propose')}
              </FormSubmit>
            ) : null}
          </div>
        </div>
      )}
    </form>
  );
}
