import { isDayPrecise } from '@/lib/core/partial-date';
import type { MatrixAxis, MatrixView } from '@/lib/participation/matrix/types';
import type { NetworkRecord } from '@/lib/participation/pages/types';

/**
 * The default axis of a network. True time where a place in time is part of what is uncertain: a meeting not dated to
 * the day, or a gap that a source only states. Otherwise equal columns, in which no meeting covers another.
 */
export function axisFor(
  view: Pick<MatrixView, 'axis'>,
  { meetings, members }: Pick<NetworkRecord, 'meetings' | 'members'>,
): MatrixAxis {
  if (view.axis !== null) return view.axis;
  const vague = meetings.some(({ date }) => !isDayPrecise(date));
  const stated = members.some(({ row }) => row.gaps.some(({ kind }) => kind === 'stated'));
  return vague || stated ? 'time' : 'columns';
}
