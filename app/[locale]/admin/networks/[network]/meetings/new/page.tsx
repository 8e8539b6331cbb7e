import { newMeetingHref } from '@/components/office/admin-hrefs';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitNetworkToEdit } from '@/components/office/admin-visit';
import { NewMeeting } from '@/components/meetings/editor/editor-meeting';
import { loadMembersForChoice } from '@/lib/office/loaders';

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
