import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { AuditArticle } from '@/components/history/audit-article';
import { readAuditQuery } from '@/lib/audit/rules-filter';
import type { AddressQuery } from '@/lib/core/address-query';
import { loadAuditLog } from '@/lib/office/loaders';

interface AuditProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<AddressQuery>;
}

export const generateMetadata = adminMetadata((t) => t('history.auditHeading'));

export default async function AuditPage({ params, searchParams }: AuditProps) {
  const asked = await searchParams;
  const query = Object.fromEntries(
    Object.entries(asked).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const visit = await visitAdmin((await params).locale, { pathname: '/admin/audit', query });
  const { filter, page } = readAuditQuery(asked, visit.networks);
  return (
    <AdminPage visit={visit}>
      <AuditArticle
        log={await loadAuditLog(visit.user, filter, page)}
        filter={filter}
        networks={visit.networks}
        mayManageUsers={visit.may('manage_users', null)}
        mayRedact={visit.may('redact', null)}
      />
    </AdminPage>
  );
}
