import { AdminPage } from '@/components/admin/admin-page';
import { adminMetadata } from '@/components/admin/admin-metadata';
import { visitAdmin } from '@/components/admin/admin-visit';
import { MembersOffice } from '@/components/admin/members-office';
import { loadMembersForChoice } from '@/lib/participation/loaders-office';

export const generateMetadata = adminMetadata((t) => t('frame.members'));

export default async function OfficeMembersPage({ params }: { params: Promise<{ locale: string }> }) {
  const visit = await visitAdmin((await params).locale, '/admin/members');
  return (
    <AdminPage visit={visit}>
      <MembersOffice members={await loadMembersForChoice(visit.user)} mayEdit={visit.maySomewhere('edit')} />
    </AdminPage>
  );
}
