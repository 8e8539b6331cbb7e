import { notFound } from 'next/navigation';
import { PaperListArticle } from '@/components/attendance/paper-list/paper-list-article';
import { paperListHref } from '@/components/office/admin-hrefs';
import { adminMetadata } from '@/components/office/admin-metadata';
import { AdminPage } from '@/components/office/admin-page';
import { visitAdmin } from '@/components/office/admin-visit';
import { loadMeetingForLog } from '@/lib/office/loaders';

type ListProps = { params: Promise<{ locale: string; network: string; meeting: string }> };

export const generateMetadata = adminMetadata((t) => t('log.paperList'));

/** The list of participants of a meeting, to be printed and signed. */
export default async function PaperListPage({ params }: ListProps) {
  const { locale, network, meeting: slug } = await params;
  const visit = await visitAdmin(locale, paperListHref(network, slug));
  const record = await loadMeetingForLog(visit.user, network, slug);
  if (!record || !visit.may('edit', record.network.id)) notFound();
  return (
    <AdminPage visit={visit}>
      <PaperListArticle record={record} />
    </AdminPage>
  );
}
