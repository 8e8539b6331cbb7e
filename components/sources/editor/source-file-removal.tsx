'use client';

import { useTranslations } from 'next-intl';
import { faultsByField, useRefusalWords } from '@/components/forms/form-refusal';
import { PersonalQuestion } from '@/components/forms/personal-question';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { FieldText } from '@/components/ui/fields/field-text';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { removeSourceFileAction } from '@/lib/sources/actions-file';

interface SourceFileRemovalProps {
  sourceId: number;
  /** Hash of the file that stands; null where there is none. */
  sha256: string | null;
}

/** Removes a source's file, with a reason; folded away, because it is seldom intended. */
export function SourceFileRemoval({ sourceId, sha256 }: SourceFileRemovalProps) {
  const t = useTranslations('admin.record.file');
  const fields = useTranslations('admin.fields');
  const form = useTranslations('admin.form');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(removeSourceFileAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const fault = faultsByField(refusal)['reason'];

  if (sha256 === null) {
    return state.outcome?.ok ? (
      <FormMessage tone="done" ref={message}>
        <p className="font-medium">{t('removed')}</p>
      </FormMessage>
    ) : null;
  }
  return (
    <details open={refusal !== null || undefined}>
      <summary>{t('remove')}</summary>
      <form id="source-file-removal" className="mt-4 max-w-3xl space-y-5" {...attributes}>
        {refusal ? (
          <FormMessage tone="refused" ref={message}>
            <p className="font-medium">{words.reason(refusal.kind)}</p>
            <PersonalQuestion
              formId="source-file-removal"
              refusal={refusal}
              typed={state.typed}
              labelOf={() => fields('reason')}
            />
          </FormMessage>
        ) : null}
        <p className="max-w-measure">{t('removeHint')}</p>
        <input type="hidden" name="sourceId" value={sourceId} />
        <input type="hidden" name="sha256" value={sha256} />
        <FieldText
          texts={{
            id: 'source-file-reason',
            label: fields('reason'),
            hint: fields('reasonHint'),
            error: fault === undefined ? undefined : words.fault(fault),
          }}
          input={{ name: 'reason', required: true, defaultValue: state.typed['reason'] ?? '' }}
        />
        <FormSubmit pending={pending} pendingLabel={form('pending')}>
          {t('remove')}
        </FormSubmit>
      </form>
    </details>
  );
}
