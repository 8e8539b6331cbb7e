import { useTranslations } from 'next-intl';
import { termHref } from '@/components/office/admin-hrefs';
import type { Editable } from '@/lib/audit/types-edit';
import { usePeriodText } from '@/components/format/period-text';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { partialDateOrNull } from '@/lib/core/partial-date';
import type { OrganiserTermFields } from '@/lib/networks/schema-row';

interface TermsOfficeProps {
  network: string;
  terms: readonly Editable<OrganiserTermFields>[];
  mayEdit: boolean;
}

/** Who ran the network from when to when. */
export function TermsOffice({ network, terms, mayEdit }: TermsOfficeProps) {
  const t = useTranslations('admin.network');
  const period = usePeriodText();
  if (terms.length === 0) return <p className="max-w-measure">{t('noTerms')}</p>;
  return (
    <DataTable
      caption={t('terms')}
      captionHidden
      columns={[
        { key: 'organiser', label: t('organiser') },
        { key: 'period', label: t('period') },
      ]}
      rows={terms.map(({ id, fields }) => ({
        key: id,
        cells: [
          mayEdit ? (
            <TextLink key="organiser" href={termHref(network, id)}>
              {fields.organiser}
            </TextLink>
          ) : (
            fields.organiser
          ),
          period({ since: partialDateOrNull(fields.since), until: partialDateOrNull(fields.until) }),
        ],
      }))}
    />
  );
}
