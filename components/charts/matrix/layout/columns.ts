import { isDense } from '@/lib/participation/matrix/rules-windows';
import { placeBlocks } from './blocks';
import type { MatrixColumns } from './placed';
import type { MatrixMeeting, MatrixSeries } from './types';
import { firstDayOfMonth, markDay, calendarYear } from '../../timeline/layout/days';
import type { DayNumber } from '../../timeline/layout/types';

/** What fits beside the names on a wide window without scrolling. */
const PLOT = 816;
/** Beside group names alone. */
const PLOT_OF_LINES = 980;
const NARROWEST_COLUMN = 5;
const WIDEST_COLUMN = 52;
/** Bird's-eye: the whole at a glance matters more than a whole pixel. */
const STEP_OF_LINES = 0.25;
const LEAST_PER_YEAR = 48;
const LONGEST_TIME = 3_600;
/** An absence is seen at any size. */
const NARROWEST_MARK = 3;
const AVERAGE_YEAR = 365.25;

const columnWidth = (count: number, lines: boolean): number => {
  const fitting = (lines ? PLOT_OF_LINES : PLOT) / Math.max(count, 1);
  if (lines)
    return Math.max(STEP_OF_LINES * 4, Math.min(WIDEST_COLUMN, Math.floor(fitting / STEP_OF_LINES) * STEP_OF_LINES));
  return Math.max(NARROWEST_COLUMN, Math.min(WIDEST_COLUMN, Math.floor(fitting)));
};

function equalColumns(meetings: readonly MatrixMeeting[], lines: boolean): MatrixColumns {
  const width = columnWidth(meetings.length, lines);
  const days = meetings.map(markDay);
  return {
    width: width * meetings.length,
    columns: meetings.map((_, place) => ({ x: place * width, width })),
    ...{ blocks: null, span: 1 },
    placeOf: (day) => {
      const next = days.findIndex((meetingDay) => meetingDay !== null && meetingDay >= day);
      return (next < 0 ? meetings.length : next) * width;
    },
  };
}

/** Years in place of meetings. A day lies where its year begins. */
function inBlocks(meetings: readonly MatrixMeeting[], lines: boolean): MatrixColumns {
  const { blocks, span, width } = placeBlocks(meetings, lines ? PLOT_OF_LINES : PLOT, WIDEST_COLUMN);
  const blockOf = new Map(blocks.flatMap((block) => block.places.map((place) => [place, block] as const)));
  const first = blocks[0]?.year ?? 0;
  return {
    ...{ width, blocks, span },
    columns: meetings.map((_, place) => {
      const block = blockOf.get(place);
      return block ? { x: block.x, width: block.width } : null;
    }),
    placeOf: (day) => {
      const step = blocks.length === 0 ? 0 : width / blocks.length;
      return Math.min(width, Math.max(0, Math.floor((calendarYear(day) - first) / span) * step));
    },
  };
}

/** From the first of the year of the first meeting to the end of the year of the last. */
function trueTime(meetings: readonly MatrixMeeting[], lines: boolean): MatrixColumns {
  const days = meetings.map(markDay);
  const known = days.filter((day) => day !== null);
  const first = known.length > 0 ? calendarYear(known.reduce((least, day) => Math.min(least, day))) : 1970;
  const last = known.length > 0 ? calendarYear(known.reduce((most, day) => Math.max(most, day))) : first;
  const start = firstDayOfMonth(first, 0);
  const end = firstDayOfMonth(last + 1, 0);
  const years = (end - start) / AVERAGE_YEAR;
  const width = lines ? PLOT_OF_LINES : Math.round(Math.min(LONGEST_TIME, Math.max(PLOT, years * LEAST_PER_YEAR)));
  const placeOf = (day: DayNumber) => Math.min(width, Math.max(0, Math.round(((day - start) / (end - start)) * width)));
  return {
    ...{ width, placeOf, blocks: null, span: 1 },
    columns: meetings.map(({ earliest, latest }, place) => {
      const day = days[place] ?? null;
      if (day === null) return null;
      const lasted = earliest !== null && latest !== null ? placeOf(latest + 1) - placeOf(earliest) : 0;
      const mark = Math.max(NARROWEST_MARK, lasted);
      return { x: Math.min(Math.max(0, placeOf(day) - Math.floor(mark / 2)), width - mark), width: mark };
    }),
  };
}

export function placeColumns({
  meetings,
  axis,
  size,
}: Pick<MatrixSeries, 'meetings' | 'axis' | 'size'>): MatrixColumns {
  const lines = size === 'lines';
  if (axis === 'time') return trueTime(meetings, lines);
  return size !== 'meetings' && isDense(meetings) ? inBlocks(meetings, lines) : equalColumns(meetings, lines);
}
