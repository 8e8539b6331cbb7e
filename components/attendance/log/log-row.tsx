'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { readLogChoice } from '@/components/attendance/log/log-choices';
import { LogDetails } from '@/components/attendance/log/log-details';
import { StatusChoice } from '@/components/attendance/log/status-choice';
import type { LogRowFacts } from '@/components/attendance/log/log-row-facts';
import { StatusSymbol } from '@/components/charts/status/status-symbol';

interface LogRowProps {
  row: LogRowFacts;
  /** Prefix of the names of this member's fields. */
  prefix: string;
  /** What was typed before a refusal, by field name; else null. */
  typed: Readonly<Record<string, string>> | null;
  error: string | undefined;
  /** Members that may have represented another. */
  representatives: readonly { id: number; name: string }[];
}

type LogRowTexts = Omit<LogRowFacts, 'memberId' | 'member' | 'publicRecord' | 'elsewhere'>;

/** One member: what the source says of it, or nothing. What is public already is corrected on a page of its own. */
export function LogRow({ row, prefix, typed, error, representatives }: LogRowProps) {
  const t = useTranslations('admin.log');
  const words = useTranslations('status');
  const { member, publicRecord, elsewhere } = row;
  const value = (name: keyof LogRowTexts) => (typed ? (typed[`${prefix}.${name}`] ?? '') : row[name]);
  const [status, setStatus] = useState<string>(value('status'));
  return (
    <tr className="scroll-mt-4 scroll-mb-40">
      <th scope="row">
        {member}
        {elsewhere === null ? null : (
          <span className="block text-sm font-normal text-muted">{t('elsewhere', { status: elsewhere })}</span>
        )}
      </th>
      <td
        onChange={({ target }) => {
          if (target instanceof HTMLInputElement) setStatus(target.value);
        }}
      >
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
          <StatusChoice
            name={`${prefix}.status`}
            member={member}
            chosen={readLogChoice(value('status'))}
            error={error}
          />
        )}
      </td>
      <td>
        {publicRecord ? null : (
          <LogDetails
            member={member}
            prefix={prefix}
            valueOf={value}
            representatives={
              status === 'represented_by_member' ? representatives.filter(({ id }) => id !== row.memberId) : null
            }
          />
        )}
      </td>
    </tr>
  );
}
