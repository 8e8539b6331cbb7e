import { notFound } from 'next/navigation';
import { batchHref } from '@/components/admin/admin-hrefs';
import { adminMetadata } from '@/components/admin/admin-metadata';
import { visitNetworkToEdit } from '@/components/admin/admin-visit';
import { BatchArticle } from '@/components/imports/batch-article';
import { ImportPage } from '@/components/imports/import-page';
import { loadBatch } from '@/lib/imports/loaders';
import { readRowId } from '@/lib/imports/rules-address';

type BatchProps = { params: Promise<{ locale: string; network: string; batch: string }> };

export const generateMetadata = adminMetadata((t) => t('network.imports'));

export default async function BatchPage({ params }: BatchProps) {
  const { locale, network: slug, batch: asked } = await params;
  const id = readRowId(asked);
  const visit = await visitNetworkToEdit(locale, batchHref(slug, id ?? 0), slug);
  const { network } = visit;
  const batch = id === null ? null : await loadBatch(network.id, id);
  if (!batch) notFound();
  return (
    <ImportPage visit={visit}>
      <BatchArticle network={network} batch={batch} mayPublish={visit.may('publish', network.id)} />
    </ImportPage>
  );
}
