import { useTranslations } from 'next-intl';
import { importHref } from '@/components/office/admin-hrefs';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { formatInstant } from '@/lib/i18n/format-instant';
import type { ImportJob } from '@/lib/imports/jobs/types';

interface JobTableProps {
  network: string;
  jobs: readonly ImportJob[];
}

/** Lists that are still on their way, or came to no good end. */
export function JobTable({ network, jobs }: JobTableProps) {
  const t = useTranslations('importPages');
  const { locale } = useRegisterFormat();
  return (
    <DataTable
      caption={t('jobs.heading')}
      captionHidden
      columns={[
        { key: 'file', label: t('jobs.file') },
        { key: 'state', label: t('jobs.state') },
        { key: 'when', label: t('jobs.when') },
      ]}
      rows={jobs.map((job) => ({
        key: job.id,
        cells: [
          <TextLink key="file" href={importHref(network, job.id)} className="break-words">
            {job.fileName}
          </TextLink>,
          t(`state.${job.state}`),
          formatInstant(job.createdAt, locale),
        ],
      }))}
    />
  );
}
