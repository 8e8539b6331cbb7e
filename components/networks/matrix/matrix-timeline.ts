import { timelineOfNetwork } from '@/components/charts/timeline/of-network';
import type { TimelineSeries } from '@/components/charts/timeline/layout/types';
import { figureContext } from '@/components/charts/timeline/figure-context';
import type { Locale } from '@/lib/core/localised-text';
import type { Matrix } from '@/lib/participation/matrix/types';
import type { NetworkRecord } from '@/lib/participation/pages/types';

/** The rows of a matrix as the timeline and its table take them, in the matrix's order. */
export function timelineOfMatrix(record: NetworkRecord, { meetings, groups }: Matrix, locale: Locale): TimelineSeries {
  const entryOf = new Map(record.members.map((entry) => [entry.member.id, entry]));
  const rows = groups.flatMap((group) => group.rows);
  const members = rows.flatMap(({ member, cells, gaps, account, lastAttended }) => {
    const entry = entryOf.get(member.id);
    const row = { memberId: member.id, cells, gaps, account, lastAttendedMeetingId: lastAttended?.id ?? null };
    return entry ? [{ ...entry, row }] : [];
  });
  return timelineOfNetwork({ ...record, meetings, members }, figureContext(locale));
}
