import { notFound } from 'next/navigation';
import { newMeetingHref } from '@/components/admin/admin-hrefs';
import { AdminPage } from '@/components/admin/admin-page';
import { adminMetadata } from '@/components/admin/admin-metadata';
import { visitAdmin } from '@/components/admin/admin-visit';
import { NewMeeting } from '@/components/admin/editor-meeting';
import { loadMembersForChoice, loadOfficeNetwork } from '@/lib/participation/loaders-office';

type NetworkProps = { params: Promise<{ locale: string; network: string }> };

export const generateMetadata = adminMetadata((t) => t('record.newMeeting'));

export default async function NewMeetingPage({ params }: NetworkProps) {
  const { locale, network: slug } = await params;
  const visit = await visitAdmin(locale, newMeetingHref(slug));
  const record = await loadOfficeNetwork(visit.user, slug);
  if (!record || !visit.may('edit', record.network.id)) notFound();
  return (
    <AdminPage visit={visit}>
      <NewMeeting network={record.reference} members={await loadMembersForChoice(visit.user)} />
    </AdminPage>
  );
}
