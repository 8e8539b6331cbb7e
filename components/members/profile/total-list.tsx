import { useTranslations } from 'next-intl';
import { TotalLine } from '@/components/format/total-line';
import { EvidenceQuote } from '@/components/sources/evidence-quote';
import { boundAttendance } from '@/lib/attendance/totals/rules-bounds';
import { boundTotals, toTotalledCells } from '@/lib/participation/account/rules-totals';
import type { NetworkOfMember } from '@/lib/participation/pages/types';
import type { SourceReference } from '@/lib/sources/types';

interface TotalListProps {
  part: NetworkOfMember;
  sources: readonly SourceReference[];
}

/** What sources count over periods, what that leaves of the open meetings, and where the record contradicts it. */
export function TotalList({ part, sources }: TotalListProps) {
  const t = useTranslations('participation.total');
  const bounds = boundTotals(part);
  if (bounds.length === 0) return null;
  const cells = toTotalledCells(part.row.cells, part.meetings);
  const open = cells.filter(({ fact }) => fact === 'unrecorded').length;
  const { least, most } = boundAttendance(cells, bounds);
  const isNarrower = bounds.some((one) => !one.contested && (one.least > 0 || one.most < one.openIds.length));
  return (
    <>
      <ul className="space-y-3">
        {bounds.map(({ total, contested }) => (
          <li key={total.id} data-total={total.id}>
            <p>
              <TotalLine total={total} />
              {contested ? <strong> {t('contested')}</strong> : null}
            </p>
            <EvidenceQuote
              short
              quote={total.quote}
              source={sources.find(({ id }) => id === total.sourceId)}
              place={{ line: 'total', id: total.id }}
              locator={total.locator}
            />
          </li>
        ))}
      </ul>
      <p className="mt-1 max-w-measure text-sm text-muted">
        {t('provesNone')}
        {isNarrower ? ` ${t('bounds', { least, most, open })}` : null}
      </p>
    </>
  );
}
