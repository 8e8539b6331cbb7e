'use client';

import { DateField } from '@/components/forms/date-field';
import type { RecordField } from '@/components/forms/record-field';
import { SlugField } from '@/components/forms/slug-field';
import type { FieldTexts } from '@/components/ui/fields/field-frame';
import { FieldLongText } from '@/components/ui/fields/field-long-text';
import { FieldSelect } from '@/components/ui/fields/field-select';
import { FieldText } from '@/components/ui/fields/field-text';
import { FieldTick } from '@/components/ui/fields/field-tick';

interface RecordControlProps {
  field: RecordField;
  formId: string;
  value: string;
  error: string | undefined;
  optional: string;
  understood: string;
}

/** One field of a record form, by its kind. */
export function RecordControl({ field, formId, value, error, optional, understood }: RecordControlProps) {
  const { name, label, hint, required = false, lang } = field;
  const texts: FieldTexts = {
    id: `${formId}-${name.replaceAll('.', '-')}`,
    label,
    hint,
    error,
    optional: required || field.kind === 'tick' ? undefined : optional,
  };
  switch (field.kind) {
    case 'date':
      return <DateField texts={texts} name={name} value={value} required={required} understood={understood} />;
    case 'long':
      return <FieldLongText texts={texts} area={{ name, lang, required, defaultValue: value }} />;
    case 'select':
      return <FieldSelect texts={texts} options={field.options} select={{ name, required, defaultValue: value }} />;
    case 'slug':
      return <SlugField texts={texts} name={name} value={value} required={required} from={field.from} />;
    case 'tick':
      return <FieldTick texts={texts} input={{ name, defaultChecked: value === 'on' }} />;
    case 'address':
      return <FieldText texts={texts} input={{ name, required, defaultValue: value, inputMode: 'url' }} />;
    case 'number':
      return <FieldText texts={texts} input={{ name, required, defaultValue: value, inputMode: 'numeric' }} />;
    case 'text':
      return <FieldText texts={texts} input={{ name, lang, required, defaultValue: value }} />;
  }
}
