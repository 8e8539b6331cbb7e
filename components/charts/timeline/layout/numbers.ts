import type { TimelineRow, TimelineSeries } from './types';

export interface TimelineNumbers {
  attended: number;
  /** Eligible cells whose known status is not an attendance. */
  missed: number;
  unknown: number;
  contested: number;
}

export function timelineNumbers(rows: TimelineRow[]): TimelineNumbers {
  const numbers = { attended: 0, missed: 0, unknown: 0, contested: 0 };
  for (const { score, cells } of rows) {
    numbers.attended += score.attended;
    numbers.missed += score.known - score.attended;
    numbers.unknown += score.unknown;
    numbers.contested += cells.filter((cell) => cell.contested).length;
  }
  return numbers;
}

export const undatedCount = (series: TimelineSeries): number =>
  series.meetings.filter(({ earliest, latest }) => earliest === null && latest === null).length;
