import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { importsHref, officeNetworkHref } from '@/components/office/admin-hrefs';
import { RecordEditor } from '@/components/forms/record-editor';
import { useRegisterFormat } from '@/components/format/register-format';
import type { LoadedImport } from '@/lib/imports/jobs/loaders';
import type { NetworkReference } from '@/lib/networks/types';

interface JobFrameProps {
  network: NetworkReference;
  list: LoadedImport;
  children: ReactNode;
}

/** Heading of every step of a list: which file it is. */
export function JobFrame({ network, list: { job, inspection }, children }: JobFrameProps) {
  const t = useTranslations('importPages');
  const format = useRegisterFormat();
  const { rows, header, sheet } = inspection;
  const kind = t(`job.${inspection.format}`, { sheet: sheet ?? '' });
  return (
    <RecordEditor
      kind={t('job.heading')}
      title={job.fileName}
      crumbs={[
        { label: format.name(network.name), href: officeNetworkHref(network.slug) },
        { label: t('heading'), href: importsHref(network.slug) },
      ]}
    >
      <p className="text-muted">
        {t('job.facts', { format: kind, rows, columns: header.length, size: format.fileSize(job.fileSize) })}
      </p>
      {children}
    </RecordEditor>
  );
}
