import { useTranslations } from 'next-intl';
import { useFieldChoices } from '@/components/forms/field-choices';
import { inEachLanguage } from '@/components/forms/field-languages';
import type { RecordField } from '@/components/forms/record-field';
import type { MemberReference } from '@/lib/members/types';
import { SOURCE_KINDS } from '@/lib/sources/types';

/** The fields of a source. */
export function useSourceFields(members: readonly MemberReference[]): RecordField[] {
  const t = useTranslations('admin.fields');
  const terms = useTranslations('terms');
  const choices = useFieldChoices();
  return [
    { kind: 'text', name: 'title', label: t('title'), required: true },
    { kind: 'text', name: 'publisher', label: t('publisher'), required: true, half: true },
    {
      kind: 'select',
      name: 'kind',
      label: t('sourceKind'),
      required: true,
      half: true,
      options: SOURCE_KINDS.map((kind) => ({ value: kind, label: terms(`sourceKind.${kind}`) })),
    },
    { kind: 'date', name: 'date', label: t('sourceDate'), hint: t('sourceDateHint'), half: true },
    { kind: 'text', name: 'language', label: t('language'), hint: t('languageHint'), required: true, half: true },
    { kind: 'address', name: 'address', label: t('address'), half: true },
    { kind: 'date', name: 'accessed', label: t('accessed'), required: true, half: true },
    { kind: 'slug', name: 'slug', from: 'title', label: t('slug'), hint: t('slugHint'), required: true },
    { kind: 'select', name: 'issuedByMemberId', label: t('issuedBy'), options: choices.members(members, 'nobody') },
    ...inEachLanguage({ kind: 'long', name: 'note' }, { de: t('noteDe'), en: t('noteEn') }),
  ];
}
