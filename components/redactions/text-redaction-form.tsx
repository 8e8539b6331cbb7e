'use client';

import { useTranslations } from 'next-intl';
import { faultsByField, useRefusalWords } from '@/components/forms/form-refusal';
import { OfficeForm } from '@/components/forms/office-form';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { RedactionPlaces } from '@/components/redactions/redaction-places';
import { FieldText } from '@/components/ui/fields/field-text';
import { FieldTick } from '@/components/ui/fields/field-tick';
import { FormMessage } from '@/components/ui/fields/form-message';
import { redactTextAction } from '@/lib/redactions/actions';

const FORM_ID = 'text-redaction';

/** Takes a text out everywhere: first it shows where the text stands, then it asks, then it is done. */
export function TextRedactionForm() {
  const t = useTranslations('redactions.text');
  const backup = useTranslations('redactions.backup');
  const form = useTranslations('admin.form');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(redactTextAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const faults = faultsByField(refusal);
  const errorOf = (field: string) => (faults[field] === undefined ? undefined : words.fault(faults[field]));
  const asked = refusal?.kind === 'redaction_asks' ? refusal : null;

  if (state.outcome?.ok) {
    return (
      <FormMessage tone="done" ref={message}>
        <p className="font-medium">{t('done')}</p>
        {state.outcome.value.listKept ? null : <p>{backup('notKept')}</p>}
        <RedactionPlaces places={state.outcome.value.places} />
      </FormMessage>
    );
  }
  return (
    <OfficeForm
      id={FORM_ID}
      className="max-w-3xl space-y-5"
      pending={pending}
      message={message}
      attributes={attributes}
      refused={refusal && words.reason(refusal.kind)}
      asked={{ refusal, typed: state.typed, labelOf: () => t('reason') }}
      submit={{ label: asked ? t('do') : t('look'), pendingLabel: form('pending') }}
    >
      <FieldText
        texts={{ id: `${FORM_ID}-text`, label: t('label'), hint: t('hint'), error: errorOf('text') }}
        input={{ name: 'text', required: true, defaultValue: state.typed['text'] ?? '' }}
      />
      <FieldText
        texts={{ id: `${FORM_ID}-reason`, label: t('reason'), hint: t('reasonHint'), error: errorOf('reason') }}
        input={{ name: 'reason', required: true, defaultValue: state.typed['reason'] ?? '' }}
      />
      {asked ? (
        <div className="max-w-measure space-y-3">
          <p className="font-medium">{t('asks')}</p>
          <RedactionPlaces places={asked.places} />
          <p>{t('uploads')}</p>
          <p>{t('files')}</p>
          <p>{t('addressLeft')}</p>
          <FieldTick
            texts={{ id: `${FORM_ID}-confirmation`, label: t('confirm') }}
            input={{ name: 'confirmation', value: asked.confirmation }}
          />
        </div>
      ) : null}
    </OfficeForm>
  );
}
