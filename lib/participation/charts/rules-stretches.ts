import { certainlyBefore, comparePartialDates, openEnd, type PartialDate } from '@/lib/core/partial-date';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { Seat } from '@/lib/members/types';
import type { OrganiserTerm } from '@/lib/networks/types';
import { countAccount, type CountableCell } from '@/lib/participation/account/rules-parts';
import type { ChartOrMissing, Stretch } from '@/lib/participation/charts/types';

type Cells = readonly (CountableCell & { meetingId: number })[];
type Period = Omit<Stretch, 'meetings' | 'account'>;

/** It may have lain in the period, as far as both dates are certain. */
const mayLieIn = (date: PartialDate, { since, until }: Period): boolean =>
  !(since && certainlyBefore(date, since)) && !(until && certainlyBefore(until, date));

const accountOf = (meetings: readonly MeetingEntry[], rows: readonly Cells[]) => {
  const ids = new Set(meetings.map(({ id }) => id));
  return countAccount(rows.flatMap((cells) => cells.filter(({ meetingId }) => ids.has(meetingId))));
};

const inOrder = (periods: readonly Period[]): Period[] =>
  periods.toSorted(
    (a, b) =>
      // Of what nobody knows when it began, the end says where it stands.
      comparePartialDates(a.since ?? a.until ?? openEnd, b.since ?? b.until ?? openEnd) ||
      comparePartialDates(a.until ?? openEnd, b.until ?? openEnd),
  );

/** Meetings by the period in which each certainly lay; one that may have lain in two is in neither. */
function divide(
  kind: 'organisers' | 'seats',
  periods: readonly Period[],
  meetings: readonly MeetingEntry[],
  rows: readonly Cells[],
): ChartOrMissing {
  if (periods.length < 2) return { kind, missing: 'no_change' };
  const ordered = inOrder(periods);
  const placed = meetings.map((meeting) => ({
    meeting,
    periods: ordered.filter((period) => mayLieIn(meeting.date, period)),
  }));
  const sure = placed.filter(({ periods: { length } }) => length === 1);
  // Before the first seat and after the last nobody was expected; between organisers nobody knows.
  const others = placed.filter(({ periods: { length } }) => (kind === 'seats' ? length > 1 : length !== 1)).length;
  const stretches = ordered.map((period) => {
    const own = sure.filter(({ periods: [only] }) => only === period).map(({ meeting }) => meeting);
    return { ...period, meetings: own, account: accountOf(own, rows) };
  });
  return stretches.every(({ meetings: { length } }) => length === 0)
    ? { kind, missing: 'no_places' }
    : { kind, stretches, others };
}

export const stretchesOfOrganisers = (
  terms: readonly OrganiserTerm[],
  meetings: readonly MeetingEntry[],
  rows: readonly Cells[],
): ChartOrMissing =>
  divide(
    'organisers',
    terms.map(({ id, organiser, member, since, until }) => ({
      ...{ key: String(id), name: member?.name ?? { de: organiser, en: organiser }, since, until },
    })),
    meetings,
    rows,
  );

/** Of one member, seat after seat. */
export const stretchesOfSeats = (
  seats: readonly Seat[],
  names: (seat: Seat) => Stretch['name'],
  meetings: readonly MeetingEntry[],
  cells: Cells,
): ChartOrMissing =>
  divide(
    'seats',
    seats.map((seat) => ({ key: String(seat.id), name: names(seat), since: seat.since, until: seat.until })),
    meetings,
    [cells],
  );

/** In fewer meetings in a row a place is where they met, not where they moved to. */
const LEAST_AT_A_PLACE = 2;

/** Where a network moved from place to place, never to return: meetings that go round are no change. */
export function stretchesOfPlaces(meetings: readonly MeetingEntry[], rows: readonly Cells[]): ChartOrMissing {
  const held = meetings.filter(({ state, kind }) => state === 'held' && kind !== 'written_procedure');
  const runs: MeetingEntry[][] = [];
  for (const meeting of held) {
    const last = runs.at(-1);
    if (last && last[0]?.place?.de === meeting.place?.de) last.push(meeting);
    else runs.push([meeting]);
  }
  const places = runs.map(([first]) => first?.place ?? null);
  const isMove =
    runs.length > 1 &&
    places.every((place) => place !== null) &&
    new Set(places.map((place) => place?.de)).size === runs.length &&
    runs.every(({ length }) => length >= LEAST_AT_A_PLACE);
  if (!isMove) return { kind: 'places', missing: 'no_change' };
  return {
    kind: 'places',
    others: 0,
    stretches: runs.map((run, place) => ({
      key: String(place),
      name: places[place] ?? { de: '', en: '' },
      since: run[0]?.date ?? null,
      until: run.at(-1)?.date ?? null,
      meetings: run,
      account: accountOf(run, rows),
    })),
  };
}
