import { useTranslations } from 'next-intl';
import { batchHref } from '@/components/office/admin-hrefs';
import { useBatchWords } from '@/components/imports/batches/batch-words';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { formatInstant } from '@/lib/i18n/format-instant';
import type { ShownBatch } from '@/lib/imports/jobs/loaders';

interface BatchTableProps {
  network: string;
  batches: readonly ShownBatch[];
}

/** What was imported into a network, the latest first. */
export function BatchTable({ network, batches }: BatchTableProps) {
  const t = useTranslations('importPages');
  const words = useBatchWords();
  const { locale } = useRegisterFormat();
  const stateOf = ({ undone, drafts }: ShownBatch): string => {
    if (undone) return t('batches.undone');
    const count = drafts.meetings + drafts.attendances;
    return count > 0 ? t('batches.drafts', { count }) : t('batches.applied');
  };
  return (
    <DataTable
      caption={t('batches.heading')}
      captionHidden
      columns={[
        { key: 'what', label: t('batches.what') },
        { key: 'kind', label: t('batches.kind') },
        { key: 'when', label: t('batches.when') },
        { key: 'who', label: t('batches.who') },
        { key: 'did', label: t('batches.did') },
        { key: 'state', label: t('batches.state') },
      ]}
      rows={batches.map((batch) => ({
        key: batch.id,
        cells: [
          <TextLink key="what" href={batchHref(network, batch.id)} className="break-words">
            {batch.title}
          </TextLink>,
          t(`batchKind.${batch.kind}`),
          formatInstant(batch.createdAt, locale),
          batch.createdBy ?? t('batches.program'),
          words(batch.counts).join(', '),
          stateOf(batch),
        ],
      }))}
    />
  );
}
