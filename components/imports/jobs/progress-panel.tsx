'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { formatNumber } from '@/lib/i18n/formatters';
import { isUnderWay, secondsLeft } from '@/lib/imports/jobs/rules';
import type { JobProgress } from '@/lib/imports/jobs/types-shown';

const ASK_EVERY_MS = 1_000;
const SECONDS_TOLD = 90;

interface ProgressPanelProps {
  jobId: number;
  /** As it was when the page was made; without JavaScript the page is asked for again by its link. */
  first: JobProgress;
}

/** How far the work on a list is, and how long it will take. */
export function ProgressPanel({ jobId, first }: ProgressPanelProps) {
  const t = useTranslations('importPages.form');
  const locale = useLocale();
  const router = useRouter();
  const [progress, setProgress] = useState(first);
  const { state, done, total, elapsedMs } = progress;
  const ended = !isUnderWay(state);

  useEffect(() => {
    if (ended) {
      router.refresh();
      return undefined;
    }
    const timer = setInterval(() => {
      fetch(`/api/v1/imports/${jobId}`)
        .then(async (answer) => (answer.ok ? ((await answer.json()) as JobProgress) : null))
        // A server that does not answer now may do so next time.
        .catch(() => null)
        .then((next) => next && setProgress(next))
        .catch(() => undefined);
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [ended, jobId, router]);

  const seconds = elapsedMs === null ? null : secondsLeft({ done, total, elapsedMs });
  const rows = { done: formatNumber(done, locale), total: formatNumber(total ?? 0, locale) };
  const left = (rest: number) =>
    rest <= SECONDS_TOLD ? t('left', { seconds: rest }) : t('leftMinutes', { minutes: Math.ceil(rest / 60) });
  return (
    <div className="max-w-measure">
      <p className="mb-2 font-medium">{state === 'applying' ? t('applying') : t('planning')}</p>
      <progress
        aria-label={t('progress')}
        className="h-3 w-full accent-accent"
        max={total ?? undefined}
        value={total === null ? undefined : Math.min(done, total)}
      />
      <p className="mt-2 text-muted" role="status">
        {elapsedMs === null
          ? t('waiting')
          : [total === null ? t('doneOpen', rows) : t('done', rows), ...(seconds === null ? [] : [left(seconds)])].join(
              ' · ',
            )}
      </p>
    </div>
  );
}
