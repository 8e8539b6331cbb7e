import { useTranslations } from 'next-intl';
import type { FieldValues, RecordField } from '@/components/forms/record-field';
import { FactList } from '@/components/ui/fact-list';

interface RecordFactsProps {
  fields: readonly RecordField[];
  values: FieldValues;
}

/** A record as text, for whoever may not change it: it belongs to networks of others too. */
export function RecordFacts({ fields, values }: RecordFactsProps) {
  const t = useTranslations('admin.record');
  const form = useTranslations('admin.form');
  const facts = fields.flatMap((field) => {
    const value = values[field.name] ?? '';
    if (value === '') return [];
    const chosen = field.kind === 'select' ? field.options.find((option) => option.value === value)?.label : undefined;
    return [{ term: field.label, detail: field.kind === 'tick' ? form('yes') : (chosen ?? value) }];
  });
  return (
    <>
      <p className="mb-4 max-w-measure">{t('notYours')}</p>
      <FactList facts={facts} />
    </>
  );
}
