import { newTermHref } from '@/components/office/admin-hrefs';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitNetworkToEdit } from '@/components/office/admin-visit';
import { NewTerm } from '@/components/networks/editor/editor-term';
import { loadMembersForChoice, loadSourcesForChoice } from '@/lib/office/loaders';

type NetworkProps = { params: Promise<{ locale: string; network: string }> };

export const generateMetadata = adminMetadata((t) => t('record.newTerm'));

export default async function NewTermPage({ params }: NetworkProps) {
  const { locale, network: slug } = await params;
  const visit = await visitNetworkToEdit(locale, newTermHref(slug), slug);
  const members = await loadMembersForChoice(visit.user);
  const sources = await loadSourcesForChoice(visit.user, visit.network.id);
  return (
    <AdminPage visit={visit}>
      <NewTerm network={visit.network} members={members} sources={sources} />
    </AdminPage>
  );
}
