'use client';

import { useTranslations } from 'next-intl';
import { CONTROL, fieldAttributes, FieldFrame } from '@/components/ui/fields/field-frame';
import type { FieldOption } from '@/components/ui/fields/field-select';
import type { ReportKind, ReportRow } from '@/lib/imports/call-reports/types';

interface ReportRowProps {
  row: ReportRow;
  kind: ReportKind;
  position: number;
  members: readonly FieldOption[];
  typed: Readonly<Record<string, string>> | null;
  faultOf: (name: string) => string | undefined;
}

/** One person: what the report says, and for which member they came. */
export function ReportRowFields({ row, kind, position, members, typed, faultOf }: ReportRowProps) {
  const t = useTranslations('callReports');
  const name = `rows.${position}.memberId`;
  const texts = { id: `report-${position}-member`, label: t('member'), error: faultOf(name) };
  const suggested = row.candidates.flatMap((id) => members.find(({ value }) => value === String(id)) ?? []);
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold break-words">{row.name || row.mail || t('nameless')}</legend>
      <p className="mt-0.5 text-sm break-words text-muted">
        {[row.organisation, row.name === '' ? '' : row.mail, ...useFacts(row, kind)].filter(Boolean).join(' · ')}
      </p>
      <div className="mt-2 max-w-xl">
        <FieldFrame texts={texts}>
          <select
            name={name}
            defaultValue={typed ? (typed[name] ?? '') : String(row.proposed ?? '')}
            {...fieldAttributes(texts)}
            className={`h-11 ${CONTROL}`}
          >
            <option value="">{t('choose')}</option>
            <option value="leave">{t('leave')}</option>
            <Members label={t('suggested')} members={suggested} />
            <Members label={t('everybody')} members={members.filter((one) => !suggested.includes(one))} />
          </select>
        </FieldFrame>
      </div>
    </fieldset>
  );
}

/** What the report says of a person's time, in words. */
function useFacts({ minutes, unreadDuration, stays, checkedIn }: ReportRow, kind: ReportKind): string[] {
  const t = useTranslations('callReports.facts');
  if (kind === 'registration')
    return [t(checkedIn === null ? 'checkInUnknown' : checkedIn ? 'checkedIn' : 'notCheckedIn')];
  return [
    minutes !== null
      ? t('minutes', { minutes })
      : unreadDuration === ''
        ? t('unknown')
        : t('unread', { written: unreadDuration }),
    ...(stays > 1 ? [t('stays', { count: stays })] : []),
    ...(checkedIn === false ? [t('notCheckedIn')] : []),
  ];
}

function Members({ label, members }: { label: string; members: readonly FieldOption[] }) {
  if (members.length === 0) return null;
  return (
    <optgroup label={label}>
      {members.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </optgroup>
  );
}
