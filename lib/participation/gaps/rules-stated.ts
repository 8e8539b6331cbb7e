import type { StatementKind } from '@/lib/attendance/types';
import { certainDays, certainlyBefore, isOpenEnd, type PartialDate } from '@/lib/core/partial-date';
import { atMeeting, certainDaysBetween, type PlacedMeeting } from '@/lib/participation/gaps/rules-edges';
import type { Gap, GapEdge, GapKind } from '@/lib/participation/gaps/types';
import type { Statement } from '@/lib/participation/cells/types';

const spans = (meeting: PlacedMeeting, date: PartialDate): boolean => {
  const { earliest, latest } = certainDays(date);
  return earliest !== null && latest !== null && meeting.date.earliest <= earliest && latest <= meeting.date.latest;
};

/** The gap that a statement of each kind makes; null: none. */
const GAP_OF: Readonly<Record<StatementKind, GapKind | null>> = {
  absence: 'stated',
  attendance: null,
  exclusion: 'exclusion',
};

/** A statement that names a day of an attended meeting ("before 13 September") leads to that meeting. */
function statedEdge(date: PartialDate | null, attended: readonly PlacedMeeting[]): GapEdge {
  if (date === null) return { kind: 'unknown', date: null, meetingId: null };
  const meeting = attended.find((candidate) => spans(candidate, date));
  return meeting ? atMeeting('attended', meeting) : { kind: 'stated', date, meetingId: null };
}

/** A statement stays open only if it says "still", and only while no attendance is known after its start. */
function isOpen({ since, until }: Statement, attended: readonly PlacedMeeting[]): boolean {
  if (until === null || !isOpenEnd(until)) return false;
  return !attended.some((meeting) => since === null || certainlyBefore(since, meeting.date));
}

/** What sources say of whole periods, one gap a statement; says nothing of single meetings. Statements of attendance make none. */
export function findStatedGaps(statements: readonly Statement[], attended: readonly PlacedMeeting[]): Gap[] {
  return [...statements]
    .sort((a, b) => a.id - b.id)
    .flatMap((statement) => {
      const kind = GAP_OF[statement.kind];
      if (kind === null) return [];
      return [
        {
          kind,
          from: statedEdge(statement.since, attended),
          to: statedEdge(statement.until, attended),
          meetingIds: [],
          meetings: 0,
          missed: 0,
          unrecorded: 0,
          days: certainDaysBetween(
            statement.since && certainDays(statement.since).latest,
            statement.until && certainDays(statement.until).earliest,
          ),
          open: isOpen(statement, attended),
          statementId: statement.id,
        },
      ];
    });
}
