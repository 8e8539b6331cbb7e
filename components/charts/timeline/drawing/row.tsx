import { useTranslations } from 'next-intl';
import { RowLabel } from '../words/row-label';
import type { TimelineSeat } from '../layout/types';
import { useGapWords } from '../words/gap-words';
import { heightClasses, tierClasses } from './classes';
import { TimelineGapBar } from './gap';
import { END_INSET, placeLabels } from '../layout/labels';
import { TimelineMark, TimelineWhisker } from './mark';
import type { RowLayout } from '../layout/row-layout';
import { TimelineScore } from './score';
import { TimelineGround } from './seat';

interface TimelineRowProps {
  layout: RowLayout;
  figure: string;
  /** Id of what the row says in all. */
  score: string;
  /** Gaps have lanes of their own under the marks, with labels where these fit. */
  spacious: boolean;
}

export function TimelineRow({ layout, figure, score, spacious }: TimelineRowProps) {
  const { row, marks } = layout;
  const statedAbove = !spacious && layout.gaps.some(({ gap }) => gap.kind === 'stated');
  return (
    <li className={statedAbove ? 'tl-row tl-row-stated' : 'tl-row'}>
      <a href={row.href} className="tl-label" aria-describedby={score}>
        <RowLabel row={row} />
      </a>
      <SeatDoubts seats={row.seats} />
      <div className="tl-plot">
        <svg className={`tl-track ${heightClasses(layout.lanes)}`.trimEnd()} width="100%">
          <TimelineGround layout={layout} figure={figure} />
          {!spacious && <CompactGaps layout={layout} figure={figure} />}
          <svg y="50%">
            {marks.map(({ cell, whisker }) => whisker && <TimelineWhisker key={cell.meeting.id} {...whisker} />)}
            {marks.map((mark) => (
              <TimelineMark key={mark.cell.meeting.id} mark={mark} member={row.member} figure={figure} />
            ))}
          </svg>
        </svg>
        {spacious && layout.gapLanes > 0 && <GapLanes layout={layout} figure={figure} />}
      </div>
      <TimelineScore id={score} account={row.account} />
    </li>
  );
}

/** For who listens; the legend shows whose doubt it is, and leads to it. */
function SeatDoubts({ seats }: { seats: readonly TimelineSeat[] }) {
  const t = useTranslations('charts.timeline');
  const by = [...new Set(seats.flatMap(({ doubt }) => doubt?.by ?? []))];
  return by.length === 0 ? null : <span className="sr-only">{t('seatDoubted', { by: by.join(', ') })}</span>;
}

/** Bars behind the marks; a stated gap may lie over the others and so is drawn at the row's upper edge. */
function CompactGaps({ layout, figure }: { layout: RowLayout; figure: string }) {
  return layout.gaps.map((gap, index) => (
    <svg key={index} y={gap.gap.kind === 'stated' ? 2.5 : '50%'}>
      <TimelineGapBar gap={gap} figure={figure} capped={false} />
    </svg>
  ));
}

const LANE_HEIGHT = 34;
const LABEL_SIZE = 12;

function GapLanes({ layout, figure }: { layout: RowLayout; figure: string }) {
  const { short } = useGapWords();
  const labels = layout.gaps.map(({ gap }) => short(gap));
  const places = placeLabels(
    layout.gaps.map(({ place, lane }, index) => ({ ...place, lane, label: labels[index] ?? '' })),
    LABEL_SIZE,
  );
  return (
    <svg className="tl-gap-lanes" width="100%" height={layout.gapLanes * LANE_HEIGHT}>
      {layout.gaps.map((gap, index) => (
        <svg key={index} y={gap.lane * LANE_HEIGHT + 9}>
          <TimelineGapBar gap={gap} figure={figure} capped />
          <GapLabel x={gap.place.x} tiers={places[index]?.start ?? []} anchor="start" text={labels[index] ?? ''} />
          <GapLabel
            x={gap.place.x + gap.place.width}
            tiers={places[index]?.end ?? []}
            anchor="end"
            text={labels[index] ?? ''}
          />
        </svg>
      ))}
    </svg>
  );
}

interface GapLabelProps {
  x: number;
  tiers: Parameters<typeof tierClasses>[0];
  anchor: 'start' | 'end';
  text: string;
}

/** The bar's own text says more, so the label is for the eye only. */
function GapLabel({ x, tiers, anchor, text }: GapLabelProps) {
  if (tiers.length === 0) return null;
  return (
    <svg x={`${x}%`} aria-hidden="true">
      <text
        x={anchor === 'end' ? -END_INSET : 0}
        y="19"
        textAnchor={anchor}
        className={`tl-gap-label ${tierClasses(tiers)}`}
      >
        {text}
      </text>
    </svg>
  );
}
