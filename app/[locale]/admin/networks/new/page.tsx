import { notFound } from 'next/navigation';
import { AdminPage } from '@/components/admin/admin-page';
import { adminMetadata } from '@/components/admin/admin-metadata';
import { visitAdmin } from '@/components/admin/admin-visit';
import { NewNetwork } from '@/components/admin/editor-network';

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
