'use client';

import { useTranslations } from 'next-intl';
import type { LogRowFacts } from '@/components/attendance/log/log-row-facts';
import { CONTROL } from '@/components/ui/fields/field-frame';
import { ATTENDANCE_STATUSES, DELEGATE_RANKS, PARTICIPATION_MODES } from '@/lib/attendance/types';

const LOG_DETAILS = [
  'mode',
  'rank',
  'quote',
  'locator',
  'representingMemberId',
  'presenceFrom',
  'presenceUntil',
  'delegationSize',
  'levelText',
  'alternativeStatus',
] as const satisfies readonly (keyof LogRowFacts)[];
type LogDetail = (typeof LOG_DETAILS)[number];

interface LogDetailsProps {
  member: string;
  /** Prefix of the names of this member's fields. */
  prefix: string;
  valueOf: (name: LogDetail) => string;
  /** The members that may have represented this one; null where the status says that none did. */
  representatives: readonly { id: number; name: string }[] | null;
}

const SMALL = `h-9 text-sm ${CONTROL}`;

/** What a source says of one member beside the status; open where something stands. */
export function LogDetails({ member, prefix, valueOf, representatives }: LogDetailsProps) {
  const t = useTranslations('admin.log');
  const fields = useTranslations('admin.fields');
  const status = useTranslations('status');
  const says = LOG_DETAILS.some((name) => !['', 'unknown'].includes(valueOf(name)));
  const field = (name: LogDetail, label: string) => ({
    name: `${prefix}.${name}`,
    defaultValue: valueOf(name),
    'aria-label': label,
    className: SMALL,
  });
  return (
    <details open={says || representatives !== null}>
      <summary className="py-1 text-sm">
        {t('details')}
        <span className="sr-only">: {member}</span>
      </summary>
      <div className="mt-1 grid gap-2 sm:grid-cols-2">
        {representatives ? (
          <select {...field('representingMemberId', t('representingOf', { member }))}>
            <option value="">
              {fields('representingMemberId')}: {fields('noRepresentative')}
            </option>
            {representatives.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        ) : null}
        <select {...field('mode', t('modeOf', { member }))}>
          {PARTICIPATION_MODES.map((mode) => (
            <option key={mode} value={mode}>
              {status(`mode.${mode}`)}
            </option>
          ))}
        </select>
        <select {...field('rank', t('rankOf', { member }))}>
          {DELEGATE_RANKS.map((rank) => (
            <option key={rank} value={rank}>
              {status(`rank.${rank}`)}
            </option>
          ))}
        </select>
        <input type="text" {...field('levelText', t('levelOf', { member }))} placeholder={fields('levelText')} />
        <input
          type="text"
          inputMode="numeric"
          {...field('delegationSize', t('delegationOf', { member }))}
          placeholder={fields('delegationSize')}
        />
        <input
          type="text"
          {...field('presenceFrom', t('presenceFromOf', { member }))}
          placeholder={fields('presenceFrom')}
        />
        <input
          type="text"
          {...field('presenceUntil', t('presenceUntilOf', { member }))}
          placeholder={fields('presenceUntil')}
        />
        <select {...field('alternativeStatus', t('alternativeOf', { member }))}>
          <option value="">
            {fields('alternativeStatus')}: {fields('noAlternative')}
          </option>
          {ATTENDANCE_STATUSES.map((one) => (
            <option key={one} value={one}>
              {status(`cell.${one}`)}
            </option>
          ))}
        </select>
        <textarea
          {...field('quote', t('quoteOf', { member }))}
          rows={2}
          placeholder={fields('quote')}
          className={`py-1 text-sm ${CONTROL}`}
        />
        <input type="text" {...field('locator', t('locatorOf', { member }))} placeholder={fields('locator')} />
      </div>
    </details>
  );
}
