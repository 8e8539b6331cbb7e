'use client';

import { useTranslations } from 'next-intl';
import type { LogCount } from '@/components/attendance/log/log-choices';
import { useScript } from '@/components/ui/use-script';
import { FormSubmit } from '@/components/ui/fields/form-submit';

interface LogBarProps {
  count: LogCount;
  pending: boolean;
  mayPublish: boolean;
  /** There is another meeting to be logged. */
  mayGoOn: boolean;
}

/** Of the button that saves and goes on with the next meeting. */
export const GO_ON = 'log-go-on';

/** Sticky bar below the rows: how far the log is, and what can be done with it. */
export function LogBar({ count, pending, mayPublish, mayGoOn }: LogBarProps) {
  const t = useTranslations('admin.log');
  const scripted = useScript();
  const status = useTranslations('status');
  const each = count.each.map(({ status: name, count: times }) =>
    t('countEach', { count: times, status: status(`cell.${name}`) }),
  );
  return (
    <div className="sticky bottom-0 z-10 mt-4 flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-line-strong bg-paper py-3">
      <p className="min-w-0 flex-1 basis-60">
        <strong>{t('count', { recorded: count.recorded, of: count.of })}</strong>
        {each.length > 0 ? <span className="text-sm text-muted"> – {each.join(', ')}</span> : null}
      </p>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <FormSubmit pending={pending} pendingLabel={t('saving')} quiet={mayPublish} name="intent" value="save">
          {t('save')}
        </FormSubmit>
        {mayGoOn ? (
          <span className={scripted ? undefined : 'invisible'}>
            <FormSubmit pending={pending} pendingLabel={t('saving')} quiet id={GO_ON} name="intent" value="save">
              {t('saveAndNext')}
            </FormSubmit>
          </span>
        ) : null}
        {mayPublish ? (
          <FormSubmit pending={pending} pendingLabel={t('publishing')} name="intent" value="publish">
            {t('saveAndPublish')}
          </FormSubmit>
        ) : null}
      </div>
    </div>
  );
}
