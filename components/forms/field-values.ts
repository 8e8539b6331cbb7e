import type { FieldValues } from '@/components/forms/record-field';
import type { AuditRecord } from '@/lib/audit/types';
import type { Locale } from '@/lib/core/localised-text';
import { parsePartialDate } from '@/lib/core/partial-date';
import { readWrittenDate, type WrittenDateContext } from '@/lib/core/written-date';
import { formatPartialDate, formatTermEnd } from '@/lib/i18n/format-partial-date';

/** A record as its form shows it: dotted names, lists with one item a line, a ticked box as "on". */
export function toFieldValues(record: AuditRecord, prefix = ''): FieldValues {
  const values: Record<string, string> = {};
  for (const [field, value] of Object.entries(record)) {
    const name = `${prefix}${field}`;
    if (Array.isArray(value)) values[name] = value.map(String).join('\n');
    else if (value !== null && typeof value === 'object') Object.assign(values, toFieldValues(value, `${name}.`));
    else if (typeof value === 'boolean') values[name] = value ? 'on' : '';
    else values[name] = value === null ? '' : String(value);
  }
  return values;
}

/** A stored date as somebody would type it: in words where they mean exactly the same, otherwise in EDTF. */
export function typedDate(edtf: string, locale: Locale, context: WrittenDateContext = 'other'): string {
  const stored = parsePartialDate(edtf);
  if (!stored.ok) return edtf;
  const words = (context === 'other' ? formatPartialDate : formatTermEnd)(stored.value, locale);
  const read = readWrittenDate(words, context);
  return read.ok && read.value.edtf === edtf ? words : edtf;
}
