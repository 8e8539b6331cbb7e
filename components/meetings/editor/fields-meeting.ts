import { useTranslations } from 'next-intl';
import { useFieldChoices } from '@/components/forms/field-choices';
import { inEachLanguage } from '@/components/forms/field-languages';
import type { RecordField } from '@/components/forms/record-field';
import { MEETING_KINDS, MEETING_STATES } from '@/lib/meetings/types';
import type { MemberReference } from '@/lib/members/types';

/** The fields of a meeting. */
export function useMeetingFields(members: readonly MemberReference[]): RecordField[] {
  const t = useTranslations('admin.fields');
  const terms = useTranslations('terms');
  const choices = useFieldChoices();
  return [
    { kind: 'date', name: 'date', label: t('date'), hint: t('dateHint'), required: true },
    ...inEachLanguage({ kind: 'text', name: 'title', required: true }, { de: t('titleDe'), en: t('titleEn') }),
    { kind: 'slug', name: 'slug', from: 'title.de', label: t('slug'), hint: t('slugHint'), required: true, half: true },
    { kind: 'text', name: 'label', label: t('seriesLabel'), hint: t('seriesLabelHint'), half: true },
    { kind: 'number', name: 'number', label: t('seriesPlace'), hint: t('seriesPlaceHint'), half: true },
    {
      kind: 'select',
      name: 'kind',
      label: t('meetingKind'),
      required: true,
      half: true,
      options: MEETING_KINDS.map((kind) => ({ value: kind, label: terms(`meetingKind.${kind}`) })),
    },
    {
      kind: 'select',
      name: 'state',
      label: t('meetingState'),
      required: true,
      half: true,
      options: MEETING_STATES.map((state) => ({ value: state, label: terms(`meetingState.${state}`) })),
    },
    ...inEachLanguage({ kind: 'text', name: 'place' }, { de: t('placeDe'), en: t('placeEn') }),
    { kind: 'select', name: 'hostMemberId', label: t('host'), options: choices.members(members, 'unknown') },
  ];
}
