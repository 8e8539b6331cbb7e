import { notFound } from 'next/navigation';
import { handOverHref } from '@/components/office/admin-hrefs';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { HandOverArticle } from '@/components/networks/editor/hand-over-article';
import { loadAccounts } from '@/lib/auth/account/loaders';
import { loadMembersForChoice, loadOfficeNetwork, loadSourcesForChoice } from '@/lib/office/loaders';

type NetworkProps = { params: Promise<{ locale: string; network: string }> };

export const generateMetadata = adminMetadata((t) => t('handOver.heading'));

export default async function HandOverPage({ params }: NetworkProps) {
  const { locale, network: slug } = await params;
  const visit = await visitAdmin(locale, handOverHref(slug));
  const record = await loadOfficeNetwork(visit.user, slug);
  if (!record || !visit.may('manage_users', null)) notFound();
  const { accounts } = await loadAccounts();
  const members = await loadMembersForChoice(visit.user);
  const sources = await loadSourcesForChoice(visit.user, record.network.id);
  return (
    <AdminPage visit={visit}>
      <HandOverArticle record={record} accounts={accounts} members={members} sources={sources} />
    </AdminPage>
  );
}
