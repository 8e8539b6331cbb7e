import { namedMeetings } from '@/lib/imports/absences/rules-named';
import { absenceGround, standingMeeting, type AbsenceGround } from '@/lib/imports/absences/rules-voices';
import type { CompleteList } from '@/lib/imports/mapping/types';
import { nameCell, noteIncomplete } from '@/lib/imports/plan/rules-faults';
import type { MeetingPlace } from '@/lib/imports/plan/rules-meeting-register';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { Reference } from '@/lib/imports/plan/types';
import { mayBeAttended, mostComplete } from '@/lib/meetings/rules';
import { findListConsequences } from '@/lib/participation/consequences/rules';

const referenceTo = (number: number): Reference => (number > 0 ? { id: number } : { created: -number - 1 });

/**
 * Names whoever becomes absent because a list of attendances is said to be complete, or because it changes what stands
 * beside a complete list on record; and what the list is to be on record as.
 */
export function nameListedAbsences(setting: PlanSetting): void {
  const { known, mapping, spoken, totals } = setting;
  if (!mapping.complete && known.lists.length === 0) return;
  const ground = absenceGround(setting);
  const named = namedMeetings(mapping.complete?.meetings);
  for (const { place, sources } of spoken.listMeetings()) {
    const { date, slug, label } = place.content;
    const complete = named.include({ date: date.edtf, slug, label }) ? mapping.complete : undefined;
    if (!complete && ground.listsAt(place.number).length === 0) continue;
    for (const sourceId of sources) nameAbsences(setting, ground, { place, sourceId, complete });
  }
  totals.incomplete.meetings.push(...named.unknown());
}

interface ListOfFile {
  place: MeetingPlace;
  sourceId: number;
  /** What is said of it. */
  complete: CompleteList | undefined;
}

function nameAbsences(
  { totals, unseated }: PlanSetting,
  ground: AbsenceGround,
  { place: { number: id, reference, known, content }, sourceId, complete }: ListOfFile,
): void {
  const lists = ground.listsAt(id);
  const own = lists.find((list) => list.sourceId === sourceId);
  const completeBefore = own?.completeFor ?? 'nothing';
  const completeFor = mostComplete([{ completeFor: completeBefore }, ...(complete ? [complete] : [])]);
  const { absent, unknownEnd } = findListConsequences({
    meeting: { id, date: content.date, state: content.state, kind: content.kind },
    ...(known && { meetingBefore: standingMeeting(known) }),
    source: ground.weighed(sourceId),
    completeBefore,
    completeAfter: completeFor,
    countedMemberIds: own?.countedMemberIds ?? [],
    otherLists: lists.filter((list) => list.sourceId !== sourceId),
    members: ground.seated.map(({ number, seats }) => ({
      memberId: number,
      seats,
      others: ground.others(id, number, sourceId),
      before: ground.before(id, number, sourceId),
      after: ground.after(id, number, sourceId),
    })),
  });
  const counted = complete?.countUnknownEnds === true ? unknownEnd : [];
  for (const number of [...absent, ...counted]) {
    const line = unseated.get(`${id} ${number}`);
    if (line !== undefined) noteIncomplete(totals, line);
    name('absent_by_list', number);
  }
  for (const number of unknownEnd) if (!counted.includes(number)) name('unknown_end', number);
  // Of a meeting that was not held no list names who came.
  if (complete && mayBeAttended(content) && (completeFor !== completeBefore || counted.length > 0))
    totals.completed.push({ meeting: reference, sourceId, completeFor, counted: counted.map(referenceTo) });

  function name(consequence: 'absent_by_list' | 'unknown_end', number: number): void {
    const member = ground.seated.find((one) => one.number === number)?.name;
    if (member)
      nameCell(totals, consequence, {
        ...{ member, date: content.date.edtf },
        status: consequence === 'absent_by_list' ? 'absent' : null,
      });
  }
}
