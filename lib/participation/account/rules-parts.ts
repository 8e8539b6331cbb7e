import { completeList } from '@/lib/core/exhaustive';
import type { Cell, CellStatus } from '@/lib/participation/cells/types';

/** Where a cell stands in the account: exactly one part each, so that the parts add up to all cells. */
type AccountPart =
  | 'attended'
  | 'represented'
  | 'known_absence'
  | 'excluded'
  | 'not_invited'
  | 'not_recorded'
  | 'guest'
  | 'seat_unclear'
  | 'no_seat'
  | 'cancelled'
  | 'no_attendance_possible'
  | 'not_yet_held';

/** In the order in which an account names them. */
export const ACCOUNT_PARTS = completeList<AccountPart>()([
  'attended',
  'represented',
  'known_absence',
  'excluded',
  'not_invited',
  'not_recorded',
  'guest',
  'seat_unclear',
  'no_seat',
  'cancelled',
  'no_attendance_possible',
  'not_yet_held',
]);

const PART_OF: Readonly<Record<CellStatus, AccountPart>> = {
  present: 'attended',
  represented_by_deputy: 'attended',
  represented_by_member: 'represented',
  excused: 'known_absence',
  absent: 'known_absence',
  excluded: 'excluded',
  not_invited: 'not_invited',
  not_recorded: 'not_recorded',
  seat_unclear: 'seat_unclear',
  not_a_member: 'no_seat',
  cancelled: 'cancelled',
  no_attendance_possible: 'no_attendance_possible',
  not_yet_held: 'not_yet_held',
};

type Countable = Pick<Cell, 'status' | 'guest' | 'contested'>;

/** Whoever came without a seat is a guest, whatever else the cell would be. */
const accountPart = ({ status, guest }: Pick<Cell, 'status' | 'guest'>): AccountPart =>
  guest ? 'guest' : PART_OF[status];

/** One part of an account that is not zero. Contested is a mark on cells of a part, not a part. */
interface CountedPart {
  part: AccountPart;
  cells: number;
  contested: number;
}

/** How cells divide, in the order of `ACCOUNT_PARTS`; parts without a cell are left out. */
export function countParts(cells: readonly Countable[]): CountedPart[] {
  const counts = new Map<AccountPart, CountedPart>();
  for (const cell of cells) {
    const part = accountPart(cell);
    const counted = counts.get(part) ?? { part, cells: 0, contested: 0 };
    counted.cells += 1;
    counted.contested += Number(cell.contested);
    counts.set(part, counted);
  }
  return ACCOUNT_PARTS.flatMap((part) => counts.get(part) ?? []);
}
