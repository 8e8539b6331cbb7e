import { notFound } from 'next/navigation';
import { moveHref } from '@/components/office/admin-hrefs';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { ManyRecordsPage } from '@/components/imports/frame/many-records-page';
import { MoveArticle } from '@/components/imports/move/move-article';
import { loadMeetingForLog } from '@/lib/office/loaders';

type MoveProps = { params: Promise<{ locale: string; network: string; meeting: string }> };

export const generateMetadata = adminMetadata((t) => t('log.move'));

export default async function MovePage({ params }: MoveProps) {
  const { locale, network, meeting: slug } = await params;
  const visit = await visitAdmin(locale, moveHref(network, slug));
  const record = await loadMeetingForLog(visit.user, network, slug);
  if (!record || !visit.may('edit', record.network.id)) notFound();
  return (
    <ManyRecordsPage visit={visit}>
      <MoveArticle record={record} />
    </ManyRecordsPage>
  );
}
