import { useTranslations } from 'next-intl';
import type { LogChoice } from '@/components/attendance/log/log-choices';
import { useFieldChoices } from '@/components/forms/field-choices';
import { useRegisterFormat } from '@/components/format/register-format';
import type { StandingAssertion } from '@/lib/attendance/types-log';
import { STATUS_IF_KEPT } from '@/lib/office/replies/types';
import type { MeetingToLog } from '@/lib/office/types';

/** A list whose statuses can be taken over into the rows that are still open. */
export interface LogCopy {
  key: string;
  label: string;
  /** By member. */
  statuses: Readonly<Record<number, LogChoice>>;
}

const statusesOf = (assertions: readonly StandingAssertion[]): LogCopy['statuses'] =>
  Object.fromEntries(assertions.map(({ memberId, status }) => [memberId, status]));

/** What other sources say of the meeting, and what stood about the last one. */
export function useLogCopies(record: MeetingToLog, sourceId: number): LogCopy[] {
  const t = useTranslations('admin.log');
  const { sourceLabel } = useFieldChoices();
  const format = useRegisterFormat();
  const assertions = [...record.rows, ...record.guests].flatMap((row) => row.assertions);
  const others = record.cited
    .filter(({ source }) => source.id !== sourceId)
    .map(({ source }) => ({ source, said: assertions.filter((one) => one.sourceId === source.id) }))
    .filter(({ said }) => said.length > 0)
    .map(({ source, said }) => ({
      key: `source-${source.id}`,
      label: t('copySource', { source: sourceLabel(source) }),
      statuses: statusesOf(said),
    }));
  const { previous, replies } = record;
  const announced =
    replies.length === 0
      ? []
      : [
          {
            key: 'replies',
            label: t('copyReplies'),
            statuses: Object.fromEntries(replies.map(({ memberId, kind }) => [memberId, STATUS_IF_KEPT[kind]])),
          },
        ];
  return previous === null
    ? [...announced, ...others]
    : [
        ...announced,
        {
          key: 'previous',
          label: t('copyPrevious', { date: format.date(previous.date) }),
          statuses: Object.fromEntries(previous.statuses.map(({ memberId, status }) => [memberId, status])),
        },
        ...others,
      ];
}
