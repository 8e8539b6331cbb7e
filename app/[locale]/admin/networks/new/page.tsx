import { notFound } from 'next/navigation';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { NewNetwork } from '@/components/networks/editor/editor-network';

export const generateMetadata = adminMetadata((t) => t('record.newNetwork'));

export default async function NewNetworkPage({ params }: { params: Promise<{ locale: string }> }) {
  const visit = await visitAdmin((await params).locale, '/admin/networks/new');
  if (!visit.may('create_network', null)) notFound();
  return (
    <AdminPage visit={visit}>
      <NewNetwork />
    </AdminPage>
  );
}
