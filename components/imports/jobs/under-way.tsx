import { useTranslations } from 'next-intl';
import { importHref } from '@/components/office/admin-hrefs';
import { CancelForm } from '@/components/imports/preview/cancel-form';
import { ProgressPanel } from '@/components/imports/jobs/progress-panel';
import { TextLink } from '@/components/ui/text-link';
import type { JobProgress } from '@/lib/imports/jobs/types-shown';

interface UnderWayProps {
  network: string;
  jobId: number;
  progress: JobProgress;
}

/** Somebody is at work on the list. The link is for browsers without JavaScript, and hurts nobody else. */
export function UnderWay({ network, jobId, progress }: UnderWayProps) {
  const t = useTranslations('importPages.form');
  return (
    <div className="mt-8">
      <ProgressPanel jobId={jobId} first={progress} />
      <p className="mt-3">
        <TextLink href={importHref(network, jobId)}>{t('refresh')}</TextLink>
      </p>
      <CancelForm jobId={jobId} />
    </div>
  );
}
