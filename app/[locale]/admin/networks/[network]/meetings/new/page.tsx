import { newMeetingHref } from '@/components/admin/admin-hrefs';
import { AdminPage } from '@/components/admin/admin-page';
import { adminMetadata } from '@/components/admin/admin-metadata';
import { visitNetworkToEdit } from '@/components/admin/admin-visit';
import { NewMeeting } from '@/components/admin/editor-meeting';
import { loadMembersForChoice } from '@/lib/participation/loaders-office';

type NetworkProps = { params: Promise<{ locale: string; network: string }> };

export const generateMetadata = adminMetadata((t) => t('record.newMeeting'));

export default async function NewMeetingPage({ params }: NetworkProps) {
  const { locale, network: slug } = await params;
  const visit = await visitNetworkToEdit(locale, newMeetingHref(slug), slug);
  return (
    <AdminPage visit={visit}>
      <NewMeeting network={visit.network} members={await loadMembersForChoice(visit.user)} />
    </AdminPage>
  );
}
