import { newTermHref } from '@/components/admin/admin-hrefs';
import { AdminPage } from '@/components/admin/admin-page';
import { adminMetadata } from '@/components/admin/admin-metadata';
import { visitNetworkToEdit } from '@/components/admin/admin-visit';
import { NewTerm } from '@/components/admin/editor-term';
import { loadMembersForChoice, loadSourcesForChoice } from '@/lib/participation/loaders-office';

type NetworkProps = { params: Promise<{ locale: string; network: string }> };

export const generateMetadata = adminMetadata((t) => t('record.newTerm'));

export default async function NewTermPage({ params }: NetworkProps) {
  const { locale, network: slug } = await params;
  const visit = await visitNetworkToEdit(locale, newTermHref(slug), slug);
  const members = await loadMembersForChoice(visit.user);
  const sources = await loadSourcesForChoice(visit.user);
  return (
    <AdminPage visit={visit}>
      <NewTerm network={visit.network} members={members} sources={sources} />
    </AdminPage>
  );
}
