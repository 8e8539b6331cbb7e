'use client';

import { useTranslations } from 'next-intl';
import { faultsByField, useRefusalWords } from '@/components/forms/form-refusal';
import { OfficeForm } from '@/components/forms/office-form';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { FieldSelect } from '@/components/ui/fields/field-select';
import { FieldText } from '@/components/ui/fields/field-text';
import { FieldTick } from '@/components/ui/fields/field-tick';
import { FormMessage } from '@/components/ui/fields/form-message';
import { redactFileAction } from '@/lib/redactions/actions';
import type { RedactableFile } from '@/lib/redactions/types';

const FORM_ID = 'file-redaction';

/** Takes a source's file out for good. */
export function FileRedactionForm({ files }: { files: readonly RedactableFile[] }) {
  const t = useTranslations('redactions.file');
  const text = useTranslations('redactions.text');
  const backup = useTranslations('redactions.backup');
  const form = useTranslations('admin.form');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(redactFileAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const faults = faultsByField(refusal);
  const errorOf = (field: string) => (faults[field] === undefined ? undefined : words.fault(faults[field]));

  if (state.outcome?.ok) {
    return (
      <FormMessage tone="done" ref={message}>
        <p className="font-medium">{t('done')}</p>
        {state.outcome.value.listKept ? null : <p>{backup('notKept')}</p>}
      </FormMessage>
    );
  }
  if (files.length === 0) return <p>{t('none')}</p>;
  return (
    <OfficeForm
      id={FORM_ID}
      className="max-w-3xl space-y-5"
      pending={pending}
      message={message}
      attributes={attributes}
      refused={refusal && words.reason(refusal.kind)}
      asked={{ refusal, typed: state.typed, labelOf: () => text('reason') }}
      submit={{ label: t('do'), pendingLabel: form('pending') }}
    >
      <FieldSelect
        texts={{ id: `${FORM_ID}-file`, label: t('label'), error: errorOf('sha256') }}
        options={files.map(({ sha256, name, sourceTitle }) => ({
          value: sha256,
          label: t('option', { name, title: sourceTitle }),
        }))}
        select={{ name: 'sha256', defaultValue: state.typed['sha256'] ?? '' }}
      />
      <FieldText
        texts={{ id: `${FORM_ID}-reason`, label: text('reason'), hint: text('reasonHint'), error: errorOf('reason') }}
        input={{ name: 'reason', required: true, defaultValue: state.typed['reason'] ?? '' }}
      />
      <FieldTick
        texts={{ id: `${FORM_ID}-confirmed`, label: t('confirmed'), error: errorOf('confirmed') }}
        input={{ name: 'confirmed', value: 'yes', required: true, defaultChecked: 'confirmed' in state.typed }}
      />
    </OfficeForm>
  );
}
