import { notFound } from 'next/navigation';
import { editTerritoryHref } from '@/components/office/admin-hrefs';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { TerritoryEditor } from '@/components/territories/editor/editor-territory';
import { loadOfficeTerritory, mayChange } from '@/lib/office/loaders';

type TerritoryProps = { params: Promise<{ locale: string; territory: string }> };

export const generateMetadata = adminMetadata((t) => t('record.editTerritory'));

export default async function OfficeTerritoryPage({ params }: TerritoryProps) {
  const { locale, territory: slug } = await params;
  const visit = await visitAdmin(locale, editTerritoryHref(slug));
  const territory = await loadOfficeTerritory(visit.user, slug);
  if (!territory || !visit.maySomewhere('edit')) notFound();
  return (
    <AdminPage visit={visit}>
      <TerritoryEditor territory={territory} mayChange={await mayChange(visit.user, 'territory', territory.id)} />
    </AdminPage>
  );
}
