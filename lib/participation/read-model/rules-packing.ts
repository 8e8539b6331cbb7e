import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { DERIVED_STATUSES, type Cell, type CellStatus } from '@/lib/participation/cells/types';
import { TOLD_VOICES, type ToldVoice } from '@/lib/sources/rules-voice';

/**
 * One row of cells as two strings with one character per meeting, in the network's order: `statuses` by the letters
 * below, `marks` by a digit to the base of 64, the sum of 1 contested, 2 derived, 4 guest, 8 told in votes, 16 told in
 * connections, 32 only announced. Stored rows use these: one may be added but must never change its meaning.
 */
export interface PackedCells {
  statuses: string;
  marks: string;
}

const LETTERS: Readonly<Record<CellStatus, string>> = {
  present: 'P',
  represented_by_deputy: 'D',
  represented_by_somebody: 'V',
  represented_by_member: 'R',
  excused: 'E',
  absent: 'A',
  excluded: 'X',
  not_invited: 'I',
  not_recorded: 'N',
  seat_unclear: 'U',
  not_a_member: 'O',
  cancelled: 'C',
  no_attendance_possible: 'W',
  not_yet_held: 'S',
};
const STATUSES_BY_LETTER = new Map<string, CellStatus>(
  [...ATTENDANCE_STATUSES, ...DERIVED_STATUSES].map((status) => [LETTERS[status], status]),
);

const CONTESTED = 1;
const DERIVED = 2;
const GUEST = 4;
const VOICES: Readonly<Record<ToldVoice, number>> = { vote: 8, call: 16 };
const ANNOUNCED = 32;
const MARKS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';

const cellMark = (cell: Cell): number =>
  (cell.contested ? CONTESTED : 0) +
  (cell.derived ? DERIVED : 0) +
  (cell.guest ? GUEST : 0) +
  (cell.voice ? VOICES[cell.voice] : 0) +
  (cell.announced ? ANNOUNCED : 0);

const markedVoice = (mark: number): Pick<Cell, 'voice'> => {
  const voice = TOLD_VOICES.find((told) => (mark & VOICES[told]) !== 0);
  return voice ? { voice } : {};
};

export function packCells(cells: readonly Cell[]): PackedCells {
  return {
    statuses: cells.map((cell) => LETTERS[cell.status]).join(''),
    marks: cells.map((cell) => MARKS.charAt(cellMark(cell))).join(''),
  };
}

/** The cells of a packed row; throws when the strings do not fit the meetings or hold an unknown character. */
export function unpackCells(statuses: string, marks: string, meetingIds: readonly number[]): Cell[] {
  if (statuses.length !== meetingIds.length || marks.length !== meetingIds.length) {
    throw new Error(
      `A packed row of ${statuses.length} statuses and ${marks.length} marks does not fit ${meetingIds.length} meetings`,
    );
  }
  return meetingIds.map((meetingId, index) => {
    const letter = statuses.charAt(index);
    const status = STATUSES_BY_LETTER.get(letter);
    if (!status) throw new Error(`Unknown status "${letter}" at place ${index + 1} of a packed row`);
    const mark = MARKS.indexOf(marks.charAt(index));
    if (mark < 0) throw new Error(`Unknown mark "${marks.charAt(index)}" at place ${index + 1} of a packed row`);
    return {
      meetingId,
      status,
      contested: (mark & CONTESTED) !== 0,
      derived: (mark & DERIVED) !== 0,
      guest: (mark & GUEST) !== 0,
      ...markedVoice(mark),
      ...((mark & ANNOUNCED) !== 0 && { announced: true as const }),
    };
  });
}

/** A cell as its letter and mark name it, without its meeting: `A2` is absent, derived. null where there is none. */
export function readCellCode(code: string | null): Omit<Cell, 'meetingId'> | null {
  const [cell] = code === null ? [] : unpackCells(code.charAt(0), code.charAt(1), [0]);
  if (!cell) return null;
  const { meetingId: _none, ...read } = cell;
  return read;
}
