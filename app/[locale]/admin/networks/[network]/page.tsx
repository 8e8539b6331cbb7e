import { notFound } from 'next/navigation';
import { officeNetworkHref } from '@/components/admin/admin-hrefs';
import { AdminPage } from '@/components/admin/admin-page';
import { adminMetadata } from '@/components/admin/admin-metadata';
import { visitAdmin } from '@/components/admin/admin-visit';
import { NetworkOffice } from '@/components/admin/network-office';
import { loadOfficeNetwork } from '@/lib/participation/loaders-office';

type NetworkProps = { params: Promise<{ locale: string; network: string }> };

export const generateMetadata = adminMetadata((t) => t('network.heading'));

export default async function OfficeNetworkPage({ params }: NetworkProps) {
  const { locale, network: slug } = await params;
  const visit = await visitAdmin(locale, officeNetworkHref(slug));
  const record = await loadOfficeNetwork(visit.user, slug);
  if (!record) notFound();
  return (
    <AdminPage visit={visit}>
      <NetworkOffice
        record={record}
        mayEdit={visit.may('edit', record.network.id)}
        mayPublish={visit.may('edit', record.network.id) && visit.may('publish', record.network.id)}
        mayHandOver={visit.may('manage_users', null)}
      />
    </AdminPage>
  );
}
