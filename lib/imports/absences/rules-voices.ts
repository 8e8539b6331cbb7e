import type { AttendanceStatus } from '@/lib/attendance/types';
import { groupBy } from '@/lib/core/grouping';
import { partialDate } from '@/lib/core/partial-date';
import { spansFrom } from '@/lib/imports/plan/rules-left-outside';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { KnownMeeting } from '@/lib/imports/known/types';
import type { TextPair } from '@/lib/imports/names/types';
import type { AssertionFact, ExhaustiveList, ResolvableMeeting } from '@/lib/participation/cells/rules';
import type { SeatSpan } from '@/lib/participation/cells/rules-seats';

/** A member with a seat, by its number in the plan. */
export interface SeatedMember {
  number: number;
  name: TextPair;
  seats: readonly SeatSpan[];
}

/** What a plan rests on where it asks who becomes absent. */
export interface AbsenceGround {
  /** Complete lists on record, by meeting. */
  listsAt(meeting: number): readonly ExhaustiveList[];
  /** What decides between a source and others. */
  weighed(sourceId: number): Pick<AssertionFact, 'sourceId' | 'sourceKind' | 'sourceDate'>;
  /** What a source says of a member at a meeting on record, and will say with this file. */
  before(meeting: number, member: number, source: number): AttendanceStatus | null;
  after(meeting: number, member: number, source: number): AttendanceStatus | null;
  /** What all other sources will say. */
  others(meeting: number, member: number, source: number): AssertionFact[];
  /** Members with a seat, those included that get one with this file. */
  seated: readonly SeatedMember[];
}

/** A meeting on record as the rules of cells know it; null: it had been withdrawn. */
export const standingMeeting = ({ id, date, state, kind, withdrawn }: KnownMeeting): ResolvableMeeting | null =>
  withdrawn ? null : { id, date: partialDate(date), state, kind };

export function absenceGround({ known, totals, spoken, mapping }: PlanSetting): AbsenceGround {
  const sourcesAt = known.standing.sourcesByMeeting();
  const spokenAt = new Map(spoken.listMeetings().map(({ place, sources }) => [place.number, sources]));
  const lists = groupBy(known.lists, ({ meetingId }) => meetingId);
  const weighed: AbsenceGround['weighed'] = (sourceId) => {
    const weight = known.weights.get(sourceId);
    if (!weight) throw new RangeError(`Source ${sourceId} has no weight.`);
    return { sourceId, ...weight };
  };
  const before: AbsenceGround['before'] = (meeting, member, source) =>
    meeting > 0 && member > 0 ? (known.standing.find(meeting, member, source)?.content.status ?? null) : null;
  const after: AbsenceGround['after'] = (meeting, member, source) =>
    spoken.find(meeting, member, source) ?? before(meeting, member, source);

  const given = mapping.newSeats;
  const givenTo = new Set(totals.newSeats.map(({ member }) => ('id' in member ? member.id : -member.created - 1)));
  const givenSeat = spansFrom(given ? [{ kind: 'full', since: given.since, until: null, doubt: null }] : []);
  const onRecord = known.members.filter(({ id, withdrawn }) => !withdrawn || totals.restoredMembers.has(id));
  const seated = [
    ...onRecord.map(({ id, name, seats }) => ({ number: id, name, seats: spansFrom(seats) })),
    ...totals.newMembers.map(({ name }, place) => ({ number: -place - 1, name, seats: [] as SeatSpan[] })),
  ].map((one) => (givenTo.has(one.number) ? { ...one, seats: givenSeat } : one));

  return {
    listsAt: (meeting) => (lists.get(meeting) ?? []).map((list) => ({ ...list, ...weighed(list.sourceId) })),
    weighed,
    before,
    after,
    others: (meeting, member, source) =>
      [...new Set([...(sourcesAt.get(meeting) ?? []), ...(spokenAt.get(meeting) ?? [])])].flatMap((other) => {
        const status = other === source ? null : after(meeting, member, other);
        return status === null ? [] : [{ id: 0, meetingId: meeting, status, ...weighed(other) }];
      }),
    seated: seated.filter(({ seats }) => seats.length > 0),
  };
}
