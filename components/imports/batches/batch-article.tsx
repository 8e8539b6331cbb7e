import { useTranslations } from 'next-intl';
import { importsHref, officeNetworkHref } from '@/components/office/admin-hrefs';
import { RecordEditor } from '@/components/forms/record-editor';
import { BatchPanel } from '@/components/imports/batches/batch-panel';
import { useRegisterFormat } from '@/components/format/register-format';
import type { ShownBatch } from '@/lib/imports/jobs/loaders';
import type { NetworkReference } from '@/lib/networks/types';

interface BatchArticleProps {
  network: NetworkReference;
  batch: ShownBatch;
  mayPublish: boolean;
}

/** One batch by itself: what it did, and the way back. */
export function BatchArticle({ network, batch, mayPublish }: BatchArticleProps) {
  const t = useTranslations('importPages');
  const format = useRegisterFormat();
  return (
    <RecordEditor
      kind={t(`batchKind.${batch.kind}`)}
      title={batch.title}
      crumbs={[
        { label: format.name(network.name), href: officeNetworkHref(network.slug) },
        { label: t('heading'), href: importsHref(network.slug) },
      ]}
    >
      <BatchPanel network={network.slug} batch={batch} mayPublish={mayPublish} />
    </RecordEditor>
  );
}
