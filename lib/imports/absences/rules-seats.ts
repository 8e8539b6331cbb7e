import { partialDate } from '@/lib/core/partial-date';
import { absenceGround } from '@/lib/imports/absences/rules-voices';
import { nameCell } from '@/lib/imports/plan/rules-faults';
import { spansFrom } from '@/lib/imports/plan/rules-left-outside';
import type { PlannedSeatState } from '@/lib/imports/plan/rules-seat';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import { mayBeAttended } from '@/lib/meetings/rules';
import { findListConsequences } from '@/lib/participation/consequences/rules';

/**
 * Names the absences that new or longer seats bring about: a complete list on record that does not name the holder says
 * that it did not come, as soon as it is known to have held a seat.
 */
export function nameAbsencesFromSeats(
  planned: ReadonlyMap<number, { readonly seats: readonly PlannedSeatState[] }>,
  setting: PlanSetting,
): void {
  const { known, totals } = setting;
  if (known.lists.length === 0) return;
  const ground = absenceGround(setting);
  const ids = new Map(known.members.map((member) => [member.id, member]));
  const members = [...planned].flatMap(([number, { seats }]) => {
    const member = ids.get(number);
    const name = member?.name ?? totals.newMembers[-number - 1]?.name;
    const before = member && !member.withdrawn ? member.seats : [];
    return name ? [{ number, name, seats: spansFrom(seats), seatsBefore: spansFrom(before) }] : [];
  });
  const names = new Map(members.map(({ number, name }) => [number, name]));
  for (const { id, date, state, kind, withdrawn } of known.meetings) {
    const [list, ...otherLists] = withdrawn || !mayBeAttended({ state, kind }) ? [] : ground.listsAt(id);
    if (!list) continue;
    const { sourceId, completeFor, countedMemberIds = [] } = list;
    const { absent } = findListConsequences({
      meeting: { id, date: partialDate(date), state, kind },
      source: ground.weighed(sourceId),
      ...{ completeBefore: completeFor, completeAfter: completeFor, countedMemberIds, otherLists },
      members: members.map(({ number, seats, seatsBefore }) => {
        const said = ground.before(id, number, sourceId);
        return {
          ...{ memberId: number, seats, seatsBefore, before: said, after: said },
          others: ground.others(id, number, sourceId),
        };
      }),
    });
    for (const number of absent) {
      const member = names.get(number);
      if (member) nameCell(totals, 'absent_by_list', { member, date, status: 'absent' });
    }
  }
}
