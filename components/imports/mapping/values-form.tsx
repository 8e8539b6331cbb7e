'use client';

import { useTranslations } from 'next-intl';
import { faultsByField } from '@/components/forms/form-refusal';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useImportRefusal } from '@/components/imports/refusals/import-refusal';
import { FieldSelect, type FieldOption } from '@/components/ui/fields/field-select';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { chooseValuesAction } from '@/lib/imports/jobs/actions';

/** Values of one field, each to be given a meaning. */
export interface ValueGroup {
  field: string;
  legend: string;
  hint: string | null;
  options: readonly FieldOption[];
  /** As written in the file, with the meaning that is proposed ('' for none), and why where that is no plain word. */
  values: readonly { written: string; meaning: string; hint: string | null }[];
}

/** Asks what each value of a list means. */
export function ValuesForm({ jobId, groups }: { jobId: number; groups: readonly ValueGroup[] }) {
  const t = useTranslations('importPages.form');
  const words = useImportRefusal();
  const { state, pending, message, attributes } = useOfficeForm(chooseValuesAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const faults = faultsByField(refusal);
  return (
    <form id="import-values" className="max-w-4xl space-y-8" {...attributes}>
      {refusal ? (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">{words.reason(refusal.kind)}</p>
        </FormMessage>
      ) : null}
      <input type="hidden" name="jobId" value={jobId} />
      {groups.map(({ field, legend, hint, options, values }) => (
        <fieldset key={field}>
          <legend className="mb-1 text-lg font-medium">{legend}</legend>
          {hint ? <p className="mb-3 max-w-measure text-sm text-muted">{hint}</p> : null}
          <div className="mt-3 grid gap-x-6 gap-y-5 sm:grid-cols-2">
            {values.map(({ written, meaning, hint: why }, place) => {
              const name = `values.${field}.${place}`;
              const fault = faults[name];
              return (
                <FieldSelect
                  key={name}
                  texts={{
                    id: `import-${field}-${place}`,
                    label: written,
                    hint: why ?? undefined,
                    error: fault === undefined ? undefined : words.fault(fault),
                  }}
                  options={options}
                  select={{ name, defaultValue: state.outcome ? (state.typed[name] ?? '') : meaning }}
                />
              );
            })}
          </div>
        </fieldset>
      ))}
      <FormSubmit pending={pending} pendingLabel={t('working')}>
        {t('plan')}
      </FormSubmit>
    </form>
  );
}
