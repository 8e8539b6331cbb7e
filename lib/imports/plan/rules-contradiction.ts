import type { AssertionContent } from '@/lib/attendance/types-log';
import { nameCell } from '@/lib/imports/plan/rules-faults';
import { periodsFrom } from '@/lib/imports/plan/rules-left-outside';
import type { MeetingPlace } from '@/lib/imports/plan/rules-meeting-register';
import type { addMemberToPlan } from '@/lib/imports/plan/rules-row-member';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { PlanNotice } from '@/lib/imports/plan/types';
import { tellsOfMeeting } from '@/lib/participation/cells/rules-contradiction';
import { isAttended } from '@/lib/participation/cells/rules-eligibility';
import { seatStanding, type SeatPeriods } from '@/lib/participation/cells/rules-seats';
import { mayBeAttended } from '@/lib/meetings/rules';

type SettledMember = ReturnType<typeof addMemberToPlan>;

/** Who is listed as a guest and came needs no seat. */
const isListedGuest = ({ status, capacity }: AssertionContent): boolean => isAttended(status) && capacity === 'guest';

/**
 * What an attendance stands against: no seat is on record then, or the meeting was not held. It is kept either way, and
 * named before anything is saved. Seats that somebody has offered to members without any are added to the plan.
 */
export function contradictionFinder({ mapping, totals }: PlanSetting) {
  const periods = new Map<number, SeatPeriods>();

  /** Seats of the member on record, or the one that it is to be given. */
  const nameFor = ({ number, known }: SettledMember) =>
    known?.name ?? totals.newMembers[-number - 1]?.name ?? { de: '', en: '' };

  function periodsOf(settled: SettledMember): SeatPeriods {
    const { number, reference, known } = settled;
    const before = periods.get(number);
    if (before) return before;
    const given = mapping.newSeats && (known?.seats.length ?? 0) === 0 ? mapping.newSeats : null;
    if (given) totals.newSeats.push({ member: reference, name: nameFor(settled), ...given });
    const found = periodsFrom(
      given ? [{ kind: 'full', since: given.since, until: null, doubt: null }] : (known?.seats ?? []),
    );
    periods.set(number, found);
    return found;
  }

  return (member: SettledMember, { content: meeting }: MeetingPlace, content: AssertionContent): PlanNotice[] => {
    const cell = { member: nameFor(member), date: meeting.date.edtf, status: content.status };
    const found: PlanNotice[] = [];
    if (seatStanding(meeting.date, periodsOf(member)) === 'none' && !isListedGuest(content)) {
      nameCell(totals, 'outside_seat', cell);
      if ((member.known?.seats.length ?? 0) === 0) totals.seatless.add(member.number);
      found.push('outside_seat');
    }
    if (!mayBeAttended(meeting) && tellsOfMeeting(content.status)) {
      nameCell(totals, 'against_state', cell);
      found.push('against_state');
    }
    if (content.status === 'represented_by_member' && content.representingMemberId === null)
      nameCell(totals, 'holder_unsaid', { ...cell, status: null });
    return found;
  };
}
