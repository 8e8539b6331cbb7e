import { useTranslations } from 'next-intl';
import type { RecordField } from '@/components/forms/record-field';

/** Why something is changed: asked wherever an edit is saved. */
export function useReasonField(): RecordField {
  const t = useTranslations('admin.fields');
  return { kind: 'text', name: 'reason', label: t('reason'), hint: t('reasonHint') };
}
