import { countAccount } from '@/lib/participation/account/rules-parts';
import { divideStack, PART_SHAPE, type StackedPart } from '../../account/stack';
import { runPaths, type MarkPaths, type MarkRun } from '../../status/mark-parts';
import { SHAPE_ORDER, shapeName } from '../../status/shape-names';
import { meetingYear } from '../layout/axis';
import type { MatrixCell, MatrixMeeting } from '../layout/types';

/*
 * The rows of a matrix on a phone, in units of a drawing as wide as a phone's column of text: a mark a meeting while one
 * can be made out, then a block a year, in which each part of the account is as high as its share.
 */

export const PHONE_VIEW = { width: 350, height: 20 } as const;
/** Narrower, a meeting could not be told from the next. */
const LEAST_COLUMN = 10;
/** Narrower, a year could not, in a window of 320 px either. */
const LEAST_YEAR = 5;
/** However small a share is, its part of a block can be seen. */
export const LEAST_PART = 4;
const SPACE_BETWEEN = 1;
/** Has room for a letter. */
const LETTERED_FROM = 18;
const LEAST_DISTANCE = 32;

export interface PhoneColumn {
  x: number;
  width: number;
  /** Of the meetings of the row. */
  places: readonly number[];
  /** Of the first meeting; null: nobody knows. */
  year: number | null;
}

export interface PhoneColumns {
  mode: 'meetings' | 'years';
  /** Years that one block stands for. */
  span: number;
  columns: readonly PhoneColumn[];
  ticks: readonly { x: number; year: number }[];
  isLettered: boolean;
}

const SPANS = [1, 2, 5, 10, 20, 50, 100];

const columnsOf = (of: readonly Pick<PhoneColumn, 'places' | 'year'>[]): PhoneColumn[] => {
  const step = PHONE_VIEW.width / Math.max(1, of.length);
  return of.map((one, place) => ({ ...one, x: place * step, width: step - SPACE_BETWEEN }));
};

/** Where years are written: at the first column of each, as many as have room. */
function ticksOf(columns: readonly PhoneColumn[]): { x: number; year: number }[] {
  const ticks: { x: number; year: number }[] = [];
  let before: number | null = null;
  for (const { x, year } of columns) {
    const last = ticks.at(-1);
    if (year === null || year === before) continue;
    before = year;
    if ((!last || x - last.x >= LEAST_DISTANCE) && x + LEAST_DISTANCE <= PHONE_VIEW.width + 4) ticks.push({ x, year });
  }
  return ticks;
}

/** The columns that all rows share. A year without a meeting keeps its place; meetings without a date have none. */
export function phoneColumns(meetings: readonly MatrixMeeting[]): PhoneColumns {
  const years = meetings.map(meetingYear);
  if (PHONE_VIEW.width / Math.max(1, meetings.length) >= LEAST_COLUMN) {
    const columns = columnsOf(meetings.map((_, place) => ({ places: [place], year: years[place] ?? null })));
    const isLettered = (columns[0]?.width ?? 0) >= LETTERED_FROM;
    return { mode: 'meetings', span: 1, columns, ticks: ticksOf(columns), isLettered };
  }
  const known = years.filter((year) => year !== null);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const count = last - first + 1;
  const span = SPANS.find((one) => PHONE_VIEW.width / Math.ceil(count / one) >= LEAST_YEAR) ?? 1_000;
  const blocks = Array.from({ length: known.length === 0 ? 0 : Math.ceil(count / span) }, (_, block) => ({
    year: first + block * span,
    places: years.flatMap((year, place) =>
      year !== null && Math.floor((year - first) / span) === block ? [place] : [],
    ),
  }));
  const columns = columnsOf(blocks);
  return { mode: 'years', span, columns, ticks: ticksOf(columns), isLettered: false };
}

interface BlockPart {
  part: StackedPart;
  y: number;
  height: number;
}

/**
 * The parts of a block from the ground up, together as high as the row: each at least so high that it is seen, the rest by
 * its share. @param cells what is known of each of its meetings
 */
export const stackBlock = (cells: readonly MatrixCell[]): BlockPart[] =>
  divideStack(countAccount(cells), PHONE_VIEW.height, LEAST_PART).map(({ part, from, length }) => ({
    ...{ part, y: PHONE_VIEW.height - from - length, height: length },
  }));

/** Presence lies behind a block as a whole, and behind neighbouring ones without a seam: the eye is to find what is on it. */
function presenceBehind(blocks: readonly { x: number; width: number; parts: readonly BlockPart[] }[]): MarkRun[] {
  const runs: MarkRun[] = [];
  for (const { x, width, parts } of blocks) {
    if (!parts.some(({ part }) => part === 'attended')) continue;
    const last = runs.at(-1);
    if (last && x - (last.x + last.width) <= SPACE_BETWEEN + 0.01) last.width = x + width - last.x;
    else runs.push({ name: 'present', x, width });
  }
  return runs;
}

/** One row's marks or blocks, as few elements as there are shapes and inks. */
export function phonePaths(cells: readonly MatrixCell[], { mode, columns }: PhoneColumns): MarkPaths[] {
  const strip = { y: 0.5, height: PHONE_VIEW.height - 1 };
  const ownOf = ({ places }: PhoneColumn) => places.flatMap((place) => cells[place] ?? []);
  if (mode === 'meetings') {
    const marks = columns.flatMap((column) =>
      ownOf(column).flatMap((cell) => {
        const name = shapeName(cell);
        const { x, width } = column;
        return name === 'not_a_member' ? [] : [{ runs: [{ name, x, width }], strip: { ...strip, cell: width } }];
      }),
    );
    return runPaths(marks, SHAPE_ORDER);
  }
  const blocks = columns.map((column) => ({ ...column, parts: stackBlock(ownOf(column)) }));
  const others = blocks.flatMap(({ x, width, parts }) =>
    parts
      .filter(({ part }) => part !== 'attended')
      .map(({ part, y, height }) => ({
        runs: [{ name: PART_SHAPE[part], x, width }],
        strip: { y, height, cell: width },
      })),
  );
  return runPaths([{ runs: presenceBehind(blocks), strip: { ...strip, cell: 1 } }, ...others], SHAPE_ORDER);
}
