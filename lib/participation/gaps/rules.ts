import { certainDays, isBounded, type PartialDate } from '@/lib/core/partial-date';
import { orderMeetings, type OrderedMeeting } from '@/lib/meetings/rules';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { Coverage } from '@/lib/networks/types';
import { isAttended, isKnownAbsence } from '@/lib/participation/cells/rules-eligibility';
import {
  certainDaysBetween,
  edgeFrom,
  edgeTo,
  firstEdge,
  lastEdge,
  type PlacedMeeting,
} from '@/lib/participation/gaps/rules-edges';
import {
  splitIntoTracks,
  type CellAtMeeting,
  type Segment,
  type SegmentKind,
  type Track,
} from '@/lib/participation/gaps/rules-tracks';
import { seatStretches, type SeatSpan } from '@/lib/participation/cells/rules-seats';
import { findStatedGaps } from '@/lib/participation/gaps/rules-stated';
import type { Cell, Statement } from '@/lib/participation/cells/types';
import type { Gap, GapKind } from '@/lib/participation/gaps/types';
import { figureVoice } from '@/lib/sources/rules-voice';

/** A meeting whose kind is left out is none that only prepares others. */
type GapMeeting = OrderedMeeting & Partial<Pick<MeetingEntry, 'kind'>>;

export interface GapFacts {
  meetings: readonly GapMeeting[];
  cells: readonly Cell[];
  seats: readonly SeatSpan[];
  /** On this member in this network. */
  statements: readonly Statement[];
  coverage: Coverage | null;
}

/** A row in the network's order: the cells with a place in time, and the attendances that have none. */
interface Row {
  placed: CellAtMeeting[];
  attended: CellAtMeeting[];
  /**
   * By a cell's place: the last day on which an attendance before it may lie. Computed once, because a row may have
   * hundreds of runs.
   */
  lastDayBefore: readonly (string | null)[];
  unplacedAttendances: PartialDate[];
}

function isPlaced<Meeting extends { id: number; date: PartialDate }>(
  meeting: Meeting,
): meeting is Meeting & PlacedMeeting {
  return isBounded(meeting.date);
}

/** Finds the cell of a meeting: as a rule cells are as many as the meetings, in their order. */
function cellFinder(cells: readonly Cell[]): (meetingId: number, place: number) => Cell | undefined {
  let byMeeting: ReadonlyMap<number, Cell> | undefined;
  return (meetingId, place) => {
    const cell = cells[place];
    if (cell?.meetingId === meetingId) return cell;
    byMeeting ??= new Map(cells.map((one) => [one.meetingId, one]));
    return byMeeting.get(meetingId);
  };
}

function toRow(meetings: readonly GapMeeting[], cells: readonly Cell[]): Row {
  const placed: CellAtMeeting[] = [];
  const unplacedAttendances: PartialDate[] = [];
  const cellAt = cellFinder(cells);
  for (const [place, meeting] of orderMeetings(meetings).entries()) {
    const cell = cellAt(meeting.id, place);
    if (cell === undefined) continue;
    const { status, voice = 'cell' } = cell;
    if (isPlaced(meeting)) placed.push({ meeting, status, voice, place });
    else if (isAttended(status)) unplacedAttendances.push(meeting.date);
  }
  const attended = placed.filter((cell) => isAttended(cell.status));
  return { placed, attended, lastDayBefore: lastDaysBefore(placed), unplacedAttendances };
}

function lastDaysBefore(placed: readonly CellAtMeeting[]): (string | null)[] {
  const days: (string | null)[] = [];
  let last: string | null = null;
  for (const { place, status, meeting } of placed) {
    days[place] = last;
    const day = isAttended(status) ? certainDays(meeting.date).latest : null;
    if (day !== null && (last === null || day > last)) last = day;
  }
  return days;
}

/** Next to an attendance the run reaches to it; next to an exclusion or an unclear seat it is bounded by its own meetings only. */
function findEdges(run: Segment, index: number, track: Track, coverage: Coverage | null) {
  const [before, after] = [track.segments[index - 1], track.segments[index + 1]];
  const seatEnd = lastEdge(run.last.meeting, track.stretch, coverage);
  const from =
    before?.kind === 'attended'
      ? edgeFrom('attended', before.last.meeting)
      : before
        ? edgeFrom('meeting', run.first.meeting)
        : firstEdge(run.first.meeting, track.stretch, coverage);
  const to =
    after?.kind === 'attended'
      ? edgeTo('attended', after.first.meeting)
      : after
        ? edgeTo('meeting', run.last.meeting)
        : seatEnd;
  return { from, to, closedBySeat: seatEnd.edge.kind === 'seat' };
}

/** An attendance of imprecise date may lie later than the one before the run; days count from the later of them. */
function lastPossibleDay(day: string | null, run: Segment, row: Row): string | null {
  if (day === null) return null;
  const attended = row.lastDayBefore[run.first.place] ?? null;
  return attended !== null && attended > day ? attended : day;
}

/** null: a member that attended is in no gap, nor is one whose seat is unclear. */
const KIND_OF: Readonly<Record<SegmentKind, (run: Segment) => GapKind | null>> = {
  attended: () => null,
  missed: (run) => (run.cells.some((cell) => isKnownAbsence(cell.status)) ? 'attendance' : 'record'),
  excluded: () => 'exclusion',
  unclear: () => null,
};

/** The voice that all known absences of a run share, and the attendances that bound it. */
function runVoice(run: Segment, index: number, { segments }: Track): Pick<Gap, 'voice'> {
  const [before, after] = [segments[index - 1], segments[index + 1]];
  const voice = figureVoice([
    ...run.cells.filter((cell) => isKnownAbsence(cell.status)).map((cell) => cell.voice),
    ...(before?.kind === 'attended' ? [before.last.voice] : []),
    ...(after?.kind === 'attended' ? [after.first.voice] : []),
  ]);
  return voice === 'cell' ? {} : { voice };
}

const countMissed = (cells: readonly CellAtMeeting[]): number =>
  cells.filter((cell) => isKnownAbsence(cell.status)).length;

function toGap(run: Segment, index: number, track: Track, row: Row, coverage: Coverage | null): Gap | null {
  const kind = KIND_OF[run.kind](run);
  if (kind === null) return null;
  const { from, to, closedBySeat } = findEdges(run, index, track, coverage);
  const start = lastPossibleDay(from.day, run, row);
  // An attendance without a place in time may lie in the run; then no day is certainly without attendance.
  const mayBeBroken = row.unplacedAttendances.some(
    ({ earliest, latest }) =>
      !(latest !== null && start !== null && latest <= start) &&
      !(earliest !== null && to.day !== null && earliest >= to.day),
  );
  const mayBeEnded = row.unplacedAttendances.some(
    ({ latest }) => latest === null || latest > run.first.meeting.date.earliest,
  );
  const preparatory = run.cells.filter(({ meeting }) => meeting.kind === 'preparatory');
  const isEnded = (row.attended.at(-1)?.place ?? -1) > run.last.place;
  return {
    kind,
    from: from.edge,
    to: to.edge,
    meetingIds: run.cells.map((cell) => cell.meeting.id),
    meetings: run.cells.length,
    missed: countMissed(run.cells),
    unrecorded: run.cells.filter((cell) => cell.status === 'not_recorded').length,
    ...(preparatory.length > 0 && { preparatory: { meetings: preparatory.length, missed: countMissed(preparatory) } }),
    days: mayBeBroken ? null : certainDaysBetween(start, to.day),
    open: !isEnded && !mayBeEnded && !closedBySeat,
    ...runVoice(run, index, track),
    statementId: null,
  };
}

/**
 * Every gap of one row, in time order, the stated ones after them by statement. A run is a longest series of
 * eligible held meetings without attendance within one membership; meetings with an open date have no place in
 * it. `days` counts from the last possible day of `from` to the first possible one of `to`.
 */
export function findGaps({ meetings, cells, seats, statements, coverage }: GapFacts): Gap[] {
  const row = toRow(meetings, cells);
  const runs = splitIntoTracks(row.placed, seatStretches(seats)).flatMap((track) =>
    track.segments.flatMap((segment, index) => toGap(segment, index, track, row, coverage) ?? []),
  );
  const attendedMeetings = row.attended.map((cell) => cell.meeting);
  return [...runs, ...findStatedGaps(statements, attendedMeetings)];
}
