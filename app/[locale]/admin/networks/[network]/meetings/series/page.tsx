import { NextIntlClientProvider } from 'next-intl';
import { SeriesArticle } from '@/components/meetings/series/series-article';
import { seriesHref } from '@/components/office/admin-hrefs';
import { adminMetadata } from '@/components/office/admin-metadata';
import { AdminPage } from '@/components/office/admin-page';
import { visitNetworkToEdit } from '@/components/office/admin-visit';
import { messagesByLocale } from '@/lib/i18n/messages';
import { loadMembersForChoice } from '@/lib/office/loaders';

type SeriesProps = { params: Promise<{ locale: string; network: string }> };

export const generateMetadata = adminMetadata((t) => t('network.series'));

/** The plan of a year: planned meetings in one step. */
export default async function SeriesPage({ params }: SeriesProps) {
  const { locale, network: slug } = await params;
  const visit = await visitNetworkToEdit(locale, seriesHref(slug), slug);
  const { admin, errors, personal, series } = messagesByLocale[visit.locale];
  const { fields, form } = admin;
  return (
    <AdminPage visit={visit}>
      <NextIntlClientProvider messages={{ errors, personal, series, admin: { fields, form } }}>
        <SeriesArticle network={visit.network} members={await loadMembersForChoice(visit.user)} />
      </NextIntlClientProvider>
    </AdminPage>
  );
}
