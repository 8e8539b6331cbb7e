'use client';

import { useTranslations } from 'next-intl';
import { DateField } from '@/components/forms/date-field';
import { faultsByField } from '@/components/forms/form-refusal';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useImportRefusal } from '@/components/imports/refusals/import-refusal';
import { FieldSelect, type FieldOption } from '@/components/ui/fields/field-select';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
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
  const office = useTranslations('admin.form');
  const words = useImportRefusal();
  const { state, pending, message, attributes } = useOfficeForm(giveSeatsAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const faults = faultsByField(refusal);
  const faultOn = (field: string) => (faults[field] === undefined ? undefined : words.fault(faults[field]));
  return (
    <form id="import-new-seats" className="mt-4 max-w-measure space-y-4" {...attributes}>
      <h3 className="text-base font-medium">{t('heading')}</h3>
      <p>{t('lede')}</p>
      {refusal ? (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">{words.reason(refusal.kind)}</p>
        </FormMessage>
      ) : null}
      <input type="hidden" name="jobId" value={jobId} />
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
        understood={office('understood')}
      />
      <FormSubmit pending={pending} pendingLabel={form('working')} quiet>
        {t('give')}
      </FormSubmit>
    </form>
  );
}
