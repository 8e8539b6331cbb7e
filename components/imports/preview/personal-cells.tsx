import { useTranslations } from 'next-intl';
import { KeepPersonalForm } from '@/components/imports/preview/keep-personal-form';
import type { PlanSummary } from '@/lib/imports/jobs/types';

/** Cells named one by one; all of them are in the list of the rows. */
const LISTED = 50;

interface PersonalCellsProps {
  jobId: number;
  summary: PlanSummary;
  header: readonly string[];
  /** Somebody has said that they name nobody. */
  isKept: boolean;
}

/** The cells of a list that look like a person or like health, by line and column, and the way to have them taken over. */
export function PersonalCells({ jobId, summary, header, isKept }: PersonalCellsProps) {
  const t = useTranslations('personal');
  const fields = useTranslations('importPages.field');
  const { personal = [], personalCount: count = 0 } = summary;
  if (count === 0) return null;
  const rest = count - Math.min(personal.length, LISTED);
  return (
    <section aria-labelledby="personal-cells" className="max-w-measure border-s-4 border-absent bg-surface px-5 py-4">
      <h3 id="personal-cells" className="text-base font-medium">
        {t(isKept ? 'list.kept' : 'list.leftOut', { count })}
      </h3>
      <ul className="mt-2 list-disc space-y-1 ps-5">
        {personal.slice(0, LISTED).map(({ line, column, field, kind, text }, place) => (
          <li key={place}>
            {t('list.cell', {
              line,
              column: t('list.columnNamed', {
                column: (column === null ? undefined : header[column]) ?? fields(field),
              }),
              found: t('stretch', { text, kind: t(`kind.${kind}`) }),
            })}
          </li>
        ))}
        {rest > 0 ? <li>{t('list.more', { count: rest })}</li> : null}
      </ul>
      {isKept ? null : (
        <>
          <p className="mt-3">{t('list.ask')}</p>
          <KeepPersonalForm jobId={jobId} />
        </>
      )}
    </section>
  );
}
