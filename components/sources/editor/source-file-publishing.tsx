'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { faultsByField, useRefusalWords } from '@/components/forms/form-refusal';
import { OfficeForm } from '@/components/forms/office-form';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { FieldText } from '@/components/ui/fields/field-text';
import { FieldTick } from '@/components/ui/fields/field-tick';
import { FormMessage } from '@/components/ui/fields/form-message';
import { publishSourceFileAction } from '@/lib/sources/actions-file';

interface SourceFilePublishingProps {
  sourceId: number;
  /** Hash of the file that may be published; null where there is none, or it is public already. */
  sha256: string | null;
  /** A list of participants that the register cannot read: people may have signed it. */
  mayBeSigned: boolean;
  /** What in the file looks like a person. */
  findings: ReactNode;
}

const FORM_ID = 'source-file-publishing';

/** Publishes a source's file, after asking about persons, signatures and rights. */
export function SourceFilePublishing({ sourceId, sha256, mayBeSigned, findings }: SourceFilePublishingProps) {
  const t = useTranslations('admin.record.file');
  const form = useTranslations('admin.form');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(publishSourceFileAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const faults = faultsByField(refusal);
  const errorOf = (field: string) => (faults[field] === undefined ? undefined : words.fault(faults[field]));

  if (sha256 === null) {
    return state.outcome?.ok ? (
      <FormMessage tone="done" ref={message}>
        <p className="font-medium">{t('published')}</p>
      </FormMessage>
    ) : null;
  }
  return (
    <details open={refusal !== null || undefined}>
      <summary>{t('publish')}</summary>
      <OfficeForm
        id={FORM_ID}
        className="mt-4 max-w-3xl space-y-5"
        pending={pending}
        message={message}
        attributes={attributes}
        refused={refusal && words.reason(refusal.kind)}
        asked={{ refusal, typed: state.typed, labelOf: () => t('rights') }}
        hidden={{ sourceId, sha256 }}
        submit={{ label: t('publish'), pendingLabel: form('pending') }}
      >
        <p className="max-w-measure">{t('publishHint')}</p>
        {findings}
        {mayBeSigned ? <p className="max-w-measure font-medium">{t('scannedList')}</p> : null}
        {(['namesNobody', 'noSignatures', ...(mayBeSigned ? (['notSigned'] as const) : [])] as const).map((name) => (
          <FieldTick
            key={name}
            texts={{
              id: `${FORM_ID}-${name}`,
              label: t(name),
              hint: name === 'namesNobody' ? t('namesNobodyHint') : undefined,
              error: errorOf(name),
            }}
            input={{ name, value: 'yes', required: true, defaultChecked: name in state.typed }}
          />
        ))}
        <FieldText
          texts={{ id: `${FORM_ID}-rights`, label: t('rights'), hint: t('rightsHint'), error: errorOf('rights') }}
          input={{ name: 'rights', required: true, defaultValue: state.typed['rights'] ?? '' }}
        />
      </OfficeForm>
    </details>
  );
}
