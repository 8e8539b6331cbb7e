import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import { dateLines } from '../layout/date-lines';
import { markDay } from '../layout/days';
import type { TimelineLayout } from '../layout/layout';
import { percentInDomain } from '../layout/scale';
import type { DayNumber, TimelineCell, TimelineEnd, TimelineRow, TimelineSeries } from '../layout/types';
import { chooseAnnotated } from './annotated';
import { toldWidth } from './lines';
import { placeLabelsInLine } from './place-labels';

/*
 * The record of one member in one network, with the words at the marks. It is drawn for one width, in CSS pixels; where
 * there is less room, it becomes a list that runs down (told-down.tsx). Marks keep their true place in time where their
 * words fit below them in one line; otherwise every meeting has a column.
 */

export const TOLD_WIDTH = 1120;
/** Names of lanes stand left of it. */
export const TOLD_PLOT = { x: 164, width: 942 } as const;
const PLOT_END = TOLD_PLOT.x + TOLD_PLOT.width;

export const TOLD_FONT = { label: 12, head: 11 } as const;
const MOST_COLUMNS = 30;
const TILE = { least: 6, most: 18 } as const;
const SPACE_BETWEEN_TILES = 3;
const SPACE_BETWEEN_COLUMNS = 4;
/** Has room for its year in bold type. */
const WIDE_COLUMN = 36;

export interface ToldMark {
  cell: TimelineCell;
  /** Of its middle. */
  x: number;
  width: number;
}

export interface ToldLabel {
  /** Of the text's box. */
  centre: number;
  width: number;
  lines: readonly string[];
}

/** The one that is annotated has no other label. */
export interface ToldTimeMark extends ToldMark {
  label: ToldLabel | null;
}

/** A column above which its date stands. */
export interface ToldColumn extends ToldMark {
  head: readonly string[];
  /** Where columns are narrow, a year stands above its first meeting only. */
  isYearTold: boolean;
}

export type ToldPlan =
  | { mode: 'time'; marks: readonly ToldTimeMark[]; xOf: (day: DayNumber) => number }
  | { mode: 'columns'; marks: readonly ToldColumn[]; hasPlaces: boolean; xOf: (day: DayNumber) => number };

function planInTime(
  { domain }: TimelineLayout,
  cells: readonly TimelineCell[],
  linesOf: (cell: TimelineCell) => readonly string[],
): ToldPlan | null {
  const xOf = (day: DayNumber) => TOLD_PLOT.x + (percentInDomain(domain, day) / 100) * TOLD_PLOT.width;
  const dated = cells
    .filter(hasPart)
    .flatMap((cell) => {
      const day = markDay(cell.meeting);
      return day === null ? [] : [{ cell, x: xOf(day) }];
    })
    .toSorted((a, b) => a.x - b.x);
  const widths = dated.map(({ x }, place) => {
    const nearest = Math.min(x - (dated[place - 1]?.x ?? -Infinity), (dated[place + 1]?.x ?? Infinity) - x);
    return Math.min(TILE.most, nearest - SPACE_BETWEEN_TILES);
  });
  if (widths.some((width) => width < TILE.least)) return null;
  const annotated = chooseAnnotated(cells)?.cell;
  const labels = dated
    .filter(({ cell }) => cell !== annotated)
    .map(({ cell, x }) => {
      const [date = '', ...lines] = linesOf(cell);
      return {
        cell,
        x,
        width: Math.max(
          toldWidth(date, TOLD_FONT.label, true),
          ...lines.map((line) => toldWidth(line, TOLD_FONT.label)),
        ),
        lines: [date, ...lines],
      };
    });
  const centres = placeLabelsInLine(labels, TOLD_PLOT.x - 20, TOLD_WIDTH);
  if (!centres) return null;
  const labelOf = new Map(
    labels.map(({ cell, width, lines }, place) => [cell, { width, lines, centre: centres[place] ?? 0 }]),
  );
  const marks = dated.map((mark, place) => ({
    ...mark,
    width: widths[place] ?? TILE.least,
    label: labelOf.get(mark.cell) ?? null,
  }));
  return { mode: 'time', marks, xOf };
}

function planInColumns(cells: readonly TimelineCell[]): ToldPlan {
  const step = TOLD_PLOT.width / cells.length;
  const width = step - SPACE_BETWEEN_COLUMNS;
  const heads = cells.map(({ meeting }) => dateLines(meeting.shortDateLabel, width, TOLD_FONT.head));
  const marks = cells.map((cell, place) => ({
    cell,
    x: TOLD_PLOT.x + (place + 0.5) * step,
    width,
    head: heads[place] ?? [],
    isYearTold: width >= WIDE_COLUMN || heads[place]?.[0] !== heads[place - 1]?.[0],
  }));
  const days = cells.map(({ meeting }) => markDay(meeting));
  const xOf = (day: DayNumber) => {
    const before = days.filter((one) => one !== null && one < day).length;
    return TOLD_PLOT.x + before * step;
  };
  const hasPlaces = cells.every(({ meeting: { place } }) => toldWidth(place ?? '', TOLD_FONT.head) <= width);
  return { mode: 'columns', marks, hasPlaces, xOf };
}

/**
 * null where the record is not one row, or has too many meetings for words at each: then the timeline draws it.
 *
 * @param linesOf what stands below a mark: its date first
 */
export function planTold(
  series: TimelineSeries,
  layout: TimelineLayout,
  linesOf: (cell: TimelineCell) => readonly string[],
): ToldPlan | null {
  const [row, ...others] = series.rows;
  if (series.kind !== 'member' || !row || others.length > 0 || layout.mode !== 'marks') return null;
  if (row.cells.length > MOST_COLUMNS || !row.cells.some(hasPart)) return null;
  // A doubt colours the whole band of a seat, which only the timeline draws.
  if (row.seats.some(({ doubt }) => doubt !== null)) return null;
  return planInTime(layout, row.cells, linesOf) ?? planInColumns(row.cells);
}

/** Where a span lies in the drawing; an end that nobody named lies at the drawing's own. */
export function placeInPlan({ xOf }: Pick<ToldPlan, 'xOf'>, { from, to }: { from: TimelineEnd; to: TimelineEnd }) {
  const [x, end] = [from.kind === 'known' ? xOf(from.day) : TOLD_PLOT.x, to.kind === 'known' ? xOf(to.day) : PLOT_END];
  return { x, width: Math.max(0, end - x) };
}

/** Meetings beside each other with or without a seat, and where they stand. */
export interface SeatStretch {
  hasSeat: boolean;
  x: number;
  end: number;
}

export function seatStretches(marks: readonly ToldMark[]): SeatStretch[] {
  const stretches: SeatStretch[] = [];
  for (const { cell, x, width } of marks) {
    const hasSeat = cell.status !== 'not_a_member';
    const last = stretches.at(-1);
    if (last?.hasSeat === hasSeat) last.end = x + width / 2;
    else stretches.push({ hasSeat, x: x - width / 2, end: x + width / 2 });
  }
  return stretches;
}

/** Of a period that nobody dated the beginning or end of: how many meetings of which nothing is recorded it may cover. */
export function countPerhapsCovered({ cells }: TimelineRow, gap: { from: TimelineEnd; to: TimelineEnd }): number {
  if (gap.from.kind === 'known' && gap.to.kind === 'known') return 0;
  return cells.filter(({ meeting, status }) => {
    const day = markDay(meeting);
    if (day === null || status !== 'not_recorded') return false;
    return (gap.from.kind !== 'known' || day >= gap.from.day) && (gap.to.kind !== 'known' || day <= gap.to.day);
  }).length;
}
