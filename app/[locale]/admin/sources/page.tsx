import { getTranslations } from 'next-intl/server';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { SourcesOffice } from '@/components/sources/editor/sources-office';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { loadSourcesForChoice } from '@/lib/office/loaders';

export const generateMetadata = adminMetadata((t) => t('frame.sources'));

export default async function OfficeSourcesPage({ params }: { params: Promise<{ locale: string }> }) {
  const visit = await visitAdmin((await params).locale, '/admin/sources');
  const t = await getTranslations('admin');
  return (
    <AdminPage visit={visit}>
      <PageHeading title={t('frame.sources')}>
        <p>{t('record.sourcesLede')}</p>
        {visit.maySomewhere('edit') ? (
          <p className="mt-3">
            <TextLink href="/admin/sources/new">{t('network.newSource')}</TextLink>
          </p>
        ) : null}
      </PageHeading>
      <SourcesOffice sources={await loadSourcesForChoice(visit.user)} empty={t('record.noSources')} />
    </AdminPage>
  );
}
