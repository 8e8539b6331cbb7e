'use client';

import { useTranslations } from 'next-intl';
import type { LogChoice } from '@/components/attendance/log/log-choices';
import { LogDetails } from '@/components/attendance/log/log-details';
import { StatusChoice } from '@/components/attendance/log/status-choice';
import type { LogRowFacts } from '@/components/attendance/log/log-row-facts';
import { StatusSymbol } from '@/components/charts/status/status-symbol';

interface LogRowProps {
  row: LogRowFacts;
  /** Prefix of the names of this member's fields. */
  prefix: string;
  chosen: LogChoice;
  /** Somebody has said that nothing is to be recorded here. */
  leftOpen: boolean;
  onChoose: (choice: LogChoice) => void;
  /** What was typed before a refusal, by field name; else null. */
  typed: Readonly<Record<string, string>> | null;
  error: string | undefined;
  /** Members that may have represented another. */
  representatives: readonly { id: number; name: string }[];
}

/** One member: what the source says of it, or nothing. What is public already is corrected on a page of its own. */
export function LogRow({ row, prefix, chosen, leftOpen, onChoose, typed, error, representatives }: LogRowProps) {
  const t = useTranslations('admin.log');
  const words = useTranslations('status');
  const { memberId, member, publicRecord, elsewhere, announced } = row;
  return (
    <tr data-member={memberId}>
      <th scope="row">
        {member}
        {elsewhere === null ? null : (
          <span className="block text-sm font-normal text-muted">{t('elsewhere', { status: elsewhere })}</span>
        )}
        {announced === null ? null : <span className="block text-sm font-normal text-muted">{announced}</span>}
        {leftOpen ? <span className="block text-sm font-normal text-muted">{t('leftOpen')}</span> : null}
      </th>
      <td>
        {publicRecord ? (
          <span className="flex flex-wrap items-center gap-x-2">
            <StatusSymbol status={publicRecord.status} />
            {words(`cell.${publicRecord.status}`)}
            <span className="text-sm text-muted">
              ({t('public')},{' '}
              <a href={publicRecord.address} aria-label={t('correct', { member })}>
                {t('correctShort')}
              </a>
              )
            </span>
          </span>
        ) : (
          <StatusChoice name={`${prefix}.status`} member={member} chosen={chosen} onChoose={onChoose} error={error} />
        )}
      </td>
      <td>
        {publicRecord ? null : (
          <LogDetails
            member={member}
            prefix={prefix}
            valueOf={(name) => (typed ? (typed[`${prefix}.${name}`] ?? '') : row[name])}
            representatives={
              chosen === 'represented_by_member' ? representatives.filter(({ id }) => id !== memberId) : null
            }
          />
        )}
      </td>
    </tr>
  );
}
