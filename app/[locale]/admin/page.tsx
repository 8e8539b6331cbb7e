import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { OverviewArticle } from '@/components/overview/overview-article';
import { loadMissing } from '@/lib/office/loaders';

export const generateMetadata = adminMetadata((t) => t('overview.heading'));

export default async function OverviewPage({ params }: { params: Promise<{ locale: string }> }) {
  const visit = await visitAdmin((await params).locale, '/admin');
  return (
    <AdminPage visit={visit}>
      <OverviewArticle missing={await loadMissing(visit.user)} mayCreate={visit.may('create_network', null)} />
    </AdminPage>
  );
}
