import { useLocale, useTranslations } from 'next-intl';
import { partialDate } from '@/lib/core/partial-date';
import { formatPartialDateShort } from '@/lib/i18n/format-partial-date';
import { tierClasses } from './classes';
import { tiersWhereLabelsFitInside } from '../layout/labels';
import type { PlacedSpan } from '../layout/scale';
import type { TimelineTick } from '../layout/ticks';

const FONT_SIZE = 12;

const tiersFor = ({ width }: PlacedSpan, label: string) => tiersWhereLabelsFitInside([{ width, label }], FONT_SIZE);

interface TimelineAxisProps {
  ticks: TimelineTick[];
  uncovered: PlacedSpan[];
  /** Heads the column of counts; left out where the axis is repeated at the foot. */
  scoreHeader?: string;
}

/** True time. For the eye only: every mark names its own date. */
export function TimelineAxis({ ticks, uncovered, scoreHeader }: TimelineAxisProps) {
  const label = useTranslations('charts.timeline')('notCovered');
  const named =
    scoreHeader === undefined ? [] : uncovered.map((stretch) => ({ stretch, tiers: tiersFor(stretch, label) }));
  return (
    <div className="tl-row tl-axis" aria-hidden="true">
      <span className="tl-label" />
      <div className="tl-plot">
        <svg width="100%" height={named.some(({ tiers }) => tiers.length > 0) ? 38 : 22}>
          {ticks.map((tick) => (
            <Tick key={`${tick.year}-${tick.month}`} tick={tick} />
          ))}
          {named.map(({ stretch: { x, width }, tiers }) => (
            <svg key={x} x={`${x + width / 2}%`} className={tierClasses(tiers)}>
              <text y="32" textAnchor="middle" className="tl-uncovered-label">
                {label}
              </text>
            </svg>
          ))}
        </svg>
      </div>
      <span className="tl-score">{scoreHeader}</span>
    </div>
  );
}

function Tick({ tick: { x, year, month, tiers } }: { tick: TimelineTick }) {
  const locale = useLocale();
  const label =
    month === null
      ? String(year)
      : formatPartialDateShort(partialDate(`${year}-${String(month).padStart(2, '0')}`), locale);
  return (
    <svg x={`${x}%`} className={tierClasses(tiers)}>
      <text y="14" textAnchor="middle">
        {label}
      </text>
    </svg>
  );
}

interface TimelineGridProps extends Pick<TimelineAxisProps, 'ticks' | 'uncovered'> {
  figure: string;
}

/** One drawing behind all rows. */
export function TimelineGrid({ ticks, uncovered, figure }: TimelineGridProps) {
  return (
    <div className="tl-grid" aria-hidden="true">
      <svg width="100%" height="100%">
        {uncovered.map(({ x, width }) => (
          <rect key={x} x={`${x}%`} width={`${width}%`} height="100%" fill={`url(#${figure}-dotted)`} />
        ))}
        {ticks.map(({ x, year, month, tiers }) => (
          <line key={`${year}-${month}`} x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" className={tierClasses(tiers)} />
        ))}
      </svg>
    </div>
  );
}
