import { partialDate } from '@/lib/core/partial-date';
import { groupBy } from '@/lib/core/grouping';
import { mayBeAttended } from '@/lib/meetings/rules';
import { nameCell } from '@/lib/imports/plan/rules-faults';
import { spansFrom } from '@/lib/imports/plan/rules-left-outside';
import type { PlannedSeatState } from '@/lib/imports/plan/rules-seat';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { KnownSeat, TextPair } from '@/lib/imports/names/types';
import { listsHeardOf } from '@/lib/participation/cells/rules-silence';

type Term = Pick<KnownSeat, 'kind' | 'since' | 'until'>;

interface SeatedMember {
  /** null: the batch creates it. */
  id: number | null;
  name: TextPair;
  before: readonly Term[];
  after: readonly Term[];
}

/**
 * Names the absences that new or longer seats bring about: a complete list on record that does not name the holder says
 * that it did not come, as soon as it is known to have held a seat.
 */
export function nameNewAbsences(
  planned: ReadonlyMap<number, { readonly seats: readonly PlannedSeatState[] }>,
  { known, totals }: PlanSetting,
): void {
  const meetings = new Map(known.meetings.filter(mayBeAttended).map((meeting) => [meeting.id, meeting]));
  const lists = [...groupBy(known.lists, ({ meetingId }) => meetingId)].flatMap(([id, here]) => {
    const meeting = meetings.get(id);
    return meeting ? [{ edtf: meeting.date, date: partialDate(meeting.date), here }] : [];
  });
  if (lists.length === 0) return;
  const ids = new Map(known.members.map((member) => [member.id, member]));
  for (const [number, { seats }] of planned) {
    const member = ids.get(number);
    const name = member?.name ?? totals.newMembers[-number - 1]?.name;
    if (name) nameAbsences({ id: member?.id ?? null, name, before: member?.seats ?? [], after: seats });
  }

  function nameAbsences({ id, name, before, after }: SeatedMember): void {
    const [held, willHold] = [spansFrom(before), spansFrom(after)];
    for (const { edtf, date, here } of lists) {
      const silent = here.filter(
        (list) => id === null || known.standing.find(list.meetingId, id, list.sourceId) === null,
      );
      const isNew = listsHeardOf(silent, date, willHold).length > 0 && listsHeardOf(silent, date, held).length === 0;
      if (isNew) nameCell(totals, 'absent_by_list', { member: name, date: edtf, status: 'absent' });
    }
  }
}
