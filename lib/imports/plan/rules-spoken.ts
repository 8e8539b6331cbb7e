import type { AttendanceStatus } from '@/lib/attendance/types';
import type { AssertionContent } from '@/lib/attendance/types-log';
import { cellTable, numberColumn } from '@/lib/imports/known/rules-cell-table';
import { decodeContent, encodeContent, hashTexts } from '@/lib/imports/known/rules-content-code';
import type { MeetingPlace } from '@/lib/imports/plan/rules-meeting-register';

/** A cell as the plan numbers member and meeting: below zero those that the batch creates. */
interface SpokenCell {
  place: MeetingPlace;
  member: number;
  source: number;
}

/** What a file has said of cells so far. */
export interface SpokenCells {
  /** The line that has spoken of the cell before, and whether it said the same; null: none has, and now this one has. */
  say(cell: SpokenCell, line: number, content: AssertionContent): { line: number; same: boolean } | null;
  find(meeting: number, member: number, source: number): AttendanceStatus | null;
  /** The meetings that it speaks of, each with its sources. */
  listMeetings(): readonly { place: MeetingPlace; sources: ReadonlySet<number> }[];
}

export function spokenCells(): SpokenCells {
  const cells = cellTable();
  const [lines, codes, hashes] = [numberColumn(), numberColumn(), numberColumn()];
  const places = new Map<number, MeetingPlace>();
  return {
    say({ place, member, source }, line, content) {
      const [code, hash] = [encodeContent(content), hashTexts(content)];
      const before = cells.placeOf(place.number, member, source);
      if (before >= 0) return { line: lines.at(before), same: codes.at(before) === code && hashes.at(before) === hash };
      const at = cells.add(place.number, member, source);
      lines.put(at, line);
      codes.put(at, code);
      hashes.put(at, hash);
      places.set(place.number, place);
      return null;
    },
    find(meeting, member, source) {
      const at = cells.placeOf(meeting, member, source);
      return at < 0 ? null : decodeContent(codes.at(at)).status;
    },
    listMeetings: () =>
      [...cells.sourcesByMeeting()].flatMap(([meeting, sources]) => {
        const place = places.get(meeting);
        return place ? [{ place, sources }] : [];
      }),
  };
}
