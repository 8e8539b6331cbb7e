import { NextIntlClientProvider } from 'next-intl';
import { NextTermArticle } from '@/components/members/next-term/next-term-article';
import { nextTermHref } from '@/components/office/admin-hrefs';
import { adminMetadata } from '@/components/office/admin-metadata';
import { AdminPage } from '@/components/office/admin-page';
import { visitNetworkToEdit } from '@/components/office/admin-visit';
import type { AddressQuery } from '@/lib/core/address-query';
import { messagesByLocale } from '@/lib/i18n/messages';
import { loadNextTerm } from '@/lib/imports/next-term/loaders';
import { loadSourcesForChoice } from '@/lib/office/loaders';

interface NextTermProps {
  params: Promise<{ locale: string; network: string }>;
  searchParams: Promise<AddressQuery>;
}

export const generateMetadata = adminMetadata((t) => t('network.nextTerm'));

/** The seats of the next term of a network, in one step. */
export default async function NextTermPage({ params, searchParams }: NextTermProps) {
  const { locale, network: slug } = await params;
  const visit = await visitNetworkToEdit(locale, nextTermHref(slug), slug);
  const { network } = visit;
  const asked = Object.fromEntries(
    Object.entries(await searchParams).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const { admin, errors, importPages, nextTerm, participation, personal } = messagesByLocale[visit.locale];
  const { fields, form } = admin;
  return (
    <AdminPage visit={visit}>
      <NextIntlClientProvider
        messages={{
          ...{ errors, importPages, nextTerm, personal },
          participation: { consequence: participation.consequence },
          admin: { fields, form },
        }}
      >
        <NextTermArticle
          network={network}
          asked={asked}
          preview={await loadNextTerm(network.id, asked)}
          sources={await loadSourcesForChoice(visit.user, network.id)}
        />
      </NextIntlClientProvider>
    </AdminPage>
  );
}
