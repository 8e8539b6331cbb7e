import { newSeatHref } from '@/components/office/admin-hrefs';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitNetworkToEdit } from '@/components/office/admin-visit';
import { NewSeat } from '@/components/members/editor/editor-seat';
import { loadMembersForChoice, loadSourcesForChoice } from '@/lib/office/loaders';

type NetworkProps = { params: Promise<{ locale: string; network: string }> };

export const generateMetadata = adminMetadata((t) => t('record.newSeat'));

export default async function NewSeatPage({ params }: NetworkProps) {
  const { locale, network: slug } = await params;
  const visit = await visitNetworkToEdit(locale, newSeatHref(slug), slug);
  const members = await loadMembersForChoice(visit.user);
  const sources = await loadSourcesForChoice(visit.user, visit.network.id);
  return (
    <AdminPage visit={visit}>
      <NewSeat network={visit.network} members={members} sources={sources} />
    </AdminPage>
  );
}
