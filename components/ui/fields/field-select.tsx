import type { ComponentProps } from 'react';
import { CONTROL, fieldAttributes, FieldFrame, type FieldTexts } from '@/components/ui/fields/field-frame';

export interface FieldOption {
  value: string;
  label: string;
}

interface FieldSelectProps {
  texts: FieldTexts;
  options: readonly FieldOption[];
  select: Omit<ComponentProps<'select'>, 'id' | 'className' | 'children'>;
}

/** One of a list. */
export function FieldSelect({ texts, options, select }: FieldSelectProps) {
  return (
    <FieldFrame texts={texts}>
      <select {...select} {...fieldAttributes(texts)} className={`h-11 ${CONTROL}`}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
