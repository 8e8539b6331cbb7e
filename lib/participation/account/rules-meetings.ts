import { countAccount, type CountableCell } from '@/lib/participation/account/rules-parts';
import type { Account } from '@/lib/participation/account/types';

/** What rows of cells say of each of the meetings, in the order given. */
export function accountPerMeeting(
  meetings: readonly { id: number }[],
  rows: readonly (readonly (CountableCell & { meetingId: number })[])[],
): Account[] {
  const cellsAt = new Map(meetings.map(({ id }) => [id, [] as CountableCell[]]));
  for (const row of rows) for (const cell of row) cellsAt.get(cell.meetingId)?.push(cell);
  return meetings.map(({ id }) => countAccount(cellsAt.get(id) ?? []));
}
