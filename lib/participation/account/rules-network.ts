import { countAccount, perPart, type CountableCell } from '@/lib/participation/account/rules-parts';
import type { Account } from '@/lib/participation/account/types';

interface RowsOfNetwork<Row> {
  /** With a seat at some time. */
  members: readonly { row: Row }[];
  /** Without any. */
  visitors: readonly { row: Row }[];
}

/** A source says something of the cell of one that never had a seat; whoever never had one lacks none. */
const isSpokenOf = ({ guest, status, contested }: CountableCell): boolean =>
  guest || status === 'seat_unclear' || contested;

/** Whether a cell belongs to the account of its network. @param seated whether the member has a seat at some time */
export const isInNetworkAccount = (cell: CountableCell, seated: boolean): boolean => seated || isSpokenOf(cell);

/**
 * The cells of which a network's account consists, row by row: every one of those who have a seat at some time, and of
 * all others only those of which a source says something.
 */
export const networkCells = <Cell extends CountableCell>({
  members,
  visitors,
}: RowsOfNetwork<{ cells: readonly Cell[] }>): Cell[][] => [
  ...members.map(({ row }) => [...row.cells]),
  ...visitors.map(({ row }) => row.cells.filter(isSpokenOf)),
];

export const networkAccount = (network: RowsOfNetwork<{ cells: readonly CountableCell[] }>): Account =>
  countAccount(networkCells(network).flat());

/** How many cells of a network's account are of members that never had a seat, and how many these are. */
export function countVisitors({ visitors }: Pick<RowsOfNetwork<{ cells: readonly CountableCell[] }>, 'visitors'>) {
  const spokenOf = visitors.map(({ row }) => row.cells.filter(isSpokenOf).length).filter((cells) => cells > 0);
  return { cells: spokenOf.reduce((sum, cells) => sum + cells, 0), visitors: spokenOf.length };
}

interface SeatedRows {
  members: readonly { member: { id: number }; row: { cells: readonly CountableCell[] } }[];
}

/**
 * How many seats there were at one meeting, the fewest and the most: of a body with fixed terms far more members have had
 * one than there are. `all`: as many as ever had one.
 */
export function seatsAtOnce({ members }: SeatedRows): { least: number; most: number; atOnce: 'all' | 'one' | 'other' } {
  const places = Math.max(0, ...members.map(({ row }) => row.cells.length));
  const counts = Array.from(
    { length: places },
    (_, place) => members.filter(({ row }) => hasSeat(row.cells[place])).length,
  ).filter((count) => count > 0);
  const [least, most] = [Math.min(members.length, ...counts), Math.max(0, ...counts)];
  return {
    least,
    most,
    atOnce: counts.length === 0 || most === members.length ? 'all' : least === most ? 'one' : 'other',
  };
}

const hasSeat = (cell: CountableCell | undefined): boolean =>
  cell !== undefined && cell.status !== 'not_a_member' && cell.status !== 'seat_unclear';

/** Everybody who was there as a guest, and of these those that never had a seat and the others. */
export function countGuests({ guests, members }: SeatedRows & { guests: readonly { member: { id: number } }[] }) {
  const seated = new Set(members.map(({ member }) => member.id));
  const never = guests.filter(({ member }) => !seated.has(member.id)).length;
  return { guests: guests.length, never, others: guests.length - never };
}

/** Of the account of one that never had a seat, what belongs to the account of the network. */
export const visitorAccount = (account: Account): Account => ({
  ...account,
  ...perPart((part) => {
    const { cells, ...marked } = account[part];
    return { cells: part === 'guest' || part === 'seat_unclear' ? cells : marked.contested, ...marked };
  }),
});

/**
 * The record of one member, on its own page as on its network's: of one that never had a seat only what sources say of it,
 * because it lacks none.
 */
export const ownRecord = <Row extends { seated: boolean; cells: CountableCell[]; account: Account }>(row: Row): Row =>
  row.seated ? row : { ...row, cells: row.cells.filter(isSpokenOf), account: visitorAccount(row.account) };
