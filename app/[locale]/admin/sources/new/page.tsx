import { notFound } from 'next/navigation';
import { AdminPage } from '@/components/admin/admin-page';
import { adminMetadata } from '@/components/admin/admin-metadata';
import { visitAdmin } from '@/components/admin/admin-visit';
import { NewSource } from '@/components/admin/editor-source';
import { loadMembersForChoice } from '@/lib/participation/loaders-office';

export const generateMetadata = adminMetadata((t) => t('record.newSource'));

export default async function NewSourcePage({ params }: { params: Promise<{ locale: string }> }) {
  const visit = await visitAdmin((await params).locale, '/admin/sources/new');
  if (!visit.maySomewhere('edit')) notFound();
  return (
    <AdminPage visit={visit}>
      <NewSource members={await loadMembersForChoice(visit.user)} />
    </AdminPage>
  );
}
