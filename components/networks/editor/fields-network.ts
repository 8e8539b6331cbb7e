import { useTranslations } from 'next-intl';
import type { RecordField } from '@/components/forms/record-field';
import { PARTICIPATION_DUTIES } from '@/lib/networks/types';

/** The fields of a network. */
export function useNetworkFields(): RecordField[] {
  const t = useTranslations('admin.fields');
  const terms = useTranslations('terms');
  return [
    { kind: 'text', name: 'name.de', label: t('nameDe'), required: true, half: true, lang: 'de' },
    { kind: 'text', name: 'name.en', label: t('nameEn'), required: true, half: true, lang: 'en' },
    { kind: 'slug', name: 'slug', from: 'name.de', label: t('slug'), hint: t('slugHint'), required: true },
    { kind: 'long', name: 'description.de', label: t('descriptionDe'), required: true, half: true, lang: 'de' },
    { kind: 'long', name: 'description.en', label: t('descriptionEn'), required: true, half: true, lang: 'en' },
    {
      kind: 'select',
      name: 'duty',
      label: t('duty'),
      required: true,
      options: PARTICIPATION_DUTIES.map((duty) => ({ value: duty, label: terms(`duty.${duty}`) })),
    },
    { kind: 'date', name: 'coverage.since', label: t('coverageSince'), hint: t('coverageHint'), half: true },
    { kind: 'date', name: 'coverage.until', label: t('coverageUntil'), hint: t('coverageHint'), half: true },
    { kind: 'long', name: 'coverageNote.de', label: t('coverageNoteDe'), half: true, lang: 'de' },
    { kind: 'long', name: 'coverageNote.en', label: t('coverageNoteEn'), half: true, lang: 'en' },
  ];
}
