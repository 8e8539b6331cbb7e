import { notFound } from 'next/navigation';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { NewTerritory } from '@/components/territories/editor/editor-territory';

export const generateMetadata = adminMetadata((t) => t('record.newTerritory'));

export default async function NewTerritoryPage({ params }: { params: Promise<{ locale: string }> }) {
  const visit = await visitAdmin((await params).locale, '/admin/territories/new');
  if (!visit.maySomewhere('edit')) notFound();
  return (
    <AdminPage visit={visit}>
      <NewTerritory />
    </AdminPage>
  );
}
