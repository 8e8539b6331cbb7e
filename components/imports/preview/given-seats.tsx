import { useTranslations } from 'next-intl';
import { useFieldChoices } from '@/components/forms/field-choices';
import { useRegisterFormat } from '@/components/format/register-format';
import { partialDate } from '@/lib/core/partial-date';
import type { PlanSummary } from '@/lib/imports/jobs/types';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import type { SourceReference } from '@/lib/sources/types';

interface GivenSeatsProps {
  given: ImportMapping['newSeats'];
  summary: Pick<PlanSummary, 'newSeats' | 'newSeatHolders'>;
  sources: readonly SourceReference[];
}

/** Who gets a seat with a list, since when and by which source, before anything is saved. */
export function GivenSeats({ given, summary: { newSeats = 0, newSeatHolders = [] }, sources }: GivenSeatsProps) {
  const t = useTranslations('importPages.seats');
  const { sourceLabel } = useFieldChoices();
  const format = useRegisterFormat();
  if (!given || newSeats === 0) return null;
  const source = sources.find(({ id }) => id === given.sourceId);
  const more = newSeats - newSeatHolders.length;
  return (
    <div className="max-w-measure">
      <p className="font-medium">
        {t('given', {
          count: newSeats,
          since: given.since === null ? 'unknown' : format.date(partialDate(given.since)),
          source: source ? sourceLabel(source) : '',
        })}
      </p>
      <p className="mt-1">{t('holders', { names: newSeatHolders.map(format.name).join('; '), more })}</p>
    </div>
  );
}
