/** A seat of which a source states that it stayed away for some time, and what the record says of it besides. */
export interface StatedSeat {
  networkId: number;
  memberId: number;
  /** Meetings it attended, and those of which nothing is recorded. */
  attended: number;
  unrecorded: number;
}

/**
 * Which stated gap tells most: the fewer attendances stand against it, the more it weighs, but one at least, which shows
 * that the seat was in use; then the more meetings of which nobody can say whether it covers them. Of equal ones the one
 * that was recorded first stands still when others are added.
 */
export function compareTelling(a: StatedSeat, b: StatedSeat): number {
  return (
    Number(b.attended > 0) - Number(a.attended > 0) ||
    a.attended - b.attended ||
    b.unrecorded - a.unrecorded ||
    a.networkId - b.networkId ||
    a.memberId - b.memberId
  );
}

/** The seat with the stated gap that tells most; null where no source states one. */
export const mostTelling = (seats: readonly StatedSeat[]): StatedSeat | null =>
  seats.toSorted(compareTelling)[0] ?? null;
