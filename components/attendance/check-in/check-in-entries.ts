import type { LogChoice } from '@/components/attendance/log/log-choices';
import type { GridCell } from '@/lib/imports/grid/types';

/** What is ticked off for each member. */
export type CheckInEntries = ReadonlyMap<number, LogChoice>;

/** What a tap leads to, one after the other; the tap after the last one takes it back. */
export const TAPPED = ['present', 'represented_by_deputy', 'excused'] as const satisfies readonly LogChoice[];

/** What another tap makes of a choice. What is no choice of the door is begun anew. */
export function afterTap(choice: LogChoice): LogChoice {
  const place = TAPPED.findIndex((one) => one === choice);
  return place === TAPPED.length - 1 ? 'not_recorded' : (TAPPED[place + 1] ?? 'present');
}

const statusOf = (choice: LogChoice | undefined): GridCell['status'] =>
  choice === undefined || choice === 'not_recorded' ? null : choice;

/** What was ticked off and what stood there before, as far as they differ. */
export interface CheckInState {
  entries: CheckInEntries;
  /** What the list says in the register, as far as the page knows. */
  stands: CheckInEntries;
  /** What lies with a draft of which nothing is in the register yet, and is not sent again. */
  proposed: CheckInEntries;
}

/** What is not saved yet. */
export const unsavedCells = ({ entries, stands, proposed }: CheckInState, meetingId: number): GridCell[] =>
  [...entries]
    .filter(([memberId, choice]) => choice !== (proposed.get(memberId) ?? stands.get(memberId) ?? 'not_recorded'))
    .map(([memberId, choice]) => ({
      memberId,
      meetingId,
      seen: statusOf(stands.get(memberId)),
      status: statusOf(choice),
    }));

const withCells = (
  before: CheckInEntries,
  cells: readonly GridCell[],
  choiceOf: (cell: GridCell) => GridCell['status'],
): CheckInEntries =>
  new Map([...before, ...cells.map((cell): [number, LogChoice] => [cell.memberId, choiceOf(cell) ?? 'not_recorded'])]);

export const withStatuses = (before: CheckInEntries, cells: readonly GridCell[]): CheckInEntries =>
  withCells(before, cells, ({ status }) => status);

export const withSeen = (before: CheckInEntries, cells: readonly GridCell[]): CheckInEntries =>
  withCells(before, cells, ({ seen }) => seen);

/** Takes over a choice for those of whom nothing is ticked off. @returns the same where there is none */
export function fillOpen(before: CheckInEntries, choices: ReadonlyMap<number, LogChoice>): CheckInEntries {
  const filled = [...choices].filter(([memberId]) => before.get(memberId) === 'not_recorded');
  return filled.length === 0 ? before : new Map([...before, ...filled]);
}
