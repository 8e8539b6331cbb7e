import type { ComponentProps } from 'react';
import { fieldAttributes, FieldError, type FieldTexts } from '@/components/ui/fields/field-frame';

interface FieldTickProps {
  texts: FieldTexts;
  input: Omit<ComponentProps<'input'>, 'id' | 'className' | 'type'>;
}

/** Yes or no; the label stands behind the box. */
export function FieldTick({ texts, input }: FieldTickProps) {
  const { id, label, hint, error } = texts;
  return (
    <div className="row-span-3 min-w-0">
      <div className="flex items-start gap-3">
        <input
          type="checkbox"
          {...input}
          {...fieldAttributes(texts)}
          className="mt-0.5 size-5 flex-none accent-accent"
        />
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
      </div>
      {hint ? (
        <p id={`${id}-hint`} className="mt-1 max-w-measure ps-8 text-sm text-muted">
          {hint}
        </p>
      ) : null}
      <FieldError id={id} error={error} />
    </div>
  );
}
