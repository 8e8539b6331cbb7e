import type { TermStep } from '@/lib/imports/next-term/types';
import { certainDays, isOpenEnd, partialDateOrNull } from '@/lib/core/partial-date';
import type { EditableSeat } from '@/lib/members/queries-office';
import type { MemberReference } from '@/lib/members/types';

const DAY_MS = 86_400_000;

/** The day before, in ISO. */
export const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);

/** First and last day that a seat may have had; null: no bound known. */
function boundsOf({ fields: { since, until } }: EditableSeat): { first: string | null; last: string | null } {
  const [start, end] = [partialDateOrNull(since), partialDateOrNull(until)];
  return { first: start && certainDays(start).earliest, last: end && certainDays(end).latest };
}

/**
 * The seat is said to be held still, or no date of it is known, so that it would lie over the next one. Where its beginning
 * alone is known, nothing is said of its end.
 */
function isStillHeld({ fields: { since, until } }: EditableSeat): boolean {
  const end = partialDateOrNull(until);
  return end === null ? since === null : isOpenEnd(end);
}

/**
 * The next term, from the list of the last one: whoever may hold a seat on the day before it begins.
 *
 * @param since ISO day on which the next term begins
 */
export function planTerm(
  members: readonly { member: MemberReference; seats: readonly EditableSeat[] }[],
  since: string,
): TermStep[] {
  const eve = dayBefore(since);
  return members.flatMap(({ member, seats }): TermStep[] => {
    const onEve = seats.filter((seat) => {
      const { first, last } = boundsOf(seat);
      return (first === null || first <= eve) && (last === null || last >= eve);
    });
    const seat = onEve.find(({ fields }) => fields.kind === 'full') ?? onEve[0];
    if (!seat) return [];
    const begins = seats.some((one) => (boundsOf(one).first ?? '') >= since);
    if (begins) return [{ kind: 'standing', member, seat }];
    const { last } = boundsOf(seat);
    // A seat ends on the day it names: the next one may begin there.
    const lasts = isStillHeld(seat) || (last !== null && last > since);
    return [lasts ? { kind: 'ends', member, seat, endsOn: eve } : { kind: 'new', member, seat }];
  });
}
