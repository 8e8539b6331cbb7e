'use client';

import { useTranslations } from 'next-intl';
import { DateField } from '@/components/forms/date-field';
import { faultsByField } from '@/components/forms/form-refusal';
import { OfficeForm } from '@/components/forms/office-form';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useImportRefusal } from '@/components/imports/refusals/import-refusal';
import { FieldSelect, type FieldOption } from '@/components/ui/fields/field-select';
import { giveSeatsAction } from '@/lib/imports/jobs/actions-preview';

interface NewSeatsFormProps {
  jobId: number;
  sources: readonly FieldOption[];
  /** The list's own source. */
  sourceId: number | null;
}

/** Offers the members of a list that have no seat on record one: by which source, since when. */
export function NewSeatsForm({ jobId, sources, sourceId }: NewSeatsFormProps) {
  const t = useTranslations('importPages.seats');
  const form = useTranslations('importPages.form');
  const admin = useTranslations('admin.form');
  const words = useImportRefusal();
  const { state, pending, message, attributes } = useOfficeForm(giveSeatsAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const faults = faultsByField(refusal);
  const faultOn = (field: string) => (faults[field] === undefined ? undefined : words.fault(faults[field]));
  return (
    <OfficeForm
      id="import-new-seats"
      className="mt-4 max-w-measure space-y-4"
      pending={pending}
      message={message}
      attributes={attributes}
      refused={refusal && words.reason(refusal.kind)}
      hidden={{ jobId }}
      submit={{ label: t('give'), pendingLabel: form('working'), quiet: true }}
    >
      <h3 className="text-base font-medium">{t('heading')}</h3>
      <p>{t('lede')}</p>
      <FieldSelect
        texts={{ id: 'import-seats-source', label: t('source'), error: faultOn('sourceId') }}
        options={sources}
        select={{ name: 'sourceId', defaultValue: state.typed['sourceId'] ?? String(sourceId ?? '') }}
      />
      <DateField
        texts={{ id: 'import-seats-since', label: t('since'), hint: t('sinceHint'), error: faultOn('since') }}
        name="since"
        value={state.typed['since'] ?? ''}
        required={false}
        understood={admin('understood')}
      />
    </OfficeForm>
  );
}
