'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { countChoices, type LogChoice } from '@/components/attendance/log/log-choices';
import { FormSubmit } from '@/components/ui/fields/form-submit';

interface CheckInBarProps {
  chosen: readonly LogChoice[];
  /** Members of whom what was ticked off is not saved yet. */
  unsaved: number;
  pending: boolean;
  isConnected: boolean;
  tools: ReactNode;
}

/** Stays below the members: how many have come, what is not saved yet, and whether it can be. */
export function CheckInBar({ chosen, unsaved, pending, isConnected, tools }: CheckInBarProps) {
  const t = useTranslations('checkIn');
  const status = useTranslations('status');
  const { each, recorded, of } = countChoices(chosen);
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-line-strong bg-paper py-3">
      <div className="min-w-0 flex-1 basis-60">
        <p>
          <strong>{t('count', { recorded, of })}</strong>
          {each.map(({ status: name, count }) => ` · ${count} ${status(`cell.${name}`)}`).join('')}
        </p>
        <p className="text-sm" role="status">
          {isConnected ? null : <strong>{t('offline')} </strong>}
          {t('unsaved', { count: unsaved })}
        </p>
      </div>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        {tools}
        <FormSubmit pending={pending} pendingLabel={t('saving')}>
          {t('save')}
        </FormSubmit>
      </div>
    </div>
  );
}
