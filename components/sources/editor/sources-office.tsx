import { useTranslations } from 'next-intl';
import { editSourceHref } from '@/components/office/admin-hrefs';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import type { SourceReference } from '@/lib/sources/types';

/** Documents, each a link to where it is edited. */
export function SourcesOffice({ sources, empty }: { sources: readonly SourceReference[]; empty: string }) {
  const t = useTranslations('admin.network');
  const fields = useTranslations('admin.fields');
  const terms = useTranslations('terms');
  const format = useRegisterFormat();
  if (sources.length === 0) return <p className="max-w-measure">{empty}</p>;
  return (
    <DataTable
      caption={t('sources')}
      captionHidden
      columns={[
        { key: 'source', label: t('source') },
        { key: 'publisher', label: fields('publisher') },
        { key: 'kind', label: fields('sourceKind') },
        { key: 'date', label: t('date') },
      ]}
      rows={sources.map(({ id, slug, title, publisher, kind, date, language }) => ({
        key: id,
        cells: [
          <TextLink key="source" href={editSourceHref(slug)}>
            <span lang={language}>{title}</span>
          </TextLink>,
          publisher,
          terms(`sourceKind.${kind}`),
          date ? format.date(date) : t('noDate'),
        ],
      }))}
    />
  );
}
