import { useTranslations } from 'next-intl';
import type { RecordField } from '@/components/forms/record-field';
import { ATTENDANCE_STATUSES, DELEGATE_RANKS, PARTICIPATION_MODES } from '@/lib/attendance/types';

/** What a corrected assertion says, and why. */
export function useCorrectionFields(representatives: readonly { id: number; name: string }[]): RecordField[] {
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
    {
      kind: 'select',
      name: 'representingMemberId',
      label: t('representingMemberId'),
      half: true,
      options: [
        { value: '', label: t('noRepresentative') },
        ...representatives.map(({ id, name }) => ({ value: String(id), label: name })),
      ],
    },
    {
      kind: 'select',
      name: 'alternativeStatus',
      label: t('alternativeStatus'),
      hint: t('alternativeStatusHint'),
      half: true,
      options: [
        { value: '', label: t('noAlternative') },
        ...ATTENDANCE_STATUSES.map((value) => ({ value, label: status(`cell.${value}`) })),
      ],
    },
    { kind: 'text', name: 'presenceFrom', label: t('presenceFrom'), hint: t('presenceFromHint'), half: true },
    { kind: 'text', name: 'presenceUntil', label: t('presenceUntil'), half: true },
    { kind: 'number', name: 'delegationSize', label: t('delegationSize'), half: true },
    { kind: 'text', name: 'levelText', label: t('levelText'), half: true },
    { kind: 'long', name: 'quote', label: t('quote'), hint: t('quoteHint') },
    { kind: 'text', name: 'locator', label: t('locator'), hint: t('locatorHint') },
    { kind: 'text', name: 'reason', label: correction('reason'), hint: correction('reasonHint'), required: true },
  ];
}
