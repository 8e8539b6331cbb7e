import type { LogChoice } from '@/components/attendance/log/log-choices';

/** What is chosen in a log: one step of its entry. */
export interface LogEntries {
  /** By member, in the order of the rows. */
  chosen: ReadonlyMap<number, LogChoice>;
  /** Members somebody has chosen for; "all others" are the rest. Nothing recorded may be such a choice: the row stays open. */
  decided: ReadonlySet<number>;
}

/** Chooses for one member. The same again is no step, but for a row that is left open by that. */
export function choose(entries: LogEntries, memberId: number, choice: LogChoice): LogEntries {
  if (entries.chosen.get(memberId) === choice && entries.decided.has(memberId)) return entries;
  return {
    chosen: new Map(entries.chosen).set(memberId, choice),
    decided: new Set(entries.decided).add(memberId),
  };
}

/** Whether nothing stands in a row and nobody has left it open: "all others" are these. */
export const isOpen = ({ chosen, decided }: LogEntries, memberId: number): boolean =>
  chosen.get(memberId) === 'not_recorded' && !decided.has(memberId);

/** Whether somebody has said that a row stays open. */
export const isLeftOpen = ({ chosen, decided }: LogEntries, memberId: number): boolean =>
  chosen.get(memberId) === 'not_recorded' && decided.has(memberId);

/** Chooses for all rows that are still open, and leaves every other as it is. */
export function fillOpen(entries: LogEntries, choiceOf: (memberId: number) => LogChoice | undefined): LogEntries {
  const filled = [...entries.chosen].map(([memberId, choice]): [number, LogChoice] => [
    memberId,
    isOpen(entries, memberId) ? (choiceOf(memberId) ?? choice) : choice,
  ]);
  const changed = filled.some(([memberId, choice]) => entries.chosen.get(memberId) !== choice);
  return changed ? { ...entries, chosen: new Map(filled) } : entries;
}
