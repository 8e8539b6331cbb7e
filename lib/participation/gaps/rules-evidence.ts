import type { Assertion } from '@/lib/attendance/types';
import { groupBy } from '@/lib/core/grouping';
import type { MeetingSource } from '@/lib/meetings/types';
import type { Cell, Statement } from '@/lib/participation/cells/types';
import type { Gap } from '@/lib/participation/gaps/types';

/** What is known of one member in one network and has a source. */
export interface EvidenceFacts {
  row: { cells: readonly Cell[] };
  assertions: readonly Pick<Assertion, 'meetingId' | 'sourceId'>[];
  exhaustiveLists: readonly Pick<MeetingSource, 'meetingId' | 'sourceId'>[];
  statements: readonly Pick<Statement, 'id' | 'sourceId'>[];
}

/** Which sources a figure rests on, by id, each once, in the order of the meetings. What nobody recorded rests on none. */
export interface Evidence {
  ofMeetings: (meetingIds: readonly number[]) => number[];
  /** With the attendances that bound it. */
  ofGap: (gap: Pick<Gap, 'from' | 'to' | 'meetingIds' | 'statementId'>) => number[];
  /** Sources of the account: every cell of which one says something. */
  ofCount: () => number[];
  /** The first of the meetings of which a source proves something; null where it proves none of them. */
  meetingBehind: (sourceId: number, meetingIds: readonly number[]) => number | null;
}

export function gatherEvidence({ row, assertions, exhaustiveLists, statements }: EvidenceFacts): Evidence {
  const said = groupBy(assertions, ({ meetingId }) => meetingId);
  const lists = groupBy(exhaustiveLists, ({ meetingId }) => meetingId);
  const derived = new Set(row.cells.filter((cell) => cell.derived).map(({ meetingId }) => meetingId));
  const behind = (meetingId: number) =>
    said.get(meetingId) ?? (derived.has(meetingId) ? (lists.get(meetingId) ?? []) : []);
  const ofMeetings = (meetingIds: readonly number[]) => [
    ...new Set(meetingIds.flatMap((id) => behind(id).map(({ sourceId }) => sourceId))),
  ];
  return {
    ofMeetings,
    ofGap: ({ from, to, meetingIds, statementId }) => [
      ...new Set([
        ...statements.filter(({ id }) => id === statementId).map(({ sourceId }) => sourceId),
        ...ofMeetings([from.meetingId, ...meetingIds, to.meetingId].filter((id) => id !== null)),
      ]),
    ],
    ofCount: () => ofMeetings(row.cells.map(({ meetingId }) => meetingId)),
    meetingBehind: (sourceId, meetingIds) =>
      meetingIds.find((id) => behind(id).some((proof) => proof.sourceId === sourceId)) ?? null,
  };
}
