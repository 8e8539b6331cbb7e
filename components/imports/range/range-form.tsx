'use client';

import { useTranslations } from 'next-intl';
import { RecordControl } from '@/components/forms/record-control';
import type { FieldValues, RecordField } from '@/components/forms/record-field';
import { useImportRefusal } from '@/components/imports/refusals/import-refusal';
import { FormSubmit } from '@/components/ui/fields/form-submit';

interface RangeFormProps {
  fields: readonly RecordField[];
  values: FieldValues;
  /** Code of what is wrong, by field name. */
  faults: Readonly<Record<string, string>>;
  submit: string;
}

/** Asks what is to be set. It only looks: what it asks for stands in the address. */
export function RangeForm({ fields, values, faults, submit }: RangeFormProps) {
  const form = useTranslations('admin.form');
  const words = useImportRefusal();
  return (
    <form id="range" method="get" className="max-w-3xl space-y-6" noValidate>
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        {fields.map((field) => {
          const fault = faults[field.name];
          return (
            <div key={field.name} className={field.half ? '' : 'sm:col-span-2'}>
              <RecordControl
                field={field}
                formId="range"
                value={values[field.name] ?? ''}
                error={fault === undefined ? undefined : words.fault(fault)}
                optional={form('optional')}
                understood={form('understood')}
              />
            </div>
          );
        })}
      </div>
      <FormSubmit pending={false} pendingLabel={submit} quiet>
        {submit}
      </FormSubmit>
    </form>
  );
}
