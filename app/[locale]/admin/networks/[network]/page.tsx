import { notFound } from 'next/navigation';
import { officeNetworkHref } from '@/components/office/admin-hrefs';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { NetworkOffice } from '@/components/networks/editor/network-office';
import { loadOfficeNetwork } from '@/lib/office/loaders';

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
