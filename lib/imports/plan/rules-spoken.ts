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

/** Where a file speaks of a cell: a line, and of a table the column (from 0). */
export interface SpokenAt {
  line: number;
  column: number | null;
}

/** Of an entry of a file that another contradicts: where that one stands, and what the two say, this one first. */
export interface Disagreement {
  otherLine: number;
  statuses: readonly [AttendanceStatus, AttendanceStatus];
}

export const spokenKey = ({ line, column }: SpokenAt): string => `${line} ${column ?? ''}`;

/** What a file has said of cells so far. */
export interface SpokenCells {
  /** The line that has spoken of the cell before, and whether it said the same; null: none has, and now this one has. */
  say(cell: SpokenCell, where: SpokenAt, content: AssertionContent): { line: number; same: boolean } | null;
  /** All entries on cells of which the file says more than one thing, by `spokenKey`; empty unless they are to be kept. */
  listDisagreements(): Map<string, Disagreement>;
  find(meeting: number, member: number, source: number): AttendanceStatus | null;
  /** The meetings that it speaks of, each with its sources. */
  listMeetings(): readonly { place: MeetingPlace; sources: ReadonlySet<number> }[];
}

const NO_COLUMN = -1;

/** @param keepsRepeats whether it is kept who speaks of a cell once more: of a million votes on some hundred days it is of no use */
export function spokenCells(keepsRepeats: boolean): SpokenCells {
  const cells = cellTable();
  const [lines, columns, codes, hashes] = [numberColumn(), numberColumn(), numberColumn(), numberColumn()];
  const repeats = {
    count: 0,
    at: numberColumn(),
    line: numberColumn(),
    column: numberColumn(),
    code: numberColumn(),
    same: numberColumn(),
  };
  /** Of cells of which more than one thing is said: the first repeat that says another. */
  const disagreed = new Map<number, number>();
  const places = new Map<number, MeetingPlace>();
  return {
    say({ place, member, source }, { line, column }, content) {
      const [code, hash] = [encodeContent(content), hashTexts(content)];
      const before = cells.placeOf(place.number, member, source);
      if (before >= 0) {
        const same = codes.at(before) === code && hashes.at(before) === hash;
        if (keepsRepeats) {
          const repeat = repeats.count;
          repeats.count += 1;
          repeats.at.put(repeat, before);
          repeats.line.put(repeat, line);
          repeats.column.put(repeat, column ?? NO_COLUMN);
          repeats.code.put(repeat, code);
          repeats.same.put(repeat, same ? 1 : 0);
          if (!same && !disagreed.has(before)) disagreed.set(before, repeat);
        }
        return { line: lines.at(before), same };
      }
      const at = cells.add(place.number, member, source);
      lines.put(at, line);
      if (keepsRepeats) columns.put(at, column ?? NO_COLUMN);
      codes.put(at, code);
      hashes.put(at, hash);
      places.set(place.number, place);
      return null;
    },
    listDisagreements() {
      const found = new Map<string, Disagreement>();
      const statusIn = (code: number): AttendanceStatus => decodeContent(code).status;
      const note = (line: number, column: number, said: Disagreement): void => {
        found.set(spokenKey({ line, column: column === NO_COLUMN ? null : column }), said);
      };
      for (const [at, repeat] of disagreed)
        note(lines.at(at), columns.at(at), {
          otherLine: repeats.line.at(repeat),
          statuses: [statusIn(codes.at(at)), statusIn(repeats.code.at(repeat))],
        });
      for (let repeat = 0; repeat < repeats.count; repeat += 1) {
        const at = repeats.at.at(repeat);
        const other = disagreed.get(at);
        if (other === undefined) continue;
        // What says the same as the first is contradicted by the first that does not.
        const isSame = repeats.same.at(repeat) === 1;
        note(repeats.line.at(repeat), repeats.column.at(repeat), {
          otherLine: isSame ? repeats.line.at(other) : lines.at(at),
          statuses: [statusIn(repeats.code.at(repeat)), statusIn(isSame ? repeats.code.at(other) : codes.at(at))],
        });
      }
      return found;
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
