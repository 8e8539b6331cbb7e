import { parsePartialDate, type PartialDate } from '@/lib/core/partial-date';
import type { MeetingKey } from '@/lib/imports/headings/types';
import { certainPeriod, type Period } from '@/lib/imports/names/rules-lifetimes';
import { defaultTitle, timedTitle } from '@/lib/imports/plan/rules-meeting-title';
import {
  readCell,
  readChoice,
  hasColumn,
  refuseCell,
  readTextCell,
  type RowCells,
} from '@/lib/imports/plan/rules-cells';
import type { MeetingPlace, MeetingWords } from '@/lib/imports/plan/rules-meeting-register';
import { meetingWords, refuseUndatable } from '@/lib/imports/plan/rules-meeting-words';
import { letsThrough, pairLetThrough } from '@/lib/imports/plan/rules-personal';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import { toNameKey } from '@/lib/members/names/rules-key';
import { evidentNumber } from '@/lib/meetings/rules-series';
import { isSpecialMeeting, TELLS_PLAN, TELLS_STATE } from '@/lib/imports/words/rules-meeting-state';
import type { MeetingKind, MeetingState } from '@/lib/meetings/types';
import type { NewMeeting, PlanNotice } from '@/lib/imports/plan/types';
import type { TextPair } from '@/lib/imports/names/types';

/** The meeting a row is about: one of the register or the batch, or one the batch would create with this row. */
export type RowMeeting = { kind: 'found'; place: MeetingPlace } | { kind: 'to_create'; meeting: NewMeeting };

/** When the meeting of a row took place, as far as that is known. */
export const meetingPeriod = (meeting: RowMeeting | null): Period | null =>
  meeting && certainPeriod(meeting.kind === 'found' ? meeting.place.content.date : meeting.meeting.date);

/** One text for both languages where the file gives only one. */
const textPair = (de: string | null, en: string | null): TextPair | null =>
  de === null && en === null ? null : { de: de ?? en ?? '', en: en ?? de ?? '' };

export const readTitle = (row: RowCells): TextPair | null =>
  textPair(readTextCell(row, 'meeting_title'), readTextCell(row, 'meeting_title_en'));
export const readPlace = (row: RowCells): TextPair | null =>
  textPair(readTextCell(row, 'place'), readTextCell(row, 'place_en'));

const stateOn = (date: PartialDate, today: string): MeetingState =>
  date.earliest !== null && date.earliest > today ? 'scheduled' : 'held';

/** Notes a text that says what becomes of a meeting, where the row has no word of its own for that: it would count as held. */
export function refuseToldState(row: RowCells, text: string | null | undefined, { read }: PlanSetting): void {
  if (text === null || text === undefined || !TELLS_STATE.test(text)) return;
  if (readChoice(row, 'meeting_state', read.meeting_state) ?? readChoice(row, 'meeting_kind', read.meeting_kind))
    return;
  refuseCell(row, hasColumn(row, 'meeting_title') ? 'meeting_title' : 'meeting_date', 'title_tells_state', {
    value: text,
  });
}

const kindTold = (...texts: readonly (string | null | undefined)[]): MeetingKind =>
  texts.some((text) => text !== null && text !== undefined && isSpecialMeeting(text)) ? 'special' : 'regular';

/** A meeting as the row describes it; what it does not say is the default. */
export function describedMeeting(
  row: RowCells,
  { slug, label: written, date, time, title }: MeetingWords & { date: PartialDate },
  setting: PlanSetting,
): NewMeeting {
  const label = letsThrough(row, 'meeting_number', written) ? written : null;
  for (const text of [readTitle(row)?.de, readPlace(row)?.de, written]) refuseToldState(row, text, setting);
  return {
    slug,
    title:
      pairLetThrough(row, 'meeting_title', readTitle(row), null) ??
      (time === null ? defaultTitle(label, date) : timedTitle(label, date, time)),
    date,
    number: label === null ? null : evidentNumber(label),
    label,
    kind: readChoice(row, 'meeting_kind', setting.read.meeting_kind) ?? kindTold(title, readTitle(row)?.de, written),
    state: readChoice(row, 'meeting_state', setting.read.meeting_state) ?? stateOn(date, setting.known.today),
    place: pairLetThrough(row, 'place', readPlace(row), null),
    line: row.line,
  };
}

/** What a row says of a meeting that an earlier row has brought in: two places of one day are two meetings, or a slip. */
function refuseOtherWords(row: RowCells, { known, content }: MeetingPlace, { read, totals }: PlanSetting): void {
  if (known !== null) return;
  const first = totals.newMeetings.find((one) => one === content);
  const told = (
    [
      ['place', hasColumn(row, 'place') ? (readPlace(row)?.de ?? null) : null, content.place?.de ?? null],
      ['meeting_state', readChoice(row, 'meeting_state', read.meeting_state), content.state],
      ['meeting_kind', readChoice(row, 'meeting_kind', read.meeting_kind), content.kind],
    ] as const
  ).filter(([, said, before]) => said !== null && before !== null && !sayAlike(said, before));
  for (const [field] of told) refuseCell(row, field, 'meeting_told_otherwise', { otherLine: first?.line ?? null });
}

/** "Kassel" and "Kassel, Rathaus". */
function sayAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [toNameKey(one).exact, toNameKey(other).exact];
  return a.includes(b) || b.includes(a);
}

/** Finds a meeting, or describes the one to create; what is wrong is noted as a fault, and null returned. */
export function meetingNamed(row: RowCells, words: MeetingWords, setting: PlanSetting): RowMeeting | null {
  const found = setting.meetings.find(words, { moves: false });
  const { createMeetings } = setting.mapping;
  if (found.kind === 'found' && (!found.place.known?.withdrawn || createMeetings)) {
    const before = row.faults.length;
    refuseOtherWords(row, found.place, setting);
    return row.faults.length > before ? null : found;
  }
  if (found.kind === 'refused') {
    refuseCell(row, found.field, found.code, { names: found.names });
    return null;
  }
  const { date, label, slug } = words;
  if (found.kind === 'unknown' && createMeetings && date !== null) {
    const before = row.faults.length;
    const meeting = describedMeeting(row, { ...words, date }, setting);
    return row.faults.length > before ? null : { kind: 'to_create', meeting };
  }
  if (createMeetings && date === null && hasColumn(row, 'meeting_date'))
    refuseCell(row, 'meeting_date', 'date_missing');
  else
    refuseCell(
      row,
      date !== null ? 'meeting_date' : slug !== null ? 'meeting_slug' : 'meeting_number',
      'meeting_unknown',
      {
        ...(label !== null && { names: [label] }),
        // Below a heading stands a mark: what names the meeting is the heading.
        ...(row.columns.meeting_date !== undefined &&
          row.columns.meeting_date === row.columns.status && { value: date?.edtf ?? slug ?? label ?? '' }),
      },
    );
  return null;
}

/** Of a row that records nothing: whether it says when that was. */
export function checkDated(row: RowCells, setting: PlanSetting): void {
  const words = meetingWords(row, setting);
  if (!words || words.date !== null || !hasColumn(row, 'meeting_date')) return;
  if (setting.meetings.find(words, { moves: false }).kind === 'unknown')
    refuseCell(row, 'meeting_date', 'date_missing');
}

/** The meeting that a heading names; it was read when the mapping was made. */
export function readMeetingKey(
  row: RowCells,
  { date, number, slug, title, time }: MeetingKey,
  setting: PlanSetting,
): RowMeeting | null {
  const before = row.faults.length;
  // Also of a meeting that is known: who was invited to it did not attend it for that.
  if (title !== null && TELLS_PLAN.test(title)) refuseCell(row, 'meeting_date', 'title_tells_plan', { value: title });
  const label = number?.toString() ?? null;
  const read = date === null ? null : parsePartialDate(date);
  if (read && !read.ok) refuseCell(row, 'meeting_date', 'date_not_understood');
  if (read?.ok) refuseUndatable(row, read.value, setting);
  if (row.faults.length > before) return null;
  if (date === null && number === null && slug === null) refuseCell(row, 'meeting_date', 'meeting_missing');
  else {
    const day = read?.ok ? read.value : null;
    // Of several columns of one day the one without a title is a meeting of its own.
    const own =
      day !== null && title === null && label === null && slug === null && setting.sharedDays.has(day.edtf)
        ? defaultTitle(null, day).de
        : title;
    const meeting = meetingNamed(row, { date: day, label, slug, title: own, time: time ?? null }, setting);
    return meeting && withTitle(row, meeting, title, setting);
  }
  return null;
}

/** The title that a heading gives to a meeting which the batch creates, or the place where it was. */
function withTitle(row: RowCells, meeting: RowMeeting, title: string | null, setting: PlanSetting): RowMeeting | null {
  if (meeting.kind !== 'to_create' || title === null) return meeting;
  const before = row.faults.length;
  refuseToldState(row, title, setting);
  if (row.faults.length > before) return null;
  if (setting.tellsPlace(title))
    return { ...meeting, meeting: { ...meeting.meeting, place: meeting.meeting.place ?? { de: title, en: title } } };
  return letsThrough(row, 'meeting_title', title)
    ? { ...meeting, meeting: { ...meeting.meeting, title: { de: title, en: title } } }
    : meeting;
}

/** The meeting that all rows of the file belong to, or that the row's cells name. */
export function readRowMeeting(row: RowCells, setting: PlanSetting): RowMeeting | null {
  const words = meetingWords(row, setting);
  const meeting = words && meetingNamed(row, words, setting);
  const namedAsHeading = setting.allBelongTo !== null || setting.block !== null || readCell(row, 'meeting') !== '';
  return meeting && namedAsHeading ? withTitle(row, meeting, words.title, setting) : meeting;
}

/** Adds the meeting to the plan, once the whole row is valid, with notices about what is unusual. */
export function addMeetingToPlan(
  meeting: RowMeeting,
  { meetings, totals }: PlanSetting,
): { place: MeetingPlace; notices: PlanNotice[] } {
  if (meeting.kind === 'found') {
    const { known } = meeting.place;
    if (known?.withdrawn) totals.restoredMeetings.add(known.id);
    return { place: meeting.place, notices: [] };
  }
  const { label, date } = meeting.meeting;
  const notices: PlanNotice[] = [];
  if (label !== null && meetings.isLabelTaken(label)) notices.push('number_of_another_meeting');
  if (meetings.overlaps(date)) notices.push('days_of_another_meeting');
  return { place: meetings.create(meeting.meeting), notices };
}
