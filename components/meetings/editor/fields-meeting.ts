import { useTranslations } from 'next-intl';
import { useFieldChoices } from '@/components/forms/field-choices';
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
    { kind: 'text', name: 'title.de', label: t('titleDe'), required: true, half: true, lang: 'de' },
    { kind: 'text', name: 'title.en', label: t('titleEn'), required: true, half: true, lang: 'en' },
    { kind: 'slug', name: 'slug', from: 'title.de', label: t('slug'), hint: t('slugHint'), required: true, half: true },
    { kind: 'number', name: 'number', label: t('number'), half: true },
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
    { kind: 'text', name: 'place.de', label: t('placeDe'), half: true, lang: 'de' },
    { kind: 'text', name: 'place.en', label: t('placeEn'), half: true, lang: 'en' },
    { kind: 'select', name: 'hostMemberId', label: t('host'), options: choices.members(members, 'unknown') },
  ];
}
