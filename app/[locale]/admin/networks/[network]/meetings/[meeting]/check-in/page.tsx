import { NextIntlClientProvider } from 'next-intl';
import { notFound } from 'next/navigation';
import { CheckInArticle } from '@/components/attendance/check-in/check-in-article';
import { checkInHref } from '@/components/office/admin-hrefs';
import { adminMetadata } from '@/components/office/admin-metadata';
import { AdminPage } from '@/components/office/admin-page';
import { visitAdmin } from '@/components/office/admin-visit';
import type { AddressQuery } from '@/lib/core/address-query';
import { formatDay } from '@/lib/i18n/format-instant';
import { messagesByLocale } from '@/lib/i18n/messages';
import { loadMeetingForLog, loadSourcesForChoice } from '@/lib/office/loaders';

interface CheckInProps {
  params: Promise<{ locale: string; network: string; meeting: string }>;
  searchParams: Promise<AddressQuery>;
}

export const generateMetadata = adminMetadata((t) => t('log.checkIn'));

/** Who comes to a meeting is ticked off at its door. */
export default async function CheckInPage({ params, searchParams }: CheckInProps) {
  const { locale, network, meeting: slug } = await params;
  const visit = await visitAdmin(locale, checkInHref(network, slug));
  const record = await loadMeetingForLog(visit.user, network, slug);
  if (!record || !visit.may('edit', record.network.id)) notFound();
  const sources = await loadSourcesForChoice(visit.user, record.network.id);
  const { source: wanted } = await searchParams;
  const lists = record.cited.map(({ source }) => source).filter(({ kind }) => kind === 'participant_list');
  const { admin, checkIn, errors, grid, participation, personal, status } = messagesByLocale[visit.locale];
  const { fields, form, log, record: words } = admin;
  return (
    <AdminPage visit={visit}>
      <NextIntlClientProvider
        messages={{
          ...{ checkIn, errors, grid, personal, status },
          admin: { fields, form, log, record: words },
          participation: { consequence: participation.consequence },
        }}
      >
        <CheckInArticle
          record={record}
          chosen={sources.find(({ id }) => String(id) === wanted) ?? lists[0] ?? null}
          sources={sources}
          today={formatDay(new Date(), visit.locale)}
        />
      </NextIntlClientProvider>
    </AdminPage>
  );
}
