import type { PlacedMeeting } from '@/lib/participation/gaps/rules-edges';
import { findStretch, type SeatStretch } from '@/lib/participation/cells/rules-seats';
import type { CellStatus } from '@/lib/participation/cells/types';
import type { SourceVoice } from '@/lib/sources/rules-voice';

/** `unclear`: nobody can say whether there was a seat; no gap, and a gap beside it is measured from its own meetings. */
export type SegmentKind = 'attended' | 'missed' | 'excluded' | 'unclear';

export interface CellAtMeeting {
  meeting: PlacedMeeting;
  status: CellStatus;
  voice: SourceVoice;
  /** Position in the network's order. */
  place: number;
}

/** Consecutive cells of one kind, skipped ones left out. */
export interface Segment {
  kind: SegmentKind;
  cells: CellAtMeeting[];
  first: CellAtMeeting;
  last: CellAtMeeting;
}

/** The segments of one uninterrupted membership, in order; neighbours differ in kind. */
export interface Track {
  stretch: SeatStretch | null;
  segments: Segment[];
}

/** `outside`: the membership ends there; `skipped`: it asks nothing of the member. */
const SEGMENT_KINDS: Readonly<Record<CellStatus, SegmentKind | 'outside' | 'skipped'>> = {
  present: 'attended',
  represented_by_deputy: 'attended',
  represented_by_somebody: 'attended',
  represented_by_member: 'missed',
  excused: 'missed',
  absent: 'missed',
  excluded: 'excluded',
  not_invited: 'skipped',
  not_recorded: 'missed',
  seat_unclear: 'unclear',
  not_a_member: 'outside',
  cancelled: 'skipped',
  no_attendance_possible: 'skipped',
  not_yet_held: 'skipped',
};

/**
 * Splits a row where the membership breaks: at a cell outside it, and between two seats that do not touch even if
 * no meeting lies between them. Cells that ask nothing of the member (cancelled, written procedure, not yet held,
 * not invited) interrupt nothing.
 */
export function splitIntoTracks(row: readonly CellAtMeeting[], stretches: readonly SeatStretch[]): Track[] {
  const tracks: Track[] = [];
  let current: Track | null = null;
  for (const cell of row) {
    const kind = SEGMENT_KINDS[cell.status];
    if (kind === 'skipped') continue;
    if (kind === 'outside') {
      current = null;
      continue;
    }
    const stretch = findStretch(cell.meeting.date, stretches);
    if (!current || current.stretch !== stretch) {
      current = { stretch, segments: [] };
      tracks.push(current);
    }
    const segment: Segment | undefined = current.segments.at(-1);
    if (segment?.kind === kind) {
      segment.cells.push(cell);
      segment.last = cell;
    } else {
      current.segments.push({ kind, cells: [cell], first: cell, last: cell });
    }
  }
  return tracks;
}
