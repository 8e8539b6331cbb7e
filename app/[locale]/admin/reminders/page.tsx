import { NextIntlClientProvider } from 'next-intl';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { RemindersArticle } from '@/components/reminders/reminders-article';
import { siteOrigin } from '@/lib/config/site-origin';
import { DEFAULT_LOCALE } from '@/lib/core/localised-text';
import { messagesByLocale } from '@/lib/i18n/messages';
import { loadOwnFeed, loadReminders } from '@/lib/office/reminders/loaders';

export const generateMetadata = adminMetadata((t) => t('overview.reminders'));

/** What the office is reminded of, and how. */
export default async function RemindersPage({ params }: { params: Promise<{ locale: string }> }) {
  const visit = await visitAdmin((await params).locale, '/admin/reminders');
  const { admin, errors, reminders } = messagesByLocale[visit.locale];
  const query = visit.locale === DEFAULT_LOCALE ? '' : `?language=${visit.locale}`;
  return (
    <AdminPage visit={visit}>
      <NextIntlClientProvider messages={{ errors, reminders, admin: { form: admin.form } }}>
        <RemindersArticle
          reminders={await loadReminders(visit.user, new Date())}
          editable={new Set(visit.networks.flatMap(({ id }) => (visit.may('edit', id) ? [id] : [])))}
          feedSince={await loadOwnFeed(visit.user)}
          address={`${siteOrigin()}/api/v1/reminders/:token${query}`}
        />
      </NextIntlClientProvider>
    </AdminPage>
  );
}
