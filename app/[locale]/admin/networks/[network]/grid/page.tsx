import { NextIntlClientProvider } from 'next-intl';
import { GridArticle } from '@/components/attendance/grid/grid-article';
import { gridHref } from '@/components/office/admin-hrefs';
import { adminMetadata } from '@/components/office/admin-metadata';
import { AdminPage } from '@/components/office/admin-page';
import { visitNetworkToEdit } from '@/components/office/admin-visit';
import type { AddressQuery } from '@/lib/core/address-query';
import { formatDay } from '@/lib/i18n/format-instant';
import { messagesByLocale } from '@/lib/i18n/messages';
import { loadGrid } from '@/lib/imports/grid/loaders';
import { loadSourcesForChoice } from '@/lib/office/loaders';

interface GridProps {
  params: Promise<{ locale: string; network: string }>;
  searchParams: Promise<AddressQuery>;
}

export const generateMetadata = adminMetadata((t) => t('network.grid'));

/** Attendance of a network's members at a range of its meetings, by one source. */
export default async function GridPage({ params, searchParams }: GridProps) {
  const { locale, network: slug } = await params;
  const visit = await visitNetworkToEdit(locale, gridHref(slug), slug);
  const { network } = visit;
  const query = await searchParams;
  const ask = (name: string): string | null => (typeof query[name] === 'string' ? query[name] : null);
  const range = { from: ask('from'), to: ask('to') };
  const sources = await loadSourcesForChoice(visit.user, network.id);
  const wanted = ask('source');
  const { admin, errors, grid, participation, personal, status } = messagesByLocale[visit.locale];
  const { fields, form, log, record } = admin;
  return (
    <AdminPage visit={visit}>
      <NextIntlClientProvider
        messages={{
          ...{ errors, grid, personal, status },
          admin: { fields, form, log, record },
          participation: { consequence: participation.consequence },
        }}
      >
        <GridArticle
          network={network}
          record={await loadGrid(visit.user, network.id, range)}
          range={range}
          chosen={sources.find(({ id }) => String(id) === wanted) ?? null}
          sources={sources}
          names={{ de: messagesByLocale.de.status.cell, en: messagesByLocale.en.status.cell }}
          mayPublish={visit.may('publish', network.id)}
          today={formatDay(new Date(), visit.locale)}
        />
      </NextIntlClientProvider>
    </AdminPage>
  );
}
