'use client';

import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { KeptAsDraft } from '@/components/forms/kept-as-draft';
import { UndoBatch } from '@/components/imports/batches/undo-batch';
import { FormMessage } from '@/components/ui/fields/form-message';
import type { PasteStep } from '@/lib/imports/paste/types';

interface PasteDoneProps {
  applied: Exclude<PasteStep, { step: 'read' }>;
  back: string;
  ref: Ref<HTMLDivElement>;
}

/** What was written, where it stands, and the way back. */
export function PasteDone({ applied, back, ref }: PasteDoneProps) {
  const t = useTranslations('manyRecords.paste');
  const { counts, leftOut } = applied;
  return (
    <>
      <FormMessage tone="done" ref={ref}>
        <p className="font-medium">
          {t('done', {
            added: counts.attendancesAdded,
            replaced: counts.attendancesWithdrawn,
            aliases: counts.aliasesAdded,
            leftOut,
          })}
        </p>
        <p className="mt-1">{t(applied.step === 'proposed' ? 'doneWaiting' : 'doneAtMeeting')}</p>
        {applied.step === 'proposed' ? <KeptAsDraft draft={applied.draft} /> : null}
        <p className="mt-1">
          <a href={back}>{t('toLog')}</a>
        </p>
      </FormMessage>
      {applied.step === 'applied' ? <UndoBatch batchId={applied.batchId} /> : null}
    </>
  );
}
