import { notFound } from 'next/navigation';
import { correctionHref } from '@/components/office/admin-hrefs';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { CorrectionArticle } from '@/components/attendance/correction-article';
import { loadAssertionVersions, loadMeetingForLog } from '@/lib/office/loaders';

type CorrectionProps = { params: Promise<{ locale: string; network: string; meeting: string; attendance: string }> };

export const generateMetadata = adminMetadata((t) => t('correction.heading'));

export default async function CorrectionPage({ params }: CorrectionProps) {
  const { locale, network, meeting: slug, attendance } = await params;
  const visit = await visitAdmin(locale, correctionHref(network, slug, Number(attendance)));
  const record = await loadMeetingForLog(visit.user, network, slug);
  if (!record || !visit.may('edit', record.network.id)) notFound();
  const versions = await loadAssertionVersions(visit.user, record.reference.id);
  const assertion = versions?.find(({ id }) => String(id) === attendance);
  if (!versions || !assertion) notFound();
  return (
    <AdminPage visit={visit}>
      <CorrectionArticle record={record} assertion={assertion} versions={versions} />
    </AdminPage>
  );
}
