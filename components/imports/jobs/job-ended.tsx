import { useTranslations } from 'next-intl';
import { importHref } from '@/components/office/admin-hrefs';
import { JobFailureText } from '@/components/imports/jobs/job-failure';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import type { ImportJob } from '@/lib/imports/jobs/types';

interface JobEndedProps {
  network: string;
  job: ImportJob;
  state: 'cancelled' | 'failed' | 'interrupted';
}

/** The work on a list ended without changing anything: why, and how to go on. */
export function JobEnded({ network, job, state }: JobEndedProps) {
  const t = useTranslations('importPages.job');
  return (
    <div className="mt-8">
      <Notice>
        <div role="status">
          {job.failure ? <JobFailureText failure={job.failure} /> : null}
          <p className="font-medium">{t(state)}</p>
        </div>
        <p className="mt-2">
          {job.hasFile ? (
            <TextLink href={importHref(network, job.id, { step: 'columns' })}>{t('again')}</TextLink>
          ) : (
            t('gone')
          )}
        </p>
      </Notice>
    </div>
  );
}
