import { useTranslations } from 'next-intl';
import { FieldSelect } from '@/components/ui/fields/field-select';
import { LIST_COMPLETENESS } from '@/lib/meetings/types';

/** Of whom a source's list names all that came: asked wherever one is entered, because its silence counts only then. */
export function CompletenessField({ id, value }: { id: string; value: string }) {
  const t = useTranslations('admin.fields');
  return (
    <FieldSelect
      texts={{ id, label: t('completeFor'), hint: t('completeForHint') }}
      options={LIST_COMPLETENESS.map((level) => ({ value: level, label: t(`completeForChoice.${level}`) }))}
      select={{ name: 'completeFor', defaultValue: value }}
    />
  );
}
