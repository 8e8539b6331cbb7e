'use client';

import { useTranslations } from 'next-intl';
import { faultsByField, useRefusalWords } from '@/components/forms/form-refusal';
import { OfficeForm } from '@/components/forms/office-form';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { FieldText } from '@/components/ui/fields/field-text';
import { FormMessage } from '@/components/ui/fields/form-message';
import type { removeSourceFileAction, withdrawSourceFilePublicationAction } from '@/lib/sources/actions-file';

interface SourceFileReasonFormProps {
  id: string;
  action: typeof removeSourceFileAction | typeof withdrawSourceFilePublicationAction;
  sourceId: number;
  /** Hash of the file it is about; null once there is nothing to take back: the outcome stays readable. */
  sha256: string | null;
  texts: { open: string; hint: string; done: string };
}

/** Takes something about a source's file back, with a reason; folded away, because it is seldom intended. */
export function SourceFileReasonForm({ id, action, sourceId, sha256, texts }: SourceFileReasonFormProps) {
  const fields = useTranslations('admin.fields');
  const form = useTranslations('admin.form');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(action);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const fault = faultsByField(refusal)['reason'];

  if (sha256 === null) {
    return state.outcome?.ok ? (
      <FormMessage tone="done" ref={message}>
        <p className="font-medium">{texts.done}</p>
      </FormMessage>
    ) : null;
  }
  return (
    <details open={refusal !== null || undefined}>
      <summary>{texts.open}</summary>
      <OfficeForm
        id={id}
        className="mt-4 max-w-3xl space-y-5"
        pending={pending}
        message={message}
        attributes={attributes}
        refused={refusal && words.reason(refusal.kind)}
        asked={{ refusal, typed: state.typed, labelOf: () => fields('reason') }}
        hidden={{ sourceId, sha256 }}
        submit={{ label: texts.open, pendingLabel: form('pending') }}
      >
        <p className="max-w-measure">{texts.hint}</p>
        <FieldText
          texts={{
            id: `${id}-reason`,
            label: fields('reason'),
            hint: fields('reasonHint'),
            error: fault === undefined ? undefined : words.fault(fault),
          }}
          input={{ name: 'reason', required: true, defaultValue: state.typed['reason'] ?? '' }}
        />
      </OfficeForm>
    </details>
  );
}
