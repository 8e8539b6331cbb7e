import { useTranslations } from 'next-intl';
import { useMeetingFields } from '@/components/meetings/editor/fields-meeting';
import { useMemberFields } from '@/components/members/editor/fields-member';
import { useTerritoryFields } from '@/components/territories/editor/fields-territory';
import { useNetworkFields } from '@/components/networks/editor/fields-network';
import { useSeatFields } from '@/components/members/editor/fields-seat';
import { useSourceFields } from '@/components/sources/editor/fields-source';
import { useTermFields } from '@/components/networks/editor/fields-term';
import { useLogDifference } from '@/components/attendance/log/log-difference';
import type { RecordField } from '@/components/forms/record-field';
import { useRegisterFormat } from '@/components/format/register-format';
import type { EditableSubject } from '@/lib/audit/types-edit';
import type { AuditValue, FieldChanges } from '@/lib/audit/types';
import { parsePartialDate } from '@/lib/core/partial-date';
import { fieldContext } from '@/lib/core/written-date';
import { LIST_COMPLETENESS, type ListCompleteness } from '@/lib/meetings/types';
import type { ChangeNames } from '@/lib/office/types-audit';

/** A list was exhaustive, yes or no, before it was complete for somebody: audit events keep the word they were written in. */
const FORMER_COMPLETENESS: Readonly<Record<string, ListCompleteness>> = { true: 'seats', false: 'nothing' };
const isCompleteness = (name: string): boolean => name === 'completeFor' || name === 'exhaustive';

/** Describes changes: fields by their labels, values in words, records by their names. */
export function useChangeWords({ members, sources, territories }: ChangeNames) {
  const t = useTranslations('admin.fields');
  const evidence = useTranslations('evidence');
  const format = useRegisterFormat();
  const log = useLogDifference((id) => {
    const member = members.find((one) => String(one.id) === id);
    return member ? format.name(member.name) : t('member');
  });
  const fields = {
    network: useNetworkFields(),
    territory: useTerritoryFields(),
    member: useMemberFields(territories),
    source: useSourceFields(members),
    membership: useSeatFields(sources, members),
    organiser_term: useTermFields(sources, members),
    meeting: useMeetingFields(members),
  } satisfies Record<EditableSubject, RecordField[]>;
  const fieldOf = (subject: string, name: string): RecordField | undefined =>
    Object.entries(fields)
      .find(([one]) => one === subject)?.[1]
      .find((field) => field.name === name);

  const wordOf = (field: RecordField | undefined, value: AuditValue): AuditValue => {
    if (value === null || field === undefined) return value;
    if (field.kind === 'select') return field.options.find((option) => option.value === String(value))?.label ?? value;
    const date = field.kind === 'date' && typeof value === 'string' ? parsePartialDate(value) : null;
    if (!date?.ok) return value;
    return fieldContext(field.name) === 'other' ? format.date(date.value) : format.termEnd(date.value);
  };
  const completenessWord = (value: AuditValue): AuditValue => {
    const known = LIST_COMPLETENESS.find((one) => one === FORMER_COMPLETENESS[String(value)] || one === value);
    return known ? evidence(`completeFor.${known}`) : value;
  };
  return {
    labelOf(subject: string, name: string): string {
      if (name.startsWith('entries.')) return log.labelOf(name);
      return fieldOf(subject, name)?.label ?? (isCompleteness(name) ? t('completeFor') : name);
    },
    inWords(subject: string, changes: FieldChanges): FieldChanges {
      const ofRecord = Object.entries(changes).filter(([name]) => !name.startsWith('entries.'));
      const told = ofRecord.map(([name, { from, to }]) => {
        const field = fieldOf(subject, name);
        const inWord = isCompleteness(name) ? completenessWord : (value: AuditValue) => wordOf(field, value);
        return [name, { from: inWord(from), to: inWord(to) }] as const;
      });
      return { ...Object.fromEntries(told), ...log.inWords(changes) };
    },
  };
}
