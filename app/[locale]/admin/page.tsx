import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { FailedSignIns } from '@/components/overview/failed-sign-ins';
import { OverviewArticle } from '@/components/overview/overview-article';
import { loadFailedSignIns } from '@/lib/auth/account/loaders';
import { loadMissing } from '@/lib/office/loaders';
import { loadReminders } from '@/lib/office/reminders/loaders';

export const generateMetadata = adminMetadata((t) => t('overview.heading'));

export default async function OverviewPage({ params }: { params: Promise<{ locale: string }> }) {
  const visit = await visitAdmin((await params).locale, '/admin');
  return (
    <AdminPage visit={visit}>
      {visit.may('manage_users', null) ? <FailedSignIns failed={await loadFailedSignIns()} /> : null}
      <OverviewArticle
        reminders={await loadReminders(visit.user, new Date())}
        missing={await loadMissing(visit.user)}
        mayCreate={visit.may('create_network', null)}
        mayEdit={(network) => visit.may('edit', network)}
        mayPublish={(network) => visit.may('edit', network) && visit.may('publish', network)}
      />
    </AdminPage>
  );
}
