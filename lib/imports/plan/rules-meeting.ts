import { readCell, readChoice, hasColumn, refuseCell, type RowCells } from '@/lib/imports/plan/rules-cells';
import { fault } from '@/lib/imports/plan/rules-faults';
import { meetingWords } from '@/lib/imports/plan/rules-meeting-words';
import type { MeetingPlace, MeetingWords } from '@/lib/imports/plan/rules-meeting-register';
import { letsThrough, pairLetThrough, personalNotices } from '@/lib/imports/plan/rules-personal';
import {
  describedMeeting,
  readPlace,
  addMeetingToPlan,
  readTitle,
  refuseToldState,
  type RowMeeting,
} from '@/lib/imports/plan/rules-row-meeting';
import { readRowSource, type PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { FieldChange, MeetingContent, PlannedMeeting, PlannedRow } from '@/lib/imports/plan/types';
import { evidentNumber, mayBeOneMeeting, plainNumber } from '@/lib/meetings/rules-series';
import type { TextPair } from '@/lib/imports/names/types';

/** What stands, with what the row says put over it. The address stays: links lead to it. */
function withRow(row: RowCells, words: MeetingWords, standing: MeetingContent, setting: PlanSetting): MeetingContent {
  const { read } = setting;
  // What stands may have been named so by somebody who knows.
  if (standing.title.de !== readTitle(row)?.de) refuseToldState(row, readTitle(row)?.de, setting);
  const title = pairLetThrough(row, 'meeting_title', readTitle(row), standing.title);
  const written = readPlace(row);
  const place = pairLetThrough(row, 'place', written, standing.place);
  return {
    slug: standing.slug,
    title: title === null ? standing.title : merged(row, 'meeting_title_en', title, standing.title),
    date: words.date ?? standing.date,
    ...labelWithRow(row, words, standing),
    kind: readChoice(row, 'meeting_kind', read.meeting_kind) ?? standing.kind,
    state: readChoice(row, 'meeting_state', read.meeting_state) ?? standing.state,
    place:
      place === null
        ? hasColumn(row, 'place') && written === null
          ? null
          : standing.place
        : standing.place === null
          ? place
          : merged(row, 'place_en', place, standing.place),
  };
}

/** A bare number says nothing against the label that bears it, nor a label that was left out. */
function labelWithRow(row: RowCells, { label }: MeetingWords, standing: MeetingContent) {
  const { number } = standing;
  const stands =
    label === null ||
    label === standing.label ||
    (standing.label !== null && plainNumber(label) !== null && mayBeOneMeeting(label, standing.label));
  return stands || !letsThrough(row, 'meeting_number', label)
    ? { label: standing.label, number }
    : { label, number: evidentNumber(label) };
}

/** A file in one language says nothing of the other; where both were the same, they stay the same. */
function merged(
  row: RowCells,
  english: 'meeting_title_en' | 'place_en',
  written: TextPair,
  standing: TextPair,
): TextPair {
  if (hasColumn(row, english)) return written;
  if (written.de === standing.de || written.de === standing.en) return standing;
  return { de: written.de, en: standing.en === standing.de ? written.de : standing.en };
}

function listChanges(from: MeetingContent, to: MeetingContent): FieldChange[] {
  const pairs: [FieldChange['field'], string | null, string | null][] = [
    ['meeting_date', from.date.edtf, to.date.edtf],
    ['meeting_number', from.label, to.label],
    ['meeting_title', from.title.de, to.title.de],
    ['meeting_title_en', from.title.en, to.title.en],
    ['meeting_kind', from.kind, to.kind],
    ['meeting_state', from.state, to.state],
    ['place', from.place?.de ?? null, to.place?.de ?? null],
    ['place_en', from.place?.en ?? null, to.place?.en ?? null],
  ];
  return pairs
    .filter(([, before, after]) => before !== after)
    .map(([field, before, after]) => ({ field, from: before, to: after }));
}

const saying = (content: MeetingContent, source: number | null): string =>
  JSON.stringify([content.date.edtf, content.label, content.title, content.kind, content.state, content.place, source]);

/** Plans the meetings of a list, each row one meeting. */
export function meetingPlanner(setting: PlanSetting): (row: RowCells) => PlannedRow {
  const said = new Map<number, { line: number; saying: string }>();

  function standsFor(row: RowCells, words: MeetingWords): RowMeeting | null {
    const found = setting.meetings.find(words, { moves: true });
    if (found.kind === 'refused') {
      refuseCell(row, found.field, found.code, { names: found.names });
      return null;
    }
    const { createMeetings } = setting.mapping;
    if (found.kind === 'found') {
      if (!found.place.known?.withdrawn || createMeetings) return found;
    } else if (createMeetings && words.date !== null) {
      return { kind: 'to_create', meeting: describedMeeting(row, { ...words, date: words.date }, setting) };
    }
    if (words.date === null) refuseCell(row, 'meeting_date', 'date_missing');
    else refuseCell(row, 'meeting_date', 'meeting_unknown');
    return null;
  }

  function planned({ reference, known }: MeetingPlace, content: MeetingContent, source: number | null): PlannedMeeting {
    return {
      subject: 'meeting',
      meeting: reference,
      content,
      restores: known?.withdrawn ?? false,
      cites: source !== null && !known?.sourceIds.includes(source) ? source : null,
    };
  }

  return (row) => {
    const { line } = row;
    const words = meetingWords(row, setting);
    const meeting = words && standsFor(row, words);
    const source = readRowSource(row, setting);
    const content =
      words &&
      meeting &&
      (meeting.kind === 'found' ? withRow(row, words, meeting.place.content, setting) : meeting.meeting);
    if (!meeting || !content || row.faults.length > 0) return { kind: 'wrong', line, column: null, faults: row.faults };

    const before = meeting.kind === 'found' ? said.get(meeting.place.number) : undefined;
    if (before) {
      if (before.saying === saying(content, source))
        return { kind: 'left_out', line, column: null, reason: 'duplicate', otherLine: before.line };
      return {
        kind: 'wrong',
        line,
        column: null,
        faults: [
          fault('contradicts_line', {
            value: readCell(row, 'meeting_date') || null,
            column: row.columns.meeting_date ?? null,
            otherLine: before.line,
          }),
        ],
      };
    }
    const { place, notices } = addMeetingToPlan(meeting, setting);
    notices.push(...personalNotices(row));
    const personal = row.personal.length > 0 ? { personal: row.personal } : {};
    said.set(place.number, { line, saying: saying(content, source) });
    if (place.known) setting.described.push({ place, content });
    const what = planned(place, content, source);
    if (!place.known || place.known.withdrawn) return { kind: 'new', line, column: null, what, notices, ...personal };
    const changes = [
      ...listChanges(place.content, content),
      ...(what.cites === null ? [] : [{ field: 'source' as const, from: null, to: String(what.cites) }]),
    ];
    return changes.length > 0
      ? { kind: 'changed', line, column: null, what, changes, notices, ...personal }
      : { kind: 'same', line, column: null, what, notices, ...personal };
  };
}
