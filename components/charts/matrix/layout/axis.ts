import type { MatrixColumns } from './placed';
import type { MatrixMeeting, MatrixSeries } from './types';
import { firstDayOfMonth, markDay, calendarYear } from '../../timeline/layout/days';

export interface MatrixTick {
  x: number;
  label: string;
}

/** The year a meeting is drawn in; null where its date is open on both sides. */
export function meetingYear(meeting: MatrixMeeting): number | null {
  const day = markDay(meeting);
  return day === null ? null : calendarYear(day);
}

/** The least distance of two years. */
const APART = 36;

const clear = (ticks: MatrixTick[], width: number): MatrixTick[] => {
  const kept: MatrixTick[] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    if ((!last || tick.x - last.x >= APART) && tick.x + APART * 0.8 <= width) kept.push(tick);
  }
  return kept;
};

/** Years where the first meeting of each stands, or at true time where each begins; as many as have room. */
export function yearTicks(
  { meetings, axis }: Pick<MatrixSeries, 'meetings' | 'axis'>,
  columns: MatrixColumns,
): MatrixTick[] {
  return clear(axis === 'time' ? yearsOnTime(meetings, columns) : yearsOfColumns(meetings, columns), columns.width);
}

function yearsOfColumns(meetings: readonly MatrixMeeting[], { columns }: MatrixColumns): MatrixTick[] {
  let before: number | null = null;
  return meetings.flatMap((meeting, place) => {
    const [year, column] = [meetingYear(meeting), columns[place]];
    if (year === null || year === before || !column) return [];
    before = year;
    return [{ x: column.x, label: String(year) }];
  });
}

function yearsOnTime(meetings: readonly MatrixMeeting[], { placeOf }: MatrixColumns): MatrixTick[] {
  const years = meetings.flatMap((meeting) => meetingYear(meeting) ?? []);
  const first = years.reduce((least, year) => Math.min(least, year), Number.POSITIVE_INFINITY);
  const last = years.reduce((most, year) => Math.max(most, year), Number.NEGATIVE_INFINITY);
  if (years.length === 0) return [];
  return Array.from({ length: last - first + 1 }, (_, count) => ({
    x: placeOf(firstDayOfMonth(first + count, 0)),
    label: String(first + count),
  }));
}
