import { useTranslations } from 'next-intl';
import { useGapWords } from '../words/gap-words';
import { useSeatWords } from '../words/seat-words';
import type { TimelineGap, TimelineRow, TimelineSeries } from '../layout/types';

/** One line a member, where members × meetings would be more cells than anybody reads. */
export function TimelineSummary({ series }: { series: TimelineSeries }) {
  const t = useTranslations('charts.table');
  return (
    <table className="tl-table">
      <caption>{t('caption', { name: series.name })}</caption>
      <thead>
        <tr>
          {(
            [
              series.kind === 'member' ? 'network' : 'member',
              'seats',
              'attended',
              'missed',
              'unknown',
              'last',
              'longestGap',
            ] as const
          ).map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {series.rows.map((row) => (
          <SummaryRow key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  );
}

/** Longest by meetings; a stated gap names none and so is never it. */
function longestGap(gaps: TimelineGap[]): TimelineGap | null {
  return gaps
    .filter((gap) => gap.kind === 'attendance')
    .reduce<TimelineGap | null>((longest, gap) => (longest && longest.meetings >= gap.meetings ? longest : gap), null);
}

function SummaryRow({ row }: { row: TimelineRow }) {
  const t = useTranslations('charts');
  const { sentence } = useGapWords();
  const seatWords = useSeatWords();
  const gap = longestGap(row.gaps);
  const { attended, known, unknown } = row.score;
  return (
    <tr>
      <th scope="row">
        <a href={row.href}>{row.label}</a>
      </th>
      <td>{seatWords(row.seats)}</td>
      <td className="is-number">{attended}</td>
      <td className="is-number">{known - attended}</td>
      <td className="is-number">{unknown}</td>
      <td>{row.lastAttended ? <a href={row.lastAttended.href}>{row.lastAttended.dateLabel}</a> : t('table.never')}</td>
      <td>{gap ? sentence(gap) : t('gap.none')}</td>
    </tr>
  );
}
