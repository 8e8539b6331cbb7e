import { isKnownAbsence } from '@/lib/participation/cells/rules-eligibility';
import { markDay } from '../layout/days';
import type { TimelineGap, TimelineRow } from '../layout/types';
import type { ToldPlan } from './plan';

/** Shorter ones can be seen without being told. */
const LEAST_TOLD = 2;

/** The columns of the longest gap in attendance, from its first to its last missed meeting; null where none is told. */
export function longestStretch(
  { marks }: Pick<ToldPlan, 'marks'>,
  { longest }: Pick<TimelineRow, 'longest'>,
): { gap: TimelineGap; x: number; end: number } | null {
  if (!longest || longest.missed < LEAST_TOLD) return null;
  const { from, to } = longest;
  const within = marks.filter(({ cell }) => {
    const day = markDay(cell.meeting);
    if (day === null || !isKnownAbsence(cell.status)) return false;
    return (from.kind !== 'known' || day >= from.day) && (to.kind !== 'known' || day <= to.day + 1);
  });
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last) return null;
  return { gap: longest, x: first.x - first.width / 2, end: last.x + last.width / 2 };
}
