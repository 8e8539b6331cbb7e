import { notFound } from 'next/navigation';
import { batchHref } from '@/components/office/admin-hrefs';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitNetworkToEdit } from '@/components/office/admin-visit';
import { BatchArticle } from '@/components/imports/batches/batch-article';
import { ImportPage } from '@/components/imports/frame/import-page';
import { loadBatch } from '@/lib/imports/jobs/loaders';
import { readRowId } from '@/lib/imports/jobs/rules-address';

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
