import { useTranslations } from 'next-intl';
import { useFieldChoices } from '@/components/forms/field-choices';
import type { RecordField } from '@/components/forms/record-field';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { RANGE_REPLACES } from '@/lib/imports/range/schema';
import type { MemberReference } from '@/lib/members/types';
import type { SourceReference } from '@/lib/sources/types';

/** What is asked before a status is set for a period. */
export function useRangeFields(
  members: readonly MemberReference[],
  sources: readonly SourceReference[],
): RecordField[] {
  const t = useTranslations('importPages.range');
  const fields = useTranslations('admin.fields');
  const record = useTranslations('admin.record');
  const status = useTranslations('status.cell');
  const choices = useFieldChoices();
  return [
    {
      kind: 'select',
      name: 'memberId',
      label: fields('member'),
      required: true,
      half: true,
      options: choices.members(members, 'choose'),
    },
    {
      kind: 'select',
      name: 'status',
      label: fields('status'),
      required: true,
      half: true,
      options: [
        { value: '', label: record('choose') },
        ...ATTENDANCE_STATUSES.map((one) => ({ value: one, label: status(one) })),
      ],
    },
    { kind: 'date', name: 'since', label: t('since'), required: true, half: true },
    { kind: 'date', name: 'until', label: t('until'), required: true, half: true },
    { kind: 'select', name: 'sourceId', label: fields('source'), required: true, options: choices.sources(sources) },
    {
      kind: 'select',
      name: 'replaces',
      label: t('replaces'),
      hint: t('replacesHint'),
      required: true,
      options: RANGE_REPLACES.map((one) => ({ value: one, label: t(one) })),
    },
    { kind: 'long', name: 'note', label: fields('note') },
  ];
}
