'use client';

import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { EntryButton, StepButtons } from '@/components/attendance/entry/entry-buttons';
import type { LogCopy } from '@/components/attendance/log/log-copies';
import { LogFind } from '@/components/attendance/log/log-find';
import type { LogRowFacts } from '@/components/attendance/log/log-row-facts';
import type { LogSteps } from '@/components/attendance/log/use-log-entries';
import { StatusSymbol } from '@/components/charts/status/status-symbol';
import { useScript } from '@/components/ui/use-script';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';

interface LogToolsProps {
  find: Ref<HTMLInputElement>;
  rows: readonly LogRowFacts[];
  /** Lists whose statuses can be taken over as they stand. */
  copies: readonly LogCopy[];
  steps: LogSteps;
  onFound: (memberId: number) => void;
}

/** The legend of the keys, and what is done to many rows at once; stays in sight while the rows go by. */
export function LogTools({ find, rows, copies, steps, onFound }: LogToolsProps) {
  const t = useTranslations('admin.log');
  const scripted = useScript();
  return (
    <section aria-label={t('tools')} className="log-tools">
      <LogKeys />
      {/* Takes its room before scripts run too, so that no row moves away from under a click. */}
      <div className={`${scripted ? '' : 'invisible'} mt-2 flex flex-wrap items-center gap-x-3 gap-y-2`}>
        <LogFind ref={find} members={rows.filter(({ publicRecord }) => !publicRecord)} onFound={onFound} />
        <div className="ms-auto flex flex-wrap gap-2">
          <EntryButton onClick={() => steps.fill(() => 'present')}>{t('fillPresent')}</EntryButton>
          {copies.map(({ key, label, statuses }) => (
            <EntryButton key={key} onClick={() => steps.fill((memberId) => statuses[memberId])}>
              {label}
            </EntryButton>
          ))}
          <StepButtons mayUndo={steps.mayUndo} mayRedo={steps.mayRedo} onStep={steps.step} />
        </div>
      </div>
    </section>
  );
}

/** Symbol, letter and word of each status, and what the other keys do. */
function LogKeys() {
  const t = useTranslations('admin.log');
  const status = useTranslations('status');
  return (
    <>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {ATTENDANCE_STATUSES.map((name) => (
          <li key={name} className="flex items-center gap-1">
            <kbd className="log-key">{status(`letter.${name}`)}</kbd>
            <StatusSymbol status={name} />
            {status(`cell.${name}`)}
          </li>
        ))}
        <li className="flex items-center gap-1">
          <kbd className="log-key">{t('clear')}</kbd>
          <StatusSymbol status="not_recorded" />
          {status('cell.not_recorded')}
        </li>
      </ul>
      <details className="mt-1 text-sm">
        <summary className="text-muted">{t('keys')}</summary>
        <p className="mt-1 max-w-measure">{t('keysHint')}</p>
      </details>
    </>
  );
}
