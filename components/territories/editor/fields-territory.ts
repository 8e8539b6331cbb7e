import { useTranslations } from 'next-intl';
import { inEachLanguage } from '@/components/forms/field-languages';
import type { RecordField } from '@/components/forms/record-field';
import { TERRITORY_KINDS } from '@/lib/members/territories/types';

/** The fields of a territory. */
export function useTerritoryFields(): RecordField[] {
  const t = useTranslations('admin.fields');
  const terms = useTranslations('terms.territoryKind');
  return [
    ...inEachLanguage({ kind: 'text', name: 'name', required: true }, { de: t('nameDe'), en: t('nameEn') }),
    { kind: 'slug', name: 'slug', from: 'name.de', label: t('slug'), hint: t('slugHint'), required: true },
    {
      kind: 'select',
      name: 'kind',
      label: t('territoryKind'),
      required: true,
      half: true,
      options: TERRITORY_KINDS.map((kind) => ({ value: kind, label: terms(kind) })),
    },
    { kind: 'text', name: 'isoState', label: t('isoCode'), hint: t('isoCodeHint'), half: true },
    { kind: 'text', name: 'isoSubdivision', label: t('isoSubdivision'), hint: t('isoSubdivisionHint'), half: true },
    { kind: 'text', name: 'ags', label: t('ags'), hint: t('agsHint'), half: true },
  ];
}
