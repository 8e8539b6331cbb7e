import { useTranslations } from 'next-intl';
import { inEachLanguage } from '@/components/forms/field-languages';
import type { RecordField } from '@/components/forms/record-field';
import { PARTICIPATION_DUTIES } from '@/lib/networks/types';

/** The fields of a network. */
export function useNetworkFields(): RecordField[] {
  const t = useTranslations('admin.fields');
  const terms = useTranslations('terms');
  return [
    ...inEachLanguage({ kind: 'text', name: 'name', required: true }, { de: t('nameDe'), en: t('nameEn') }),
    { kind: 'slug', name: 'slug', from: 'name.de', label: t('slug'), hint: t('slugHint'), required: true },
    ...inEachLanguage(
      { kind: 'long', name: 'description', required: true },
      { de: t('descriptionDe'), en: t('descriptionEn') },
    ),
    {
      kind: 'select',
      name: 'duty',
      label: t('duty'),
      required: true,
      options: PARTICIPATION_DUTIES.map((duty) => ({ value: duty, label: terms(`duty.${duty}`) })),
    },
    { kind: 'date', name: 'coverage.since', label: t('coverageSince'), hint: t('coverageHint'), half: true },
    { kind: 'date', name: 'coverage.until', label: t('coverageUntil'), hint: t('coverageHint'), half: true },
    ...inEachLanguage({ kind: 'long', name: 'coverageNote' }, { de: t('coverageNoteDe'), en: t('coverageNoteEn') }),
  ];
}
