'use client';

import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { KeptAsDraft } from '@/components/forms/kept-as-draft';
import { UndoBatch } from '@/components/imports/batches/undo-batch';
import { FormMessage } from '@/components/ui/fields/form-message';
import type { ReportStep } from '@/lib/imports/call-reports/types';

interface ReportDoneProps {
  applied: Exclude<ReportStep, { step: 'read' }>;
  /** Address of the meeting's log; null where it is not known. */
  log: string | null;
  ref: Ref<HTMLDivElement>;
}

/** What was written, who was not counted, where it stands, and the way back. */
export function ReportDone({ applied, log, ref }: ReportDoneProps) {
  const t = useTranslations('callReports');
  const { counts, told } = applied;
  const { members, persons, ...left } = told;
  return (
    <>
      <FormMessage tone="done" ref={ref}>
        <p className="font-medium">{t('done', { added: counts.attendancesAdded, persons, members })}</p>
        <p className="mt-1">{t('doneLeft', left)}</p>
        <p className="mt-1">{t('doneForgotten')}</p>
        {applied.step === 'proposed' ? <KeptAsDraft draft={applied.draft} /> : null}
        {log === null ? null : (
          <p className="mt-1">
            <a href={log}>{t('toLog')}</a>
          </p>
        )}
      </FormMessage>
      {applied.step === 'applied' ? <UndoBatch batchId={applied.batchId} /> : null}
    </>
  );
}
