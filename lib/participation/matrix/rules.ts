import type { MeetingEntry } from '@/lib/meetings/types';
import { MEMBER_KINDS } from '@/lib/members/types';
import { REGIONS } from '@/lib/members/types-region';
import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import { longestGap } from '@/lib/participation/gaps/rules-ranking';
import type { Gap } from '@/lib/participation/gaps/types';
import { compareMatrixRows, sortFor } from '@/lib/participation/matrix/rules-order';
import { accountPerMeeting } from '@/lib/participation/account/rules-meetings';
import { countAccount } from '@/lib/participation/account/rules-parts';
import { lastAttendedMeetingId } from '@/lib/participation/read-model/rules-row';
import type { Matrix, MatrixGroup, MatrixRow, MatrixView } from '@/lib/participation/matrix/types';
import type { MemberInNetwork, NetworkRecord } from '@/lib/participation/pages/types';

type Years = Pick<MatrixView, 'from' | 'to'>;

/** What lies between two days may lie in the years asked for; null: open on that side, and so any. */
function mayLieIn({ earliest, latest }: Record<'earliest' | 'latest', string | null>, { from, to }: Years): boolean {
  const yearOf = (isoDay: string) => Number(isoDay.slice(0, 4));
  const startsTooLate = to !== null && earliest !== null && yearOf(earliest) > to;
  const endsTooEarly = from !== null && latest !== null && yearOf(latest) < from;
  return !startsTooLate && !endsTooEarly;
}

const spanInDays = ({ from, to }: Gap) => ({ earliest: from.date?.earliest ?? null, latest: to.date?.latest ?? null });

/** Of a gap with meetings one is shown; a period that a source only states may lie in the years asked for. */
const isGapShown = (gap: Gap, shown: ReadonlySet<number>, years: Years): boolean =>
  gap.meetingIds.length === 0 ? mayLieIn(spanInDays(gap), years) : gap.meetingIds.some((id) => shown.has(id));

function toMatrixRow(
  entry: MemberInNetwork,
  meetings: MeetingEntry[],
  shown: ReadonlySet<number>,
  years: Years,
): MatrixRow {
  const { member, seats, region, row } = entry;
  const cells = row.cells.filter(({ meetingId }) => shown.has(meetingId));
  const gaps = row.gaps.filter((gap) => isGapShown(gap, shown, years));
  const lastId = lastAttendedMeetingId(meetings, cells);
  return {
    member,
    seats,
    region,
    cells,
    account: countAccount(cells),
    gaps,
    longest: longestGap(gaps),
    lastAttended: meetings.find(({ id }) => id === lastId) ?? null,
  };
}

function groupRows(rows: MatrixRow[], grouping: MatrixView['group']): MatrixGroup[] {
  if (grouping === 'none') return [{ key: null, rows }];
  const keyOf = (row: MatrixRow): string | null => (grouping === 'kind' ? row.member.kind : row.region);
  const keys: (string | null)[] = [...(grouping === 'kind' ? MEMBER_KINDS : REGIONS), null];
  return keys
    .map((key) => ({ key, rows: rows.filter((row) => keyOf(row) === key) }))
    .filter((group) => group.rows.length > 0);
}

/**
 * The members and meetings a view shows, in its order.
 *
 * @param byName order of the page's language, for the names and wherever two are equal otherwise
 */
export function arrangeMatrix(
  { meetings: all, members }: Pick<NetworkRecord, 'meetings' | 'members'>,
  view: MatrixView,
  byName: (a: Pick<MatrixRow, 'member'>, b: Pick<MatrixRow, 'member'>) => number,
): Matrix {
  const sort = sortFor(view, { members });
  const meetings = all.filter(({ date }) => mayLieIn(date, view));
  const shown = new Set(meetings.map(({ id }) => id));
  const hasPeriod = view.from !== null || view.to !== null;
  const rows = members
    .filter(({ member }) => view.kind === null || member.kind === view.kind)
    .filter(({ seats }) => view.seat === null || seats.some(({ kind }) => kind === view.seat))
    .map((entry) => toMatrixRow(entry, meetings, shown, view))
    // Whoever had no part in the whole period has no line in it.
    .filter(({ cells }) => !hasPeriod || cells.some(hasPart))
    .sort((a, b) => compareMatrixRows(sort, a, b) || byName(a, b));
  return {
    meetings,
    tallies: accountPerMeeting(
      meetings,
      rows.map(({ cells }) => cells),
    ),
    groups: groupRows(rows, view.group),
    memberCount: members.length,
  };
}
