'use client';

import { useLocale } from 'next-intl';
import { useState } from 'react';
import { CONTROL, fieldAttributes, FieldFrame, type FieldTexts } from '@/components/ui/fields/field-frame';
import { formatPartialDate } from '@/lib/i18n/format-partial-date';
import { fieldContext, readWrittenDate } from '@/lib/core/written-date';

interface DateFieldProps {
  texts: FieldTexts;
  name: string;
  value: string;
  required: boolean;
  /** "verstanden als" */
  understood: string;
}

/** A date as people write it; what the register makes of it is shown below while it is typed. */
export function DateField({ texts, name, value, required, understood }: DateFieldProps) {
  const locale = useLocale();
  const [written, setWritten] = useState(value);
  const read = readWrittenDate(written, fieldContext(name));
  return (
    <FieldFrame texts={texts}>
      <input
        type="text"
        autoComplete="off"
        name={name}
        defaultValue={value}
        required={required}
        onChange={(event) => setWritten(event.target.value)}
        {...fieldAttributes(texts)}
        className={`h-11 ${CONTROL}`}
      />
      <p className="mt-1 min-h-5 text-sm text-muted" aria-live="polite">
        {read.ok ? (
          <>
            {understood} <strong className="font-medium text-ink">{formatPartialDate(read.value, locale)}</strong>
          </>
        ) : null}
      </p>
    </FieldFrame>
  );
}
