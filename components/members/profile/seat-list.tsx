import { useTranslations } from 'next-intl';
import { usePeriodText } from '@/components/format/period-text';
import { useRegisterFormat } from '@/components/format/register-format';
import { SourceCitation } from '@/components/sources/source-citation';
import { SeatDoubtLine } from '@/components/members/profile/seat-doubt-line';
import type { Seat } from '@/lib/members/types';
import type { SourceReference } from '@/lib/sources/types';

/** When the member held a seat, and why the register believes so. */
export function SeatList({ seats, sources }: { seats: readonly Seat[]; sources: readonly SourceReference[] }) {
  const t = useTranslations('member');
  const status = useTranslations('status.seat');
  const format = useRegisterFormat();
  const period = usePeriodText();
  if (seats.length === 0) return <p>{t('noSeat')}</p>;
  return (
    <ul className="space-y-2">
      {seats.map((seat) => {
        const source = sources.find(({ id }) => id === seat.sourceId);
        return (
          <li key={seat.id} className="max-w-measure">
            <span className="font-medium">{status(seat.kind)}</span>, {period(seat)}
            <span className="block text-sm text-muted">{format.name(seat.basis)}</span>
            {source ? (
              <span className="block text-sm">
                <SourceCitation short source={source} place={{ line: 'seat', id: seat.id }} />
              </span>
            ) : null}
            {seat.doubt ? <SeatDoubtLine seatId={seat.id} doubt={seat.doubt} sources={sources} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
