import { useTranslations } from 'next-intl';
import { useFieldChoices } from '@/components/forms/field-choices';
import { inEachLanguage } from '@/components/forms/field-languages';
import type { RecordField } from '@/components/forms/record-field';
import { SEAT_KINDS, type MemberReference } from '@/lib/members/types';
import type { SourceReference } from '@/lib/sources/types';

/** The fields of a seat; the member only for a new seat. */
export function useSeatFields(
  sources: readonly SourceReference[],
  members: readonly MemberReference[] | null,
): RecordField[] {
  const t = useTranslations('admin.fields');
  const status = useTranslations('status');
  const choices = useFieldChoices();
  const member: RecordField[] = members
    ? [
        {
          kind: 'select',
          name: 'memberId',
          label: t('member'),
          required: true,
          half: true,
          options: choices.members(members, 'choose'),
        },
      ]
    : [];
  return [
    ...member,
    {
      kind: 'select',
      name: 'kind',
      label: t('seatKind'),
      required: true,
      half: true,
      options: SEAT_KINDS.map((kind) => ({ value: kind, label: status(`seat.${kind}`) })),
    },
    { kind: 'date', name: 'since', label: t('since'), hint: t('sinceHint'), half: true },
    { kind: 'date', name: 'until', label: t('until'), hint: t('untilHint'), half: true },
    { kind: 'select', name: 'sourceId', label: t('source'), required: true, options: choices.sources(sources) },
    ...inEachLanguage({ kind: 'long', name: 'basis', required: true }, { de: t('basisDe'), en: t('basisEn') }),
    {
      kind: 'select',
      name: 'doubt.sourceId',
      label: t('doubtSource'),
      hint: t('doubtSourceHint'),
      options: choices.sources(sources, 'undoubted'),
    },
    { kind: 'long', name: 'doubt.quote', label: t('doubtQuote'), hint: t('quoteHint') },
    { kind: 'text', name: 'doubt.locator', label: t('doubtLocator'), hint: t('locatorHint') },
  ];
}
