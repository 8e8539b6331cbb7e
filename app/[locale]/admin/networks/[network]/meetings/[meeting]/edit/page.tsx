import { notFound } from 'next/navigation';
import { editMeetingHref } from '@/components/office/admin-hrefs';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { MeetingEditor } from '@/components/meetings/editor/editor-meeting';
import { loadMeetingForLog, loadMembersForChoice } from '@/lib/office/loaders';

type MeetingProps = { params: Promise<{ locale: string; network: string; meeting: string }> };

export const generateMetadata = adminMetadata((t) => t('record.editMeeting'));

export default async function EditMeetingPage({ params }: MeetingProps) {
  const { locale, network, meeting: slug } = await params;
  const visit = await visitAdmin(locale, editMeetingHref(network, slug));
  const record = await loadMeetingForLog(visit.user, network, slug);
  if (!record || !visit.may('edit', record.network.id)) notFound();
  return (
    <AdminPage visit={visit}>
      <MeetingEditor record={record} members={await loadMembersForChoice(visit.user)} />
    </AdminPage>
  );
}
