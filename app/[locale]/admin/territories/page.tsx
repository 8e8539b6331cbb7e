import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { TerritoriesOffice } from '@/components/territories/editor/territories-office';
import { loadTerritories } from '@/lib/office/loaders';

export const generateMetadata = adminMetadata((t) => t('frame.territories'));

export default async function OfficeTerritoriesPage({ params }: { params: Promise<{ locale: string }> }) {
  const visit = await visitAdmin((await params).locale, '/admin/territories');
  return (
    <AdminPage visit={visit}>
      <TerritoriesOffice territories={await loadTerritories(visit.user)} mayEdit={visit.maySomewhere('edit')} />
    </AdminPage>
  );
}
