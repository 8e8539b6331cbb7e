import { useTranslations } from 'next-intl';
import { useFieldChoices } from '@/components/forms/field-choices';
import { inEachLanguage } from '@/components/forms/field-languages';
import type { RecordField } from '@/components/forms/record-field';
import type { TerritoryReference } from '@/lib/members/territories/types';
import { MEMBER_KINDS } from '@/lib/members/types';

/** The fields of a member. */
export function useMemberFields(territories: readonly TerritoryReference[]): RecordField[] {
  const t = useTranslations('admin.fields');
  const terms = useTranslations('terms');
  const choices = useFieldChoices();
  return [
    ...inEachLanguage({ kind: 'text', name: 'name', required: true }, { de: t('nameDe'), en: t('nameEn') }),
    { kind: 'slug', name: 'slug', from: 'name.de', label: t('slug'), hint: t('slugHint'), required: true },
    {
      kind: 'select',
      name: 'kind',
      label: t('memberKind'),
      required: true,
      half: true,
      options: MEMBER_KINDS.map((kind) => ({ value: kind, label: terms(`memberKind.${kind}`) })),
    },
    {
      kind: 'select',
      name: 'territoryId',
      label: t('territory'),
      hint: t('territoryHint'),
      half: true,
      options: choices.territories(territories),
    },
    { kind: 'text', name: 'isoCode', label: t('isoCode'), hint: t('isoCodeHint'), half: true },
    { kind: 'long', name: 'aliases', label: t('aliases'), hint: t('aliasesHint') },
  ];
}
