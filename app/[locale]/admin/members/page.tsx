import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { MembersOffice } from '@/components/members/editor/members-office';
import { loadMembersForChoice } from '@/lib/office/loaders';

export const generateMetadata = adminMetadata((t) => t('frame.members'));

export default async function OfficeMembersPage({ params }: { params: Promise<{ locale: string }> }) {
  const visit = await visitAdmin((await params).locale, '/admin/members');
  return (
    <AdminPage visit={visit}>
      <MembersOffice members={await loadMembersForChoice(visit.user)} mayEdit={visit.maySomewhere('edit')} />
    </AdminPage>
  );
}
