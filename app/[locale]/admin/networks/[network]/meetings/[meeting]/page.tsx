import { notFound } from 'next/navigation';
import { logHref } from '@/components/office/admin-hrefs';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { LogArticle } from '@/components/attendance/log/log-article';
import { formatDay } from '@/lib/i18n/format-instant';
import { loadMeetingToLog, loadSourcesForChoice } from '@/lib/office/loaders';

interface LogProps {
  params: Promise<{ locale: string; network: string; meeting: string }>;
  searchParams: Promise<{ source?: string | string[] }>;
}

export const generateMetadata = adminMetadata((t) => t('log.heading'));

export default async function LogPage({ params, searchParams }: LogProps) {
  const { locale, network, meeting: slug } = await params;
  const visit = await visitAdmin(locale, logHref(network, slug));
  const record = await loadMeetingToLog(visit.user, network, slug);
  if (!record) notFound();
  const sources = await loadSourcesForChoice(visit.user, record.network.id);
  const { source: wanted } = await searchParams;
  const chosen = sources.find(({ id }) => String(id) === wanted) ?? record.cited[0]?.source ?? null;
  return (
    <AdminPage visit={visit}>
      <LogArticle
        record={record}
        today={formatDay(new Date(), visit.locale)}
        chosen={chosen}
        sources={sources}
        mayEdit={visit.may('edit', record.network.id)}
        mayPublish={visit.may('publish', record.network.id)}
      />
    </AdminPage>
  );
}
