import { totalsHref } from '@/components/office/admin-hrefs';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitNetworkToEdit } from '@/components/office/admin-visit';
import { TotalsEditor } from '@/components/totals/editor-totals';
import { loadMembersForChoice, loadSourcesForChoice, loadTotals } from '@/lib/office/loaders';

type NetworkProps = { params: Promise<{ locale: string; network: string }> };

export const generateMetadata = adminMetadata((t) => t('totals.heading'));

export default async function TotalsPage({ params }: NetworkProps) {
  const { locale, network: slug } = await params;
  const visit = await visitNetworkToEdit(locale, totalsHref(slug), slug);
  return (
    <AdminPage visit={visit}>
      <TotalsEditor
        network={visit.network}
        totals={await loadTotals(visit.user, visit.network.id)}
        members={await loadMembersForChoice(visit.user)}
        sources={await loadSourcesForChoice(visit.user, visit.network.id)}
      />
    </AdminPage>
  );
}
