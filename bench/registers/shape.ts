/** Seats, so members, of every network of a generated register. */
export const SEATS = 50;
/** Meetings of every network. */
export const MEETINGS = 100;
/** Networks in which every member has a seat. */
export const NETWORKS_OF_MEMBER = 2;

/** How many of everything there is in a register of so many cells; only what hangs on the whole of it grows. */
export function registerShape(cells: number) {
  const networks = Math.max(2, Math.round(cells / (SEATS * MEETINGS)));
  return { networks, members: (networks * SEATS) / NETWORKS_OF_MEMBER, meetings: networks * MEETINGS };
}
