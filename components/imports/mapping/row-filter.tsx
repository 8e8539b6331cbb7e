'use client';

import { useTranslations } from 'next-intl';
import { FieldError } from '@/components/ui/fields/field-frame';

/** A column whose values tell rows apart, with the values to choose among. */
export interface FilterColumn {
  label: string;
  values: readonly { name: string; label: string; isChosen: boolean }[];
}

interface RowFilterProps {
  columns: readonly FilterColumn[];
  /** What was ticked before a refusal; null: nothing was sent yet. */
  typed: Readonly<Record<string, string>> | null;
  error: string | undefined;
}

/** Asks which rows of a list are read: those with one of the ticked values of one column, or all of them. */
export function RowFilter({ columns, typed, error }: RowFilterProps) {
  const t = useTranslations('importShapes.shape');
  const isTicked = ({ name, isChosen }: FilterColumn['values'][number]) => (typed ? typed[name] === 'on' : isChosen);
  return (
    <div role="group" aria-labelledby="import-only" className="sm:col-span-2">
      <p id="import-only" className="mb-1 font-medium">
        {t('only')}
      </p>
      <p className="mb-2 max-w-measure text-sm text-muted">{t('onlyHint')}</p>
      {columns.map(({ label, values }) => (
        <details key={values[0]?.name ?? label} open={values.some(isTicked)} className="border-t border-line py-2">
          <summary>{t('onlyColumn', { column: label, count: values.length })}</summary>
          <ul className="mt-2 grid gap-x-6 gap-y-2 sm:grid-cols-2">
            {values.map((value) => (
              <li key={value.name} className="min-w-0">
                <label className="flex items-start gap-3">
                  <input
                    type="checkbox"
                    name={value.name}
                    defaultChecked={isTicked(value)}
                    className="mt-0.5 size-5 flex-none accent-accent"
                  />
                  <span className="min-w-0 break-words">{value.label}</span>
                </label>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <FieldError id="import-only" error={error} />
    </div>
  );
}
