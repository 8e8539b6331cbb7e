import { useTranslations } from 'next-intl';
import { callReportHref, importsHref, officeNetworkHref, rangeHref } from '@/components/office/admin-hrefs';
import { RecordEditor } from '@/components/forms/record-editor';
import { BatchTable } from '@/components/imports/batches/batch-table';
import { ExportLinks } from '@/components/exports/export-links';
import { JobTable } from '@/components/imports/jobs/job-table';
import { UploadForm } from '@/components/imports/jobs/upload-form';
import { useRegisterFormat } from '@/components/format/register-format';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { getPathname } from '@/lib/i18n/navigation';
import type { MatrixSource } from '@/lib/exports/types';
import type { ShownBatch } from '@/lib/imports/jobs/loaders';
import type { ImportJob } from '@/lib/imports/jobs/types';
import type { NetworkReference } from '@/lib/networks/types';

interface ImportsArticleProps {
  network: NetworkReference;
  jobs: readonly ImportJob[];
  batches: readonly ShownBatch[];
  page: number;
  pages: number;
  /** The documents by each of which the attendances can be taken away as a matrix. */
  matrixSources: readonly MatrixSource[];
  /** The list sent just now was larger than any form takes. */
  wasTooLarge: boolean;
}

/** Where a network's lists come in, and what came in so far. */
export function ImportsArticle({
  network,
  jobs,
  batches,
  page,
  pages,
  matrixSources,
  wasTooLarge,
}: ImportsArticleProps) {
  const t = useTranslations('importPages');
  const format = useRegisterFormat();
  const { slug } = network;
  return (
    <RecordEditor kind={t('heading')} crumbs={[{ label: format.name(network.name), href: officeNetworkHref(slug) }]}>
      <p className="max-w-measure">{t('lede')}</p>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        <TextLink href={callReportHref(slug)}>{t('toCallReport')}</TextLink>
        <TextLink href={rangeHref(slug)}>{t('toRange')}</TextLink>
      </p>
      <Section id="upload" title={t('upload.heading')} lede={t('upload.lede')}>
        <UploadForm
          networkId={network.id}
          reportAddress={getPathname({ locale: format.locale, href: callReportHref(slug) })}
          wasTooLarge={wasTooLarge}
        />
      </Section>
      {jobs.length > 0 ? (
        <Section id="jobs" title={t('jobs.heading')}>
          <JobTable network={slug} jobs={jobs} />
        </Section>
      ) : null}
      <Section id="batches" title={t('batches.heading')}>
        {batches.length > 0 ? (
          <BatchTable network={slug} batches={batches} />
        ) : (
          <p className="max-w-measure">{t('batches.none')}</p>
        )}
        <BatchPages network={slug} page={page} pages={pages} />
      </Section>
      <Section id="export" title={t('export.heading')} lede={t('export.lede')}>
        <ExportLinks network={slug} sources={matrixSources} drafts />
      </Section>
    </RecordEditor>
  );
}

function BatchPages({ network, page, pages }: { network: string; page: number; pages: number }) {
  const t = useTranslations('importPages.batches');
  if (pages === 1) return null;
  const to = (wanted: number) => importsHref(network, { page: String(wanted) });
  return (
    <nav aria-label={t('pages')} className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
      {page > 1 ? <TextLink href={to(page - 1)}>{t('newer')}</TextLink> : null}
      <span className="text-muted">{t('page', { page, pages })}</span>
      {page < pages ? <TextLink href={to(page + 1)}>{t('older')}</TextLink> : null}
    </nav>
  );
}
