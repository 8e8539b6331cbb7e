import { useTranslations } from 'next-intl';
import { FieldSelect } from '@/components/ui/fields/field-select';
import { LIST_COMPLETENESS, type ListCompleteness } from '@/lib/meetings/types';

interface CompletenessFieldProps {
  id: string;
  value: string;
  /** What may be said of the source. */
  levels?: readonly ListCompleteness[];
}

/** Of whom a source's list names all that came: asked wherever one is entered, because its silence counts only then. */
export function CompletenessField({ id, value, levels = LIST_COMPLETENESS }: CompletenessFieldProps) {
  const t = useTranslations('admin.fields');
  return (
    <FieldSelect
      texts={{ id, label: t('completeFor'), hint: t('completeForHint') }}
      options={levels.map((level) => ({ value: level, label: t(`completeForChoice.${level}`) }))}
      select={{ name: 'completeFor', defaultValue: value }}
    />
  );
}
