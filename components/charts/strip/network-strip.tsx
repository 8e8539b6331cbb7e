import { useTranslations } from 'next-intl';
import type { CellCounts } from '@/lib/participation/account/types';
import { YearPattern } from '../per-year/pattern';
import { YEAR_PARTS, type YearPart } from '../per-year/types';
import { tallyParts, STRIP_HEIGHT, STRIP_WIDTH, stripPaths } from './bars';

interface NetworkStripProps {
  /** Unique on the page; the patterns are named after it. */
  id: string;
  name: string;
  /** Of the meetings that were held, in order. */
  tallies: readonly CellCounts[];
  /** Written at the two ends; null where it is not known. */
  years: readonly [first: string | null, last: string | null];
}

/** A network's record in one glance: a column a meeting. Its numbers stand in words beside it. */
export function NetworkStrip({ id, name, tallies, years: [first, last] }: NetworkStripProps) {
  const t = useTranslations('charts.strip');
  const paths = stripPaths(tallies);
  const parts = tallies.map(tallyParts);
  const sum = (part: YearPart) => parts.reduce((total, one) => total + one[part], 0);
  const total = { attended: sum('attended'), knownAbsent: sum('knownAbsent'), notRecorded: sum('notRecorded') };
  return (
    <figure className="strip">
      <svg
        viewBox={`0 0 ${STRIP_WIDTH} ${STRIP_HEIGHT}`}
        role="img"
        aria-label={t('label', { name, meetings: tallies.length, ...total })}
      >
        {YEAR_PARTS.map((part) => (
          <g key={part}>
            <YearPattern id={`${id}-${part}`} part={part} />
            <path d={paths[part]} fill={`url(#${id}-${part})`} className={`strip-part mpy-${part}`} />
          </g>
        ))}
        <path d={`M0 ${STRIP_HEIGHT - 0.5}H${STRIP_WIDTH}`} className="strip-ground" />
      </svg>
      <figcaption>
        <span>{first}</span>
        <span>{t('numbers', total)}</span>
        <span>{last === first ? null : last}</span>
      </figcaption>
    </figure>
  );
}
