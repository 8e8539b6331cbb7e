import { AdminPage } from '@/components/admin/admin-page';
import { adminMetadata } from '@/components/admin/admin-metadata';
import { visitAdmin } from '@/components/admin/admin-visit';
import { OverviewArticle } from '@/components/admin/overview-article';
import { loadMissing } from '@/lib/participation/loaders-office';

export const generateMetadata = adminMetadata((t) => t('overview.heading'));

export default async function OverviewPage({ params }: { params: Promise<{ locale: string }> }) {
  const visit = await visitAdmin((await params).locale, '/admin');
  return (
    <AdminPage visit={visit}>
      <OverviewArticle missing={await loadMissing(visit.user)} mayCreate={visit.may('create_network', null)} />
    </AdminPage>
  );
}
