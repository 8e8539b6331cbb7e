import { notFound } from 'next/navigation';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { NewMember } from '@/components/members/editor/editor-member';
import { loadTerritories } from '@/lib/office/loaders';

export const generateMetadata = adminMetadata((t) => t('record.newMember'));

export default async function NewMemberPage({ params }: { params: Promise<{ locale: string }> }) {
  const visit = await visitAdmin((await params).locale, '/admin/members/new');
  if (!visit.maySomewhere('edit')) notFound();
  return (
    <AdminPage visit={visit}>
      <NewMember territories={await loadTerritories(visit.user)} />
    </AdminPage>
  );
}
