/**
 * What a question does not count, and its answer must name all the same: nobody may read an exclusion, a guest or an
 * unclear seat as an absence. Meetings by id, in the network's order.
 */
export interface Beside {
  excludedIds: number[];
  /** It came without a seat. */
  guestIds: number[];
  /** It came with a seat as an observer, and so as a guest. */
  observerIds: number[];
  /** Whether it held a seat is unclear, and no source says that it came. */
  unclearIds: number[];
}
