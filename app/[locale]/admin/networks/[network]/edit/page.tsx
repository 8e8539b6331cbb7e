import { notFound } from 'next/navigation';
import { editNetworkHref } from '@/components/office/admin-hrefs';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { NetworkEditor } from '@/components/networks/editor/editor-network';
import { loadOfficeNetwork } from '@/lib/office/loaders';

type NetworkProps = { params: Promise<{ locale: string; network: string }> };

export const generateMetadata = adminMetadata((t) => t('record.editNetwork'));

export default async function EditNetworkPage({ params }: NetworkProps) {
  const { locale, network: slug } = await params;
  const visit = await visitAdmin(locale, editNetworkHref(slug));
  const record = await loadOfficeNetwork(visit.user, slug);
  if (!record || !visit.may('edit', record.network.id)) notFound();
  return (
    <AdminPage visit={visit}>
      <NetworkEditor record={record} mayPublish={visit.may('publish', record.network.id)} />
    </AdminPage>
  );
}
