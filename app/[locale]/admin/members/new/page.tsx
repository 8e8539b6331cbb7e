import { notFound } from 'next/navigation';
import { AdminPage } from '@/components/admin/admin-page';
import { adminMetadata } from '@/components/admin/admin-metadata';
import { visitAdmin } from '@/components/admin/admin-visit';
import { NewMember } from '@/components/admin/editor-member';

export const generateMetadata = adminMetadata((t) => t('record.newMember'));

export default async function NewMemberPage({ params }: { params: Promise<{ locale: string }> }) {
  const visit = await visitAdmin((await params).locale, '/admin/members/new');
  if (!visit.maySomewhere('edit')) notFound();
  return (
    <AdminPage visit={visit}>
      <NewMember />
    </AdminPage>
  );
}
