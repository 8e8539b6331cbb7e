import 'server-only';
import type { AttendanceStatus } from '@/lib/attendance/types';
import { listWithWeight, noSourceWeights, readSourceWeights } from '@/lib/attendance/queries-weight';
import { groupBy } from '@/lib/core/grouping';
import { partialDate } from '@/lib/core/partial-date';
import type { Reader } from '@/lib/db/reader';
import { listExhaustiveLists } from '@/lib/meetings/queries';
import type { ListCompleteness } from '@/lib/meetings/types';
import { listMembers, listSeats } from '@/lib/members/queries';
import { consequencesKey, findListConsequences } from '@/lib/participation/consequences/rules';
import type { ListConsequences, ListQuestion } from '@/lib/participation/consequences/types';

/** A list of one meeting as it is to be saved. `status` null: its source is to say nothing of the member any more. */
export interface ListToSave {
  meetingId: number;
  sourceId: number;
  /** Of whom it is complete afterwards. */
  completeFor: ListCompleteness;
  entries: readonly { memberId: number; status: AttendanceStatus | null }[];
  /** Members that a line may mean which nobody has decided yet: whether the list leaves them out is open. */
  mayBeMeant?: readonly number[];
}

/**
 * What has to be looked at before a list is saved: who becomes absent by it, and which of its words stand against the
 * record of seats or the state of the meeting. null where there is nothing of the kind.
 */
export async function askAboutList(reader: Reader, list: ListToSave): Promise<ListQuestion | null> {
  const consequences = await readListConsequences(reader, list);
  const seen = consequencesKey(consequences);
  if (seen === '') return null;
  const { absent, unknownEnd, withoutSeat, againstState } = consequences;
  const ids = [...absent, ...unknownEnd, ...[...withoutSeat, ...againstState].map(({ member }) => member)];
  const members = new Map((await listMembers(reader, [...new Set(ids)])).map((member) => [member.id, member]));
  const named = (memberIds: readonly number[]) => memberIds.flatMap((id) => members.get(id) ?? []);
  const told = (words: ListConsequences<number>['withoutSeat']) =>
    words.flatMap(({ member, status }) => named([member]).map((one) => ({ member: one, status })));
  return {
    kind: 'to_confirm',
    seen,
    consequences: {
      absent: named(absent),
      unknownEnd: named(unknownEnd),
      withoutSeat: told(withoutSeat),
      againstState: told(againstState),
    },
  };
}

/** The consequences by member; drafts count as said, because they are what is to be published. */
async function readListConsequences(
  reader: Reader,
  { meetingId, sourceId, completeFor, entries, mayBeMeant = [] }: ListToSave,
): Promise<ListConsequences<number>> {
  const meeting = await reader.meeting.findUnique({
    where: { id: meetingId },
    select: { id: true, networkId: true, dateEdtf: true, state: true, kind: true },
  });
  const weights = await readSourceWeights(reader, new Set([sourceId]), noSourceWeights());
  const weight = weights.get(sourceId);
  if (!meeting || !weight) return { absent: [], unknownEnd: [], withoutSeat: [], againstState: [] };
  const { networkId, dateEdtf, ...facts } = meeting;
  const lists = await listExhaustiveLists(reader, [meetingId]);
  const seats = groupBy(await listSeats(reader, { networkIds: [networkId] }), ({ memberId }) => memberId);
  const said = await listWithWeight(reader, { networkId, meetingIds: [meetingId] }, weights);
  const after = new Map(entries.map(({ memberId, status }) => [memberId, status]));
  const open = new Set(mayBeMeant.filter((memberId) => !after.has(memberId)));
  const own = lists.find((list) => list.sourceId === sourceId);
  return findListConsequences({
    meeting: { ...facts, date: partialDate(dateEdtf) },
    source: { sourceId, ...weight },
    completeBefore: own?.completeFor ?? 'nothing',
    countedMemberIds: own?.countedMemberIds ?? [],
    completeAfter: completeFor,
    otherLists: lists.filter((list) => list.sourceId !== sourceId),
    members: [...new Set([...seats.keys(), ...after.keys()])]
      .filter((memberId) => !open.has(memberId))
      .map((memberId) => {
        const here = (said.get(memberId) ?? []).filter((assertion) => assertion.meetingId === meetingId);
        const before = here.find((assertion) => assertion.sourceId === sourceId)?.status ?? null;
        return {
          memberId,
          seats: seats.get(memberId) ?? [],
          others: here.filter((assertion) => assertion.sourceId !== sourceId),
          before,
          after: after.has(memberId) ? (after.get(memberId) ?? null) : before,
        };
      }),
  });
}
