import { useTranslations } from 'next-intl';
import { useFieldChoices } from '@/components/forms/field-choices';
import type { RecordField } from '@/components/forms/record-field';
import type { MemberReference } from '@/lib/members/types';
import type { SourceReference } from '@/lib/sources/types';

/** The fields of an organiser term. */
export function useTermFields(sources: readonly SourceReference[], members: readonly MemberReference[]): RecordField[] {
  const t = useTranslations('admin.fields');
  const choices = useFieldChoices();
  return [
    { kind: 'text', name: 'organiser', label: t('organiser'), required: true, half: true },
    {
      kind: 'select',
      name: 'memberId',
      label: t('organiserMember'),
      half: true,
      options: choices.members(members, 'nobody'),
    },
    { kind: 'date', name: 'since', label: t('since'), hint: t('sinceHint'), half: true },
    { kind: 'date', name: 'until', label: t('until'), hint: t('untilHint'), half: true },
    { kind: 'select', name: 'sourceId', label: t('source'), required: true, options: choices.sources(sources) },
    { kind: 'long', name: 'quote', label: t('quote'), hint: t('quoteHint') },
  ];
}
