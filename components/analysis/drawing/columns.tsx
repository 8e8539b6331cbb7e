import { PartPattern, partClass } from '@/components/charts/account/part-pattern';
import { listStacked } from '@/components/charts/account/stack';
import type { Picture } from '@/components/figure/picture/types';
import { textWidth } from '@/components/charts/timeline/layout/tiers';
import { attendanceBounds, recordedPlaces } from '@/lib/participation/charts/rules-bounds';
import type { Chart, ChartColumn } from '@/lib/participation/charts/types';
import { countTicks, labelEvery, rounded } from './scale';
import type { ChartLabels } from './types';

type ColumnsChart = Extract<Chart, { kind: 'attendance' | 'composition' | 'completeness' }>;

const LABEL = 12;
const AXIS = 34;
const TOP = 20;
const FOOT = 22;
const WIDEST = 54;
/** A number needs so much above a column. */
const NUMBERED = 17;

interface Placed extends ChartColumn {
  x: number;
  width: number;
  label: string;
  title: string;
}

/** From the ground up, of one column: what is drawn, and what is written above it. */
interface Drawn {
  height: number;
  numbered: string;
}

function heightOf(kind: ColumnsChart['kind'], { account }: ChartColumn): Drawn {
  if (account === null) return { height: 0, numbered: '' };
  if (kind === 'composition') {
    const height = listStacked([account]).reduce((sum, part) => sum + account[part].cells, 0);
    return { height, numbered: '' };
  }
  if (kind === 'completeness') {
    const { places, recorded } = recordedPlaces(account);
    return {
      height: places,
      numbered: places === 0 ? '' : recorded === places ? String(places) : `${recorded}/${places}`,
    };
  }
  const { least, most, places } = attendanceBounds(account);
  return {
    height: places + account.excluded.cells,
    numbered: places === 0 ? '' : least === most ? String(least) : `${least}–${most}`,
  };
}

/**
 * Columns of counts on a common ground, one a meeting or a year; where none is known, a hole. Two meetings in a year are
 * two columns, and nothing is drawn from one to the next.
 */
export function drawColumns(chart: ColumnsChart, figure: string, labels: ChartLabels, width: number): Picture {
  const { columns, kind } = chart;
  const plot = { x: AXIS, width: width - AXIS - 4, height: width < 500 ? 130 : 190 };
  const heights = columns.map((column) => heightOf(kind, column));
  const ticks = countTicks(Math.max(...heights.map(({ height }) => height)));
  const top = ticks.at(-1) ?? 1;
  const y = (count: number): number => rounded(TOP + plot.height - (count / top) * plot.height);
  const step = plot.width / columns.length;
  const bar = Math.min(WIDEST, step > 6 ? step - Math.max(2, step * 0.15) : step);
  const placed = columns.map((column, place): Placed => {
    const x = rounded(plot.x + place * step + (step - bar) / 2);
    return { ...column, x, width: rounded(bar), label: labels.short(column, step), title: labels.title(column) };
  });
  const every = labelEvery(step, Math.max(...placed.map(({ label }) => textWidth(label, LABEL))) + 6);
  const ground = y(0);
  const inRoom = placed.every(({ width: room }, place) => textWidth(heights[place]?.numbered ?? '', LABEL) <= room + 8);
  const body = (
    <g className="an-columns">
      {kind === 'composition'
        ? listStacked(columns.map(({ account }) => account)).map((part) => (
            <PartPattern key={part} id={`${figure}-${part}`} part={part} />
          ))
        : null}
      {kind === 'attendance'
        ? (['excluded', 'known_absence'] as const).map((part) => (
            <PartPattern key={part} id={`${figure}-${part}`} part={part} />
          ))
        : null}
      {kind === 'completeness' ? <PartPattern id={`${figure}-not_recorded`} part="not_recorded" /> : null}
      {ticks.map((tick) => (
        <g key={tick} className="an-tick">
          <path d={`M${plot.x} ${y(tick)}H${width - 4}`} />
          <text x={plot.x - 6} y={y(tick) + 4} textAnchor="end">
            {labels.number(tick)}
          </text>
        </g>
      ))}
      {placed.map((column, place) => (
        <g key={column.key} data-column={column.key}>
          <title>{column.title}</title>
          <Column kind={kind} column={column} y={y} figure={figure} />
          {inRoom && bar >= NUMBERED && kind !== 'composition' ? (
            <text
              className="an-number an-number-over"
              x={rounded(column.x + column.width / 2)}
              y={
                y(
                  kind === 'attendance' && column.account
                    ? attendanceBounds(column.account).most
                    : (heights[place]?.height ?? 0),
                ) - 5
              }
              textAnchor="middle"
            >
              {heights[place]?.numbered}
            </text>
          ) : null}
          {place % every === 0 ? (
            <text className="an-label" x={rounded(column.x + column.width / 2)} y={ground + 16} textAnchor="middle">
              {column.label}
            </text>
          ) : null}
        </g>
      ))}
      <path className="an-ground" d={`M${plot.x} ${ground}H${width - 4}`} />
    </g>
  );
  return { width, height: TOP + plot.height + FOOT, isFixed: false, key: labels.key, body };
}

interface ColumnProps {
  kind: ColumnsChart['kind'];
  column: Placed;
  y: (count: number) => number;
  figure: string;
}

function Column({ kind, column, y, figure }: ColumnProps) {
  const { account, x, width } = column;
  // A hole says that it is one, so that nobody takes it for a nought.
  if (account === null) return <path className="an-hole" d={`M${rounded(x + width / 2)} ${y(0)}v-10`} />;
  const box = (from: number, to: number) => ({ x, width, y: y(to), height: rounded(y(from) - y(to)) });
  if (kind === 'attendance') {
    const { least, most, places, missed } = attendanceBounds(account);
    const excluded = account.excluded.cells;
    // Whoever was excluded had no place that day: that is shown, and is none of the places.
    const barred = excluded > 0 && (
      <rect
        {...box(places, places + excluded)}
        fill={`url(#${figure}-excluded)`}
        className={`part-area ${partClass('excluded')}`}
        data-excluded={excluded}
      />
    );
    if (places === 0) return barred;
    return (
      <>
        {barred}
        <rect {...box(0, places)} className="an-places" />
        {missed > 0 ? (
          <rect
            {...box(places - missed, places)}
            fill={`url(#${figure}-known_absence)`}
            className={`part-area ${partClass('known_absence')}`}
            data-missed={missed}
          />
        ) : null}
        <rect {...box(0, least)} className="an-sure" data-least={least} />
        {most > least ? <rect {...box(least, most)} className="an-open" data-most={most} /> : null}
        <path d={`M${x} ${y(least)}h${width}`} className="an-sure-edge" />
        {most > least ? <path d={`M${x} ${y(most)}h${width}`} className="an-open-edge" /> : null}
      </>
    );
  }
  if (kind === 'completeness') {
    const { recorded, places } = recordedPlaces(account);
    return (
      <>
        {recorded > 0 ? <rect {...box(0, recorded)} className="an-recorded" data-recorded={recorded} /> : null}
        {places > recorded ? (
          <rect
            {...box(recorded, places)}
            fill={`url(#${figure}-not_recorded)`}
            className={`part-area ${partClass('not_recorded')}`}
          />
        ) : null}
      </>
    );
  }
  const parts = listStacked([account]);
  return parts.map((part, place) => {
    const { cells } = account[part];
    const from = parts.slice(0, place).reduce((sum, below) => sum + account[below].cells, 0);
    const at = box(from, from + cells);
    return (
      <g key={part}>
        <rect
          {...at}
          fill={`url(#${figure}-${part})`}
          className={`part-area ${partClass(part)}`}
          data-part={part}
          data-cells={cells}
        />
        {part === 'known_absence' && at.height >= 13 && width >= NUMBERED ? (
          <text className="an-on-absence" x={rounded(x + width / 2)} y={at.y + 11} textAnchor="middle">
            {cells}
          </text>
        ) : null}
      </g>
    );
  });
}
