import type { ComponentProps } from 'react';
import { CONTROL, fieldAttributes, FieldFrame, type FieldTexts } from '@/components/ui/fields/field-frame';

interface FieldFileProps {
  texts: FieldTexts;
  input: Omit<ComponentProps<'input'>, 'id' | 'className' | 'type'>;
}

/** A file to be uploaded. */
export function FieldFile({ texts, input }: FieldFileProps) {
  return (
    <FieldFrame texts={texts}>
      <input type="file" {...input} {...fieldAttributes(texts)} className={`py-2 ${CONTROL}`} />
    </FieldFrame>
  );
}
