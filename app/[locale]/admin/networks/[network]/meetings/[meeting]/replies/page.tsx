import { NextIntlClientProvider } from 'next-intl';
import { notFound } from 'next/navigation';
import { RepliesArticle } from '@/components/attendance/replies/replies-article';
import { repliesHref } from '@/components/office/admin-hrefs';
import { adminMetadata } from '@/components/office/admin-metadata';
import { AdminPage } from '@/components/office/admin-page';
import { visitAdmin } from '@/components/office/admin-visit';
import { messagesByLocale } from '@/lib/i18n/messages';
import { loadMeetingForLog } from '@/lib/office/loaders';

type RepliesProps = { params: Promise<{ locale: string; network: string; meeting: string }> };

export const generateMetadata = adminMetadata((t) => t('log.replies'));

/** What members say beforehand of a planned meeting. */
export default async function RepliesPage({ params }: RepliesProps) {
  const { locale, network, meeting: slug } = await params;
  const visit = await visitAdmin(locale, repliesHref(network, slug));
  const record = await loadMeetingForLog(visit.user, network, slug);
  if (!record || !visit.may('edit', record.network.id)) notFound();
  const { admin, replies } = messagesByLocale[visit.locale];
  const { form, log } = admin;
  return (
    <AdminPage visit={visit}>
      <NextIntlClientProvider messages={{ replies, admin: { form, log } }}>
        <RepliesArticle record={record} />
      </NextIntlClientProvider>
    </AdminPage>
  );
}
