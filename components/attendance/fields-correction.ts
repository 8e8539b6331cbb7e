import { useTranslations } from 'next-intl';
import type { RecordField } from '@/components/forms/record-field';
import { ATTENDANCE_STATUSES, DELEGATE_RANKS, PARTICIPATION_MODES } from '@/lib/attendance/types';

/** What a corrected assertion says, and why. */
export function useCorrectionFields(): RecordField[] {
  const t = useTranslations('admin.fields');
  const correction = useTranslations('admin.correction');
  const status = useTranslations('status');
  return [
    {
      kind: 'select',
      name: 'status',
      label: t('status'),
      required: true,
      options: ATTENDANCE_STATUSES.map((value) => ({ value, label: status(`cell.${value}`) })),
    },
    {
      kind: 'select',
      name: 'mode',
      label: t('mode'),
      required: true,
      half: true,
      options: PARTICIPATION_MODES.map((value) => ({ value, label: status(`mode.${value}`) })),
    },
    {
      kind: 'select',
      name: 'rank',
      label: t('rank'),
      required: true,
      half: true,
      options: DELEGATE_RANKS.map((value) => ({ value, label: status(`rank.${value}`) })),
    },
    { kind: 'long', name: 'quote', label: t('quote'), hint: t('quoteHint') },
    { kind: 'text', name: 'locator', label: t('locator'), hint: t('locatorHint') },
    { kind: 'text', name: 'reason', label: correction('reason'), hint: correction('reasonHint'), required: true },
  ];
}
