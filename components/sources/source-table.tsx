import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { sourceHref } from '@/lib/i18n/navigation';
import type { SourceReference } from '@/lib/sources/types';

export function SourceTable({ sources, caption }: { sources: readonly SourceReference[]; caption: string }) {
  const t = useTranslations('source');
  const terms = useTranslations('terms.sourceKind');
  const evidence = useTranslations('evidence');
  const format = useRegisterFormat();
  return (
    <DataTable
      caption={caption}
      captionHidden
      phoneFold
      columns={[
        { key: 'title', label: t('title') },
        { key: 'publisher', label: t('publisher') },
        { key: 'date', label: t('date') },
        { key: 'kind', label: t('kind') },
      ]}
      rows={sources.map((source) => ({
        key: source.id,
        cells: [
          <TextLink key="title" href={sourceHref(source.slug)}>
            <span lang={source.language}>{source.title}</span>
          </TextLink>,
          source.publisher,
          source.date ? format.date(source.date) : evidence('undated'),
          terms(source.kind),
        ],
      }))}
    />
  );
}
