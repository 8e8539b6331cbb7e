import { useTranslations } from 'next-intl';
import { SAID_IN_WORDS } from '@/lib/attendance/rules-content';
import type { AuditValue, FieldChanges } from '@/lib/audit/types';
import { ATTENDANCE_STATUSES, DELEGATE_RANKS, PARTICIPATION_MODES } from '@/lib/attendance/types';
import { REPLY_KINDS } from '@/lib/office/replies/types';

/** Beside what the log asks: what a member announced beforehand, which the history tells in the same way. */
const FIELDS = ['status', 'mode', 'rank', 'reply', ...SAID_IN_WORDS] as const;

/** `entries.7.status` in two parts; null for what is no field of the log. */
function splitField(field: string) {
  const [, memberId, name] = field.split('.');
  const known = FIELDS.find((one) => one === name);
  return known && { memberId, field: known };
}

const findValue = <Value extends string>(values: readonly Value[], value: AuditValue) =>
  values.find((one) => one === value);

/** Differences between two logs of a meeting, by member and in words. */
export function useLogDifference(nameOf: (memberId: string | undefined) => string) {
  const fields = useTranslations('admin.fields');
  const words = useTranslations('status');
  const replies = useTranslations('admin.log.reply');
  const wordOf = (field: (typeof FIELDS)[number], value: AuditValue): AuditValue => {
    const status = findValue(ATTENDANCE_STATUSES, value);
    if (field === 'representingMemberId') return value === null ? null : nameOf(String(value)) || `#${String(value)}`;
    const reply = field === 'reply' ? findValue(REPLY_KINDS, value) : undefined;
    if (reply) return replies(reply);
    if (field === 'alternativeStatus') return status ? words(`cell.${status}`) : value;
    if (field === 'status') return words(`cell.${status ?? 'not_recorded'}`);
    const mode = field === 'mode' ? findValue(PARTICIPATION_MODES, value) : undefined;
    if (mode) return words(`mode.${mode}`);
    const rank = field === 'rank' ? findValue(DELEGATE_RANKS, value) : undefined;
    return rank ? words(`rank.${rank}`) : value;
  };
  /** "unknown" and nothing say the same to whoever reads it. */
  const isBlank = (value: AuditValue): boolean => value === null || value === 'unknown';
  return {
    labelOf(field: string): string {
      const parts = splitField(field);
      return parts ? `${nameOf(parts.memberId)}: ${fields(parts.field)}` : field;
    },
    inWords(changes: FieldChanges): FieldChanges {
      return Object.fromEntries(
        Object.entries(changes).flatMap(([name, { from, to }]) => {
          const parts = splitField(name);
          if (!parts || (isBlank(from) && isBlank(to))) return [];
          return [[name, { from: wordOf(parts.field, from), to: wordOf(parts.field, to) }]];
        }),
      );
    },
  };
}
