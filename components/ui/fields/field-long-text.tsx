import type { ComponentProps } from 'react';
import { CONTROL, fieldAttributes, FieldFrame, type FieldTexts } from '@/components/ui/fields/field-frame';

interface FieldLongTextProps {
  texts: FieldTexts;
  area: Omit<ComponentProps<'textarea'>, 'id' | 'className'>;
}

/** Several lines of text. */
export function FieldLongText({ texts, area }: FieldLongTextProps) {
  return (
    <FieldFrame texts={texts}>
      <textarea rows={4} {...area} {...fieldAttributes(texts)} className={`block py-2 ${CONTROL}`} />
    </FieldFrame>
  );
}
