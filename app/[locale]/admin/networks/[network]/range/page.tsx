import { rangeHref } from '@/components/office/admin-hrefs';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitNetworkToEdit } from '@/components/office/admin-visit';
import { ImportPage } from '@/components/imports/frame/import-page';
import { RangeArticle } from '@/components/imports/range/range-article';
import type { AddressQuery } from '@/lib/core/address-query';
import { loadRangePreview } from '@/lib/imports/range/loaders';
import { loadMembersForChoice, loadSourcesForChoice } from '@/lib/office/loaders';

interface RangeProps {
  params: Promise<{ locale: string; network: string }>;
  searchParams: Promise<AddressQuery>;
}

export const generateMetadata = adminMetadata((t) => t('network.range'));

export default async function RangePage({ params, searchParams }: RangeProps) {
  const { locale, network: slug } = await params;
  const visit = await visitNetworkToEdit(locale, rangeHref(slug), slug);
  const { network } = visit;
  const query = Object.entries(await searchParams).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const asked = Object.fromEntries(query);
  return (
    <ImportPage visit={visit}>
      <RangeArticle
        network={network}
        asked={asked}
        preview={await loadRangePreview(network.id, asked)}
        members={await loadMembersForChoice(visit.user)}
        sources={await loadSourcesForChoice(visit.user, network.id)}
        mayPublish={visit.may('publish', network.id)}
      />
    </ImportPage>
  );
}
