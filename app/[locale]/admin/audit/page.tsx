import { AdminPage } from '@/components/admin/admin-page';
import { adminMetadata } from '@/components/admin/admin-metadata';
import { visitAdmin } from '@/components/admin/admin-visit';
import { AuditArticle } from '@/components/admin/audit-article';
import { loadAuditLog } from '@/lib/participation/loaders-office';

interface AuditProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

export const generateMetadata = adminMetadata((t) => t('history.auditHeading'));

export default async function AuditPage({ params, searchParams }: AuditProps) {
  const visit = await visitAdmin((await params).locale, '/admin/audit');
  const { page } = await searchParams;
  const wanted = typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
  return (
    <AdminPage visit={visit}>
      <AuditArticle log={await loadAuditLog(visit.user, { networkId: null, page: wanted })} networks={visit.networks} />
    </AdminPage>
  );
}
