import { absenceGround, standingMeeting } from '@/lib/imports/absences/rules-voices';
import { nameCell } from '@/lib/imports/plan/rules-faults';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import { findListConsequences } from '@/lib/participation/consequences/rules';

/**
 * Names whoever becomes absent because a meeting with a complete list is held now, has another date, or is on record
 * again.
 */
export function nameAbsencesFromMeetings(setting: PlanSetting): void {
  const { known, totals, described } = setting;
  if (known.lists.length === 0) return;
  const ground = absenceGround(setting);
  for (const { place, content } of described) {
    const [list, ...otherLists] = ground.listsAt(place.number);
    if (!list || !place.known) continue;
    const { sourceId, completeFor, countedMemberIds = [] } = list;
    const { absent } = findListConsequences({
      meeting: { id: place.number, date: content.date, state: content.state, kind: content.kind },
      meetingBefore: standingMeeting(place.known),
      source: ground.weighed(sourceId),
      ...{ completeBefore: completeFor, completeAfter: completeFor, countedMemberIds, otherLists },
      members: ground.seated.map(({ number, seats }) => {
        const said = ground.before(place.number, number, sourceId);
        return {
          ...{ memberId: number, seats, before: said, after: said },
          others: ground.others(place.number, number, sourceId),
        };
      }),
    });
    for (const number of absent) {
      const member = ground.seated.find((one) => one.number === number)?.name;
      if (member) nameCell(totals, 'absent_by_list', { member, date: content.date.edtf, status: 'absent' });
    }
  }
}
