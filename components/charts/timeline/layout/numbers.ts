import type { TimelineSeries } from './types';

export const undatedCount = (series: TimelineSeries): number =>
  series.meetings.filter(({ earliest, latest }) => earliest === null && latest === null).length;
