import { useTranslations } from 'next-intl';
import { seatHref } from '@/components/office/admin-hrefs';
import type { MergeNames } from '@/components/imports/merge/merge-words';
import { usePeriodText } from '@/components/format/period-text';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { partialDate, partialDateOrNull } from '@/lib/core/partial-date';
import type { MergedNetwork, MergeSide, SeatStep } from '@/lib/imports/merge/types';

/** The seats of both in a network, and what becomes of each. */
export function MergeSeats({ merged: { network, seats }, names }: { merged: MergedNetwork; names: MergeNames }) {
  const t = useTranslations('merge');
  const seatKind = useTranslations('status.seat');
  const format = useRegisterFormat();
  const period = usePeriodText();
  if (seats.length === 0) return null;
  const wordOf = (side: MergeSide, { outcome, until }: SeatStep): string => {
    const end = until === null ? '' : format.date(partialDate(until));
    if (outcome !== 'shortened') return t(`seatOutcome.${outcome}`);
    return t(side === 'gone' ? 'seatOutcome.shortenedMoves' : 'seatOutcome.shortened', { until: end });
  };
  return (
    <div className="mt-4">
      <DataTable
        caption={t('seats', { network: format.name(network.name) })}
        columns={[
          { key: 'member', label: t('of') },
          { key: 'seat', label: t('seat') },
          { key: 'period', label: t('period') },
          { key: 'outcome', label: t('outcome') },
        ]}
        rows={seats.map(({ side, step }) => ({
          key: step.seat.id,
          cells: [
            names[side],
            <TextLink key="seat" href={seatHref(network.slug, step.seat.id)}>
              {seatKind(step.seat.kind)}
            </TextLink>,
            period({ since: partialDateOrNull(step.seat.since), until: partialDateOrNull(step.seat.until) }),
            wordOf(side, step),
          ],
        }))}
      />
    </div>
  );
}
