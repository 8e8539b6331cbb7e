import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { partialDate } from '@/lib/core/partial-date';
import { keepsFromComplete, restsOnComplete } from '@/lib/imports/jobs/rules';
import type { PlanSummary } from '@/lib/imports/jobs/types';
import { CONSEQUENCES, type Consequence, type NamedCells } from '@/lib/imports/plan/types';

/** Cells named one by one; of more, how many there are. */
const LISTED = 50;

/** What a list would do beyond what its rows say, by name, before anything is saved. */
export function PlanConsequences({ consequences, incomplete }: Pick<PlanSummary, 'consequences' | 'incomplete'>) {
  const isRefused = keepsFromComplete(incomplete) > 0;
  const told = CONSEQUENCES.filter((kind) => !isRefused || !restsOnComplete(kind));
  return (
    <>
      {incomplete && isRefused ? <IncompleteLines {...incomplete} /> : null}
      {consequences ? told.map((kind) => <OneConsequence key={kind} kind={kind} named={consequences[kind]} />) : null}
    </>
  );
}

/** The lines for which a list that is said to be complete cannot be. */
function IncompleteLines({ count, lines, meetings }: NonNullable<PlanSummary['incomplete']>) {
  const t = useTranslations('importRows.incomplete');
  return (
    <section
      aria-labelledby="incomplete-heading"
      className="max-w-measure border-s-4 border-absent bg-surface px-5 py-4"
      data-incomplete
    >
      <h3 id="incomplete-heading" className="text-base font-medium">
        {t('what', { count })}
      </h3>
      {count > 0 ? (
        <>
          <p className="mt-2">
            {t('lines', { count: lines.length, lines: lines.join(', '), more: count - lines.length })}
          </p>
          <p className="mt-3">{t('then')}</p>
        </>
      ) : null}
      {meetings.length > 0 ? <p className="mt-3">{t('meetings', { names: meetings.join('; ') })}</p> : null}
      <p className="mt-3">{t('later')}</p>
    </section>
  );
}

function OneConsequence({ kind, named: { count, cells } }: { kind: Consequence; named: NamedCells }) {
  const t = useTranslations('importRows.consequence');
  const status = useTranslations('status.cell');
  const format = useRegisterFormat();
  if (count === 0) return null;
  const rest = count - Math.min(cells.length, LISTED);
  return (
    <section
      aria-labelledby={`consequence-${kind}`}
      data-consequence={kind}
      className="max-w-measure border-s-4 border-absent bg-surface px-5 py-4"
    >
      <h3 id={`consequence-${kind}`} className="text-base font-medium">
        {t(`${kind}.what`, { count })}
      </h3>
      <ul className="mt-2 list-disc space-y-1 ps-5">
        {cells.slice(0, LISTED).map((cell, place) => (
          <li key={place}>
            {t('cell', {
              member: format.name(cell.member),
              date: format.date(partialDate(cell.date)),
              status: cell.status === null ? 'none' : status(cell.status),
            })}
          </li>
        ))}
        {rest > 0 ? <li>{t('more', { count: rest })}</li> : null}
      </ul>
      <p className="mt-3">{t(`${kind}.then`)}</p>
    </section>
  );
}
