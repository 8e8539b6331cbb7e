import { useLocale, useTranslations } from 'next-intl';
import { shapeName } from '@/components/charts/status/shape-names';
import { StatusRuns } from '@/components/charts/status/status-shape';
import { useAccountWords } from '@/components/charts/account/account-words';
import { TimelineGapBar } from '@/components/charts/timeline/drawing/gap';
import { TimelineMark, TimelineWhisker } from '@/components/charts/timeline/drawing/mark';
import { TimelineGround } from '@/components/charts/timeline/drawing/seat';
import { TimelineSprite } from '@/components/charts/timeline/drawing/sprite';
import { DENSE_VIEW } from '@/components/charts/timeline/layout/dense';
import { placeLabels, END_INSET } from '@/components/charts/timeline/layout/labels';
import { layOutTimeline, type DenseRow, type PlacedTerm } from '@/components/charts/timeline/layout/layout';
import type { RowLayout } from '@/components/charts/timeline/layout/row-layout';
import { PLOT_MARGIN, textWidth, TIERS, type Tier } from '@/components/charts/timeline/layout/tiers';
import type { TimelineTick } from '@/components/charts/timeline/layout/ticks';
import type { TimelineRow, TimelineSeries } from '@/components/charts/timeline/layout/types';
import { useGapWords } from '@/components/charts/timeline/words/gap-words';
import { partialDate } from '@/lib/core/partial-date';
import { formatPartialDateShort } from '@/lib/i18n/format-partial-date';
import { textLines } from './text-lines';
import type { Picture } from './types';
import { useTimelineKey } from './use-timeline-key';

const NAMES = 220;
const NUMBERS = 150;
/** Beside the plot there is room for names from this width on; below it they stand above it. */
const WIDE = 900;
const AXIS = 26;
const TERMS = 26;
const GAP_LANE = 34;
const NAME = { font: 14, line: 17 };
const DENSE_ROW = 28;
/** Of a row by the lanes of its most crowded place, as the page has them. */
const trackHeight = (lanes: number): number => (lanes > 1 ? 2 + 17 * lanes : 26);

/** The layout whose marks are clear of each other in a plot of this width. */
export const tierOf = (width: number): Tier =>
  TIERS.findLast(({ plot }) => plot <= plotOf(width).width)?.name ?? 'narrow';

const plotOf = (width: number) =>
  width >= WIDE
    ? { x: NAMES + PLOT_MARGIN, width: width - NAMES - NUMBERS - 2 * PLOT_MARGIN, isWide: true }
    : { x: PLOT_MARGIN, width: width - 2 * PLOT_MARGIN, isWide: false };

interface PlacedRow {
  y: number;
  /** Of the plot, from the row's top. */
  top: number;
  height: number;
  names: string[];
  row: TimelineRow;
  layout: RowLayout | DenseRow;
}

/** A timeline at any width, of the page's own parts. null where nothing can be dated. */
export function useTimelinePicture(figure: string): (series: TimelineSeries, width: number) => Picture | null {
  const key = useTimelineKey(figure);
  return (series, width) => {
    const layout = layOutTimeline(series);
    if (!layout) return null;
    const tier = tierOf(width);
    const plot = plotOf(width);
    const terms = layout.organisers.flatMap((lane) => lane.terms);
    const head = AXIS + (terms.length > 0 ? TERMS : 0);
    let y = head + 6;
    const rows = layout.rows.map((placed): PlacedRow => {
      const { row } = placed;
      const names = textLines(row.label, plot.isWide ? NAMES - 8 : width - 110, NAME.font);
      const top = plot.isWide ? 0 : names.length * NAME.line + 6;
      const isMarks = 'marks' in placed;
      const lanes = isMarks && layout.mode === 'marks' && layout.spacious ? placed.gapLanes * GAP_LANE : 0;
      const inner = isMarks ? trackHeight(placed.lanes[tier]) + lanes : DENSE_ROW;
      const height = Math.max(top + inner, plot.isWide ? names.length * NAME.line + 8 : 0) + 6;
      const at = { y, top, height, names, row, layout: placed };
      y += height;
      return at;
    });
    const sprite =
      layout.mode === 'marks' ? layout.rows.flatMap(({ marks }) => marks.map(({ cell }) => shapeName(cell))) : [];
    const ticks = layout.ticks.filter(({ tiers }) => tiers.includes(tier));
    return {
      width,
      height: y,
      isFixed: false,
      key: key(
        layout,
        series.rows.map(({ account }) => account),
      ),
      body: (
        <>
          <TimelineSprite figure={figure} shapes={[...new Set(sprite)]} />
          <svg x={plot.x} width={plot.width} height={y}>
            {layout.uncovered.map(({ x, width: share }) => (
              <rect
                key={x}
                x={`${x}%`}
                y={head}
                width={`${share}%`}
                height={y - head}
                fill={`url(#${figure}-dotted)`}
              />
            ))}
            <Axis ticks={ticks} height={y} />
          </svg>
          {terms.length > 0 ? <Terms terms={terms} plot={plot} /> : null}
          {rows.map((placed) => (
            <Row
              key={placed.row.key}
              placed={placed}
              plot={plot}
              width={width}
              tier={tier}
              figure={figure}
              spacious={layout.mode === 'marks' && layout.spacious}
            />
          ))}
        </>
      ),
    };
  };
}

function Axis({ ticks, height }: { ticks: readonly TimelineTick[]; height: number }) {
  const locale = useLocale();
  return ticks.map(({ x, year, month }) => (
    <svg key={`${year}-${month}`} x={`${x}%`}>
      <path d={`M0 ${AXIS - 6}V${height}`} stroke="#d9d5ca" />
      <text y="14" textAnchor="middle" fontSize="12" fill="#54575f">
        {month === null
          ? String(year)
          : formatPartialDateShort(partialDate(`${year}-${String(month).padStart(2, '0')}`), locale)}
      </text>
    </svg>
  ));
}

type Plot = ReturnType<typeof plotOf>;

function Terms({ terms, plot }: { terms: readonly PlacedTerm[]; plot: Plot }) {
  const t = useTranslations('charts.timeline');
  return (
    <>
      {plot.isWide ? (
        <text x="0" y={AXIS + 16} fontSize="12" fill="#54575f">
          {t('organisers')}
        </text>
      ) : null}
      {terms.map(({ term, place }) => {
        const x = plot.x + (place.x / 100) * plot.width;
        const width = (place.width / 100) * plot.width;
        return (
          <g key={term.id} className="tl-term" data-start={place.start} data-end={place.end}>
            <title>{term.organiser}</title>
            <rect x={x} y={AXIS} width={width} height="20" />
            {[
              { at: x, is: place.start },
              { at: x + width, is: place.end },
            ].map(({ at, is }) => (
              <path key={at} d={`M${at} ${AXIS}v20`} className={is === 'known' ? 'tl-term-edge' : 'tl-term-open'} />
            ))}
            {textWidth(term.organiser, 12) + 8 <= width ? (
              <text x={x + width / 2} y={AXIS + 14} textAnchor="middle">
                {term.organiser}
              </text>
            ) : null}
          </g>
        );
      })}
    </>
  );
}

interface RowProps {
  placed: PlacedRow;
  plot: Plot;
  width: number;
  tier: Tier;
  figure: string;
  spacious: boolean;
}

function Row({ placed, plot, width, tier, figure, spacious }: RowProps) {
  const words = useAccountWords();
  const { y, top, names, row, layout } = placed;
  return (
    <g transform={`translate(0 ${y})`} data-row={row.member.slug}>
      <path d={`M0-3H${width}`} stroke="#d9d5ca" />
      <a href={row.href}>
        <text fontSize={NAME.font} fill="#1b1d22" fontWeight="600">
          {names.map((line, at) => (
            <tspan key={line} x="0" y={(at + 1) * NAME.line}>
              {line}
            </tspan>
          ))}
        </text>
      </a>
      <text x={width} y={NAME.line} textAnchor="end" fontSize="12" fill="#54575f">
        {words.short(row.account)}
      </text>
      <g transform={`translate(${plot.x} ${top})`}>
        {'marks' in layout ? (
          <MarksOfRow layout={layout} plot={plot} tier={tier} figure={figure} spacious={spacious} />
        ) : (
          <svg
            width={plot.width}
            height={DENSE_ROW - 6}
            viewBox={`0 0 ${DENSE_VIEW.width} ${DENSE_VIEW.height}`}
            preserveAspectRatio="none"
          >
            <StatusRuns paths={layout.paths} />
          </svg>
        )}
      </g>
    </g>
  );
}

interface MarksProps extends Pick<RowProps, 'plot' | 'tier' | 'figure' | 'spacious'> {
  layout: RowLayout;
}

function MarksOfRow({ layout, plot, tier, figure, spacious }: MarksProps) {
  const height = trackHeight(layout.lanes[tier]);
  return (
    <>
      <svg width={plot.width} height={height}>
        <TimelineGround layout={layout} figure={figure} />
        {spacious
          ? null
          : layout.gaps.map((gap, place) => (
              <svg key={place} y={gap.gap.kind === 'stated' ? 2.5 : '50%'}>
                <TimelineGapBar gap={gap} figure={figure} capped={false} />
              </svg>
            ))}
        <svg y="50%">
          {layout.marks.map(({ cell, whisker }) => whisker && <TimelineWhisker key={cell.meeting.id} {...whisker} />)}
          {layout.marks.map((mark) => (
            <TimelineMark key={mark.cell.meeting.id} mark={mark} member={layout.row.member} figure={figure} />
          ))}
        </svg>
      </svg>
      {spacious && layout.gapLanes > 0 ? (
        <GapLanes layout={layout} plot={plot} tier={tier} figure={figure} y={height} />
      ) : null}
    </>
  );
}

const LABEL = 12;

function GapLanes({ layout, plot, tier, figure, y }: Omit<MarksProps, 'spacious'> & { y: number }) {
  const { short } = useGapWords();
  const labels = layout.gaps.map(({ gap }) => short(gap));
  const places = placeLabels(
    layout.gaps.map(({ place, lane }, index) => ({ ...place, lane, label: labels[index] ?? '' })),
    LABEL,
  );
  return (
    <svg y={y} width={plot.width} height={layout.gapLanes * GAP_LANE}>
      {layout.gaps.map((gap, index) => {
        const { x, width } = gap.place;
        const isAtStart = places[index]?.start.includes(tier);
        const isAtEnd = places[index]?.end.includes(tier);
        return (
          <svg key={index} y={gap.lane * GAP_LANE + 9}>
            <TimelineGapBar gap={gap} figure={figure} capped />
            {isAtStart || isAtEnd ? (
              <svg x={`${isAtStart ? x : x + width}%`}>
                <text
                  x={isAtStart ? 0 : -END_INSET}
                  y="19"
                  textAnchor={isAtStart ? 'start' : 'end'}
                  className="tl-gap-label"
                >
                  {labels[index]}
                </text>
              </svg>
            ) : null}
          </svg>
        );
      })}
    </svg>
  );
}
