import { notFound } from 'next/navigation';
import { editMeetingHref } from '@/components/admin/admin-hrefs';
import { AdminPage } from '@/components/admin/admin-page';
import { adminMetadata } from '@/components/admin/admin-metadata';
import { visitAdmin } from '@/components/admin/admin-visit';
import { MeetingEditor } from '@/components/admin/editor-meeting';
import { loadMeetingForLog, loadMembersForChoice } from '@/lib/participation/loaders-office';

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
