import { importsHref } from '@/components/office/admin-hrefs';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitNetworkToEdit } from '@/components/office/admin-visit';
import { ImportPage } from '@/components/imports/frame/import-page';
import { ImportsArticle } from '@/components/imports/jobs/imports-article';
import type { AddressQuery } from '@/lib/core/address-query';
import { loadDraftMatrixSources } from '@/lib/exports/loaders';
import { loadImports } from '@/lib/imports/jobs/loaders';
import { readPage } from '@/lib/imports/jobs/rules-address';
import { REFUSED_TOO_LARGE } from '@/lib/sources/types-file';

interface ImportsProps {
  params: Promise<{ locale: string; network: string }>;
  searchParams: Promise<AddressQuery>;
}

export const generateMetadata = adminMetadata((t) => t('network.imports'));

export default async function ImportsPage({ params, searchParams }: ImportsProps) {
  const { locale, network: slug } = await params;
  const visit = await visitNetworkToEdit(locale, importsHref(slug), slug);
  const { network } = visit;
  const query = await searchParams;
  return (
    <ImportPage visit={visit}>
      <ImportsArticle
        network={network}
        {...await loadImports(network.id, readPage(query['page']))}
        matrixSources={await loadDraftMatrixSources(visit.user, slug)}
        wasTooLarge={query[REFUSED_TOO_LARGE.name] === REFUSED_TOO_LARGE.value}
      />
    </ImportPage>
  );
}
