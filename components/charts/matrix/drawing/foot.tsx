import { useLocale, useTranslations } from 'next-intl';
import { formatNumber, formatPercent } from '@/lib/i18n/formatters';
import type { CellCounts } from '@/lib/participation/account/types';
import { barsPath, mostEligible } from '../layout/lane-paths';
import type { MatrixLayout } from '../layout/layout';
import type { MatrixSeries } from '../layout/types';

const BARS = 30;
const NUMBERS = 16;

interface MatrixFootProps {
  layout: MatrixLayout;
  series: MatrixSeries;
}

const calculateShare = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Sticky below the rows: how many came to each meeting, and how complete its record is. */
export function MatrixFoot({ layout, series: { tallies } }: MatrixFootProps) {
  const t = useTranslations('matrix');
  const locale = useLocale();
  const most = mostEligible(tallies);
  const numbers = layout.mode === 'marks';
  const lane = { layout, tallies, numbers };
  return (
    <div className="mx-foot">
      <Lane
        {...lane}
        name="attended"
        label={t('attendedLane')}
        scale={formatNumber(most, locale)}
        barOf={({ attended }) => calculateShare(attended, most)}
        groundOf={({ eligible }) => calculateShare(eligible, most)}
        numberOf={({ attended, eligible }) => (eligible === 0 ? '–' : formatNumber(attended, locale))}
      />
      <Lane
        {...lane}
        name="complete"
        label={t('completenessLane')}
        scale={formatPercent(1, locale)}
        barOf={({ known, eligible }) => calculateShare(known, eligible)}
        groundOf={({ eligible }) => (eligible === 0 ? null : 1)}
        numberOf={({ known, eligible }) => (eligible === 0 ? '–' : formatPercent(known / eligible, locale))}
      />
    </div>
  );
}

interface LaneProps {
  layout: MatrixLayout;
  tallies: readonly CellCounts[];
  name: string;
  label: string;
  /** What a bar of full height means. */
  scale: string;
  /** Each from 0 to 1; null where nobody could come. */
  barOf: (tally: CellCounts) => number | null;
  groundOf: (tally: CellCounts) => number | null;
  numberOf: (tally: CellCounts) => string;
  numbers: boolean;
}

function Lane({
  layout: { width, columns },
  tallies,
  name,
  label,
  scale,
  barOf,
  groundOf,
  numberOf,
  numbers,
}: LaneProps) {
  const height = BARS + (numbers ? NUMBERS : 0);
  return (
    <div className="mx-lane" data-lane={name}>
      <p className="mx-lane-label" style={{ height: height + 8 }}>
        <span>{label}</span>
        <span className="mx-scale">{scale}</span>
      </p>
      <svg className="mx-lanes" width={width} height={height + 8} aria-hidden="true">
        <g transform="translate(0 4)">
          <path d={barsPath(tallies, columns, BARS, groundOf)} className="mx-bar-ground" />
          <path d={barsPath(tallies, columns, BARS, barOf)} className={`mx-bar mx-bar-${name}`} />
          <path d={`M0 ${BARS}.5H${width}`} className="mx-bar-line" />
          {numbers &&
            tallies.map((tally, place) => {
              const column = columns[place];
              return column ? (
                <text
                  key={column.x}
                  x={column.x + column.width / 2}
                  y={BARS + NUMBERS - 3}
                  textAnchor="middle"
                  className="mx-number"
                >
                  {numberOf(tally)}
                </text>
              ) : null;
            })}
        </g>
      </svg>
    </div>
  );
}
