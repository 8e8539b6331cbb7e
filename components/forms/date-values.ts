import { useLocale } from 'next-intl';
import { toFieldValues, typedDate } from '@/components/forms/field-values';
import type { FieldValues, RecordField } from '@/components/forms/record-field';
import { fieldContext } from '@/lib/core/written-date';
import type { AuditRecord } from '@/lib/audit/types';

/** What stands in the fields of a form that edits a record; dates as somebody would type them. */
export function useFieldValues(record: AuditRecord, fields: readonly RecordField[]): FieldValues {
  const locale = useLocale();
  const values = toFieldValues(record);
  const dates = fields.filter(({ kind, name }) => kind === 'date' && (values[name] ?? '') !== '');
  return {
    ...values,
    ...Object.fromEntries(dates.map(({ name }) => [name, typedDate(values[name] ?? '', locale, fieldContext(name))])),
  };
}
