import type { RecordField } from '@/components/forms/record-field';
import { LOCALES, type Locale } from '@/lib/core/localised-text';

interface TextOfRegister {
  kind: 'text' | 'long';
  name: string;
  required?: boolean;
}

/** A text of the register: a field in each language it is kept in. */
export const inEachLanguage = (field: TextOfRegister, labels: Readonly<Record<Locale, string>>): RecordField[] =>
  LOCALES.map((locale) => ({
    ...field,
    name: `${field.name}.${locale}`,
    label: labels[locale],
    half: true,
    lang: locale,
  }));
