'use client';

import { useTranslations } from 'next-intl';
import { readLogChoice } from '@/components/attendance/log-choices';
import { StatusChoice } from '@/components/attendance/status-choice';
import type { LogRowFacts } from '@/components/attendance/log-row-facts';
import { StatusSymbol } from '@/components/charts/status/status-symbol';
import { CONTROL } from '@/components/ui/fields/field-frame';
import { DELEGATE_RANKS, PARTICIPATION_MODES } from '@/lib/attendance/types';

interface LogRowProps {
  row: LogRowFacts;
  /** Prefix of the names of this member's fields. */
  prefix: string;
  /** What was typed before a refusal, by field name; else null. */
  typed: Readonly<Record<string, string>> | null;
  error: string | undefined;
}

const SMALL = `h-9 text-sm ${CONTROL}`;

/** One member: what the source says of it, or nothing. What is public already is corrected on a page of its own. */
export function LogRow({ row, prefix, typed, error }: LogRowProps) {
  const t = useTranslations('admin.log');
  const fields = useTranslations('admin.fields');
  const status = useTranslations('status');
  const { member, publicRecord, elsewhere } = row;
  const value = (name: 'status' | 'mode' | 'rank' | 'quote' | 'locator') =>
    typed ? (typed[`${prefix}.${name}`] ?? '') : row[name];
  return (
    <tr role="row" className="scroll-mt-4 scroll-mb-40">
      <th role="rowheader" scope="row">
        {member}
        {elsewhere === null ? null : (
          <span className="block text-sm font-normal text-muted">{t('elsewhere', { status: elsewhere })}</span>
        )}
      </th>
      <td role="cell">
        {publicRecord ? (
          <span className="flex flex-wrap items-center gap-x-2">
            <StatusSymbol status={publicRecord.status} />
            {status(`cell.${publicRecord.status}`)}
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
      <td role="cell">
        {publicRecord ? null : (
          <details
            open={
              value('mode') !== 'unknown' ||
              value('rank') !== 'unknown' ||
              value('quote') !== '' ||
              value('locator') !== ''
            }
          >
            <summary className="py-1 text-sm">
              {t('details')}
              <span className="sr-only">: {member}</span>
            </summary>
            <div className="mt-1 grid gap-2 sm:grid-cols-2">
              <select
                name={`${prefix}.mode`}
                defaultValue={value('mode')}
                aria-label={t('modeOf', { member })}
                className={SMALL}
              >
                {PARTICIPATION_MODES.map((mode) => (
                  <option key={mode} value={mode}>
                    {status(`mode.${mode}`)}
                  </option>
                ))}
              </select>
              <select
                name={`${prefix}.rank`}
                defaultValue={value('rank')}
                aria-label={t('rankOf', { member })}
                className={SMALL}
              >
                {DELEGATE_RANKS.map((rank) => (
                  <option key={rank} value={rank}>
                    {status(`rank.${rank}`)}
                  </option>
                ))}
              </select>
              <textarea
                name={`${prefix}.quote`}
                defaultValue={value('quote')}
                rows={2}
                placeholder={fields('quote')}
                aria-label={t('quoteOf', { member })}
                className={`py-1 text-sm ${CONTROL}`}
              />
              <input
                type="text"
                name={`${prefix}.locator`}
                defaultValue={value('locator')}
                placeholder={fields('locator')}
                aria-label={t('locatorOf', { member })}
                className={SMALL}
              />
            </div>
          </details>
        )}
      </td>
    </tr>
  );
}
