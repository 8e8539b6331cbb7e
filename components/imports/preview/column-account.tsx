import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { accountColumns } from '@/lib/imports/account/rules';
import { columnSentences } from '@/lib/imports/account/rules-sentences';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import type { PlanSummary } from '@/lib/imports/jobs/types';
import type { ImportMapping } from '@/lib/imports/mapping/types';

interface ColumnAccountProps {
  mapping: ImportMapping;
  inspection: FileInspection;
  summary: PlanSummary;
}

/** Every column of a list: what it is read as, how many values it holds, and which of its words have no meaning. */
export function ColumnAccountTable({ mapping, inspection, summary }: ColumnAccountProps) {
  const t = useTranslations('importAccount.columns');
  const { locale } = useRegisterFormat();
  const columns = accountColumns(mapping, inspection, summary.unknownWords, summary.standIns);
  const sentences = columnSentences(locale);
  const further = sentences.further(summary);
  return (
    <div className="space-y-3">
      <p className="max-w-measure">{sentences.lede(columns)}</p>
      <DataTable
        caption={t('heading')}
        captionHidden
        columns={[
          { key: 'column', label: t('column') },
          { key: 'use', label: t('use') },
          { key: 'values', label: t('values') },
        ]}
        rows={sentences.lines(columns).map(({ column, use, count, unknown }, place) => ({
          key: place,
          cells: [
            <span key="column" className="break-words">
              {column}
            </span>,
            <div key="use" className="space-y-1">
              <p>{use}</p>
              {unknown === null ? null : <p className="break-words">{unknown}</p>}
            </div>,
            count,
          ],
        }))}
      />
      {further === null ? null : <p className="max-w-measure">{further}</p>}
    </div>
  );
}
