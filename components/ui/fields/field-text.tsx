import type { ComponentProps } from 'react';
import { CONTROL, fieldAttributes, FieldFrame, type FieldTexts } from '@/components/ui/fields/field-frame';

interface FieldTextProps {
  texts: FieldTexts;
  input: Omit<ComponentProps<'input'>, 'id' | 'className'>;
}

/** One line of text. */
export function FieldText({ texts, input }: FieldTextProps) {
  return (
    <FieldFrame texts={texts}>
      <input type="text" autoComplete="off" {...input} {...fieldAttributes(texts)} className={`h-11 ${CONTROL}`} />
    </FieldFrame>
  );
}
