import { notFound } from 'next/navigation';
import { termHref } from '@/components/office/admin-hrefs';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { TermEditor } from '@/components/networks/editor/editor-term';
import { loadMembersForChoice, loadOfficeNetwork, loadSourcesForChoice } from '@/lib/office/loaders';

type TermProps = { params: Promise<{ locale: string; network: string; term: string }> };

export const generateMetadata = adminMetadata((t) => t('record.editTerm'));

export default async function TermPage({ params }: TermProps) {
  const { locale, network: slug, term: id } = await params;
  const visit = await visitAdmin(locale, termHref(slug, Number(id)));
  const record = await loadOfficeNetwork(visit.user, slug);
  const term = record?.organiserTerms.find((one) => String(one.id) === id);
  if (!record || !term || !visit.may('edit', record.network.id)) notFound();
  const members = await loadMembersForChoice(visit.user);
  const sources = await loadSourcesForChoice(visit.user, record.network.id);
  return (
    <AdminPage visit={visit}>
      <TermEditor network={record.reference} term={term} members={members} sources={sources} />
    </AdminPage>
  );
}
