'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { faultsByField } from '@/components/forms/form-refusal';
import { RecordControl } from '@/components/forms/record-control';
import type { FieldValues } from '@/components/forms/record-field';
import { useOfficeForm } from '@/components/forms/use-office-form';
import type { FieldGroup } from '@/components/imports/mapping/fields-columns';
import { RowFilter } from '@/components/imports/mapping/row-filter';
import { useImportRefusal } from '@/components/imports/refusals/import-refusal';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { chooseColumnsAction } from '@/lib/imports/jobs/actions';
import type { ImportSubject } from '@/lib/imports/mapping/types';

interface ColumnsFormProps {
  jobId: number;
  subject: ImportSubject;
  groups: readonly FieldGroup[];
  values: FieldValues;
  /** Stands before the button: what else there is to know. */
  children: ReactNode;
}

/** Asks which column means what. */
export function ColumnsForm({ jobId, subject, groups, values, children }: ColumnsFormProps) {
  const t = useTranslations('importPages.form');
  const form = useTranslations('admin.form');
  const words = useImportRefusal();
  const { state, pending, message, attributes } = useOfficeForm(chooseColumnsAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const faults = faultsByField(refusal);
  return (
    <form id="import-columns" className="max-w-4xl space-y-8" {...attributes}>
      {refusal ? (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">{words.reason(refusal.kind)}</p>
          {faults['subject'] ? <p className="mt-1">{words.fault(faults['subject'])}</p> : null}
        </FormMessage>
      ) : null}
      <input type="hidden" name="jobId" value={jobId} />
      <input type="hidden" name="subject" value={subject} />
      {groups.map(({ legend, fields, filter }) => (
        <fieldset key={legend}>
          <legend className="mb-3 text-lg font-medium">{legend}</legend>
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            {fields.map((field) => {
              const fault = faults[field.name];
              return (
                <div key={field.name} className={field.half ? '' : 'sm:col-span-2'}>
                  <RecordControl
                    field={{ ...field, required: true }}
                    formId="import-columns"
                    value={(state.outcome ? state.typed[field.name] : values[field.name]) ?? ''}
                    error={fault === undefined ? undefined : words.fault(fault)}
                    optional={form('optional')}
                    understood={form('understood')}
                  />
                </div>
              );
            })}
            {filter ? (
              <RowFilter
                columns={filter}
                typed={state.outcome ? state.typed : null}
                error={faults['only'] === undefined ? undefined : words.fault(faults['only'])}
              />
            ) : null}
          </div>
        </fieldset>
      ))}
      {children}
      <FormSubmit pending={pending} pendingLabel={t('working')}>
        {t('next')}
      </FormSubmit>
    </form>
  );
}
