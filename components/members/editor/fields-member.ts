import { useTranslations } from 'next-intl';
import type { RecordField } from '@/components/forms/record-field';
import { MEMBER_KINDS } from '@/lib/members/types';

/** The fields of a member. */
export function useMemberFields(): RecordField[] {
  const t = useTranslations('admin.fields');
  const terms = useTranslations('terms');
  return [
    { kind: 'text', name: 'name.de', label: t('nameDe'), required: true, half: true, lang: 'de' },
    { kind: 'text', name: 'name.en', label: t('nameEn'), required: true, half: true, lang: 'en' },
    { kind: 'slug', name: 'slug', from: 'name.de', label: t('slug'), hint: t('slugHint'), required: true },
    {
      kind: 'select',
      name: 'kind',
      label: t('memberKind'),
      required: true,
      half: true,
      options: MEMBER_KINDS.map((kind) => ({ value: kind, label: terms(`memberKind.${kind}`) })),
    },
    { kind: 'text', name: 'isoCode', label: t('isoCode'), hint: t('isoCodeHint'), half: true },
    { kind: 'long', name: 'aliases', label: t('aliases'), hint: t('aliasesHint') },
  ];
}
