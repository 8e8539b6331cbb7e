'use client';

import { useTranslations } from 'next-intl';
import { ReportRowFields } from '@/components/imports/call-reports/report-row';
import { FieldSelect, type FieldOption } from '@/components/ui/fields/field-select';
import { FieldText } from '@/components/ui/fields/field-text';
import { PARTICIPATION_MODES } from '@/lib/attendance/types';
import { asksDuration, reportKind } from '@/lib/imports/call-reports/rules';
import type { ReportReading } from '@/lib/imports/call-reports/types';

interface ReportPersonsProps {
  reading: ReportReading;
  members: readonly FieldOption[];
  /** What was typed and is given back; null where the rows begin with what the program proposes. */
  typed: Readonly<Record<string, string>> | null;
  faultOf: (name: string) => string | undefined;
}

/** What a report says, the questions that only a person can answer, and a line for each person in it. */
export function ReportPersons({ reading, members, typed, faultOf }: ReportPersonsProps) {
  const t = useTranslations('callReports');
  const status = useTranslations('status');
  const { report, rows } = reading;
  const kind = reportKind(report.tool);
  const proposed = rows.filter((row) => row.proposed !== null).length;
  return (
    <section aria-labelledby="report-persons-heading" className="border-t border-line pt-6">
      <h2 id="report-persons-heading">{t('persons')}</h2>
      <p className="mt-2 max-w-measure" role="status">
        {t('summary', { tool: t(`tool.${report.tool}`), persons: rows.length, proposed })}
      </p>
      <Skipped lines={report.skipped} />
      <div className="mt-5 max-w-3xl space-y-5">
        {asksDuration(report) ? (
          <FieldText
            texts={{ id: 'report-least', label: t('least'), hint: t('leastHint'), error: faultOf('least') }}
            input={{ name: 'least', inputMode: 'numeric', required: true, defaultValue: typed?.['least'] ?? '' }}
          />
        ) : null}
        {kind === 'call' ? (
          <p className="text-muted">{t('modeOnline')}</p>
        ) : (
          <FieldSelect
            texts={{ id: 'report-mode', label: t('mode') }}
            options={PARTICIPATION_MODES.map((value) => ({ value, label: status(`mode.${value}`) }))}
            select={{ name: 'mode', defaultValue: typed?.['mode'] ?? 'unknown' }}
          />
        )}
      </div>
      <ol className="mt-4">
        {rows.map((row, position) => (
          <li key={position} className="border-t border-line py-4">
            <ReportRowFields
              row={row}
              kind={kind}
              position={position}
              members={members}
              typed={typed}
              faultOf={faultOf}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Preamble, summary and sections that are not read: shown, so that nobody wonders where they went. */
function Skipped({ lines }: { lines: readonly string[] }) {
  const t = useTranslations('callReports');
  if (lines.length === 0) return null;
  return (
    <details className="mt-2">
      <summary>{t('skipped', { count: lines.length })}</summary>
      <ul className="mt-2 text-sm text-muted">
        {lines.map((line, position) => (
          <li key={position} className="break-words">
            {line}
          </li>
        ))}
      </ul>
    </details>
  );
}
