import fc from 'fast-check';
import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@/lib/attendance/types';
import { partialDate, partialDateOrNull } from '@/lib/core/partial-date';
import { LIST_COMPLETENESS, type ListCompleteness, type MeetingKind, type MeetingState } from '@/lib/meetings/types';
import type { Seat, SeatKind } from '@/lib/members/types';
import type { Coverage } from '@/lib/networks/types';
import type { AssertionFact, ExhaustiveList } from '@/lib/participation/cells/rules';
import type { Cell, CellStatus, Statement } from '@/lib/participation/cells/types';
import { SOURCE_KINDS, type SourceKind } from '@/lib/sources/types';

/** Builders of register facts for the tests of the rules: only what a test is about has to be said. */
export interface MeetingFact {
  id: number;
  date: ReturnType<typeof partialDate>;
  number: number | null;
  state: MeetingState;
  kind: MeetingKind;
}

export const meetingAt = (id: number, edtf: string, rest: Partial<MeetingFact> = {}): MeetingFact => ({
  id,
  date: partialDate(edtf),
  number: null,
  state: 'held',
  kind: 'regular',
  ...rest,
});

/** Meetings 1, 2, 3 … on the given dates. */
export const meetingsAt = (...dates: string[]): MeetingFact[] => dates.map((edtf, index) => meetingAt(index + 1, edtf));

export const seatFrom = (since: string | null, until: string | null, kind: SeatKind = 'full'): Seat => ({
  id: 1,
  memberId: 1,
  kind,
  since: partialDateOrNull(since),
  until: partialDateOrNull(until),
  basis: { de: 'Probe', en: 'test' },
  sourceId: 1,
  inDoubt: false,
  doubt: null,
});

export const seatUnknown = seatFrom(null, null);

export const coverageFrom = (since: string, until: string): Coverage => ({
  since: partialDate(since),
  until: partialDate(until),
});

export const asserts = (
  meetingId: number,
  status: AttendanceStatus,
  sourceId = 1,
  sourceKind: SourceKind = 'minutes',
  sourceDate: string | null = null,
): AssertionFact => ({
  id: meetingId * 1000 + sourceId,
  meetingId,
  sourceId,
  sourceKind,
  sourceDate: partialDateOrNull(sourceDate),
  status,
});

export const exhaustiveListBy = (
  meetingId: number,
  sourceId = 1,
  sourceKind: SourceKind = 'minutes',
  completeFor: ListCompleteness = 'seats',
): ExhaustiveList => ({
  meetingId,
  sourceId,
  completeFor,
  sourceKind,
  sourceDate: null,
});

export const cellWith = (meetingId: number, status: CellStatus): Cell => ({
  meetingId,
  status,
  contested: false,
  derived: false,
  guest: false,
});

/** Cells of the meetings 1, 2, 3 … with the given statuses. */
export const cellsWith = (...statuses: CellStatus[]): Cell[] =>
  statuses.map((status, index) => cellWith(index + 1, status));

export const statementAbout = (
  id: number,
  kind: Statement['kind'],
  since: string | null,
  until: string | null,
): Statement => ({
  id,
  networkId: 1,
  memberId: 1,
  kind,
  since: partialDateOrNull(since),
  until: partialDateOrNull(until),
  quote: 'nach einer längeren Pause',
  locator: null,
  sourceId: 1,
});

const dayFrom2000 = (offset: number): string => new Date(Date.UTC(2000, 0, 1 + offset)).toISOString().slice(0, 10);

/** Every fourth week of eleven years: few enough days to coincide often, and to be parsed once. */
const dayOffset = fc.nat(143).map((step) => step * 28);

const dateText = fc.oneof(
  { weight: 6, arbitrary: dayOffset.map(dayFrom2000) },
  {
    weight: 2,
    arbitrary: fc.tuple(dayOffset, fc.nat(4)).map(([day, more]) => `${dayFrom2000(day)}/${dayFrom2000(day + more)}`),
  },
  { weight: 1, arbitrary: fc.integer({ min: 2000, max: 2010 }).map(String) },
  { weight: 1, arbitrary: dayOffset.map((day) => dayFrom2000(day).slice(0, 7)) },
  { weight: 1, arbitrary: dayOffset.map((day) => `../${dayFrom2000(day)}`) },
  { weight: 1, arbitrary: fc.integer({ min: 2000, max: 2010 }).map((year) => `${year}~`) },
);

const meetingFacts = fc
  .array(
    fc.record({
      date: dateText.map(partialDate),
      number: fc.option(fc.nat(20)),
      state: fc.constantFrom<MeetingState>('held', 'held', 'held', 'held', 'cancelled', 'scheduled'),
      kind: fc.constantFrom<MeetingKind>('regular', 'regular', 'special', 'written_procedure'),
    }),
    { maxLength: 12 },
  )
  .map((facts) => facts.map((fact, index): MeetingFact => ({ id: index + 1, ...fact })));

const seats = fc.array(
  fc
    .tuple(
      fc.option(dateText),
      fc.option(dateText),
      fc.constantFrom<SeatKind>('full', 'full', 'observer', 'guest', 'suspended'),
      fc.constantFrom(false, false, false, true),
    )
    .map(([since, until, kind, inDoubt]) => ({ ...seatFrom(since, until, kind), inDoubt })),
  { maxLength: 3 },
);

/** Any row of facts: imprecise and open dates, several sources a cell, seats that may or may not fit. */
export const anyRowFacts = meetingFacts.chain((meetings) => {
  const meetingId = fc.integer({ min: 1, max: Math.max(1, meetings.length) });
  const source = {
    meetingId,
    sourceId: fc.integer({ min: 1, max: 4 }),
    sourceDate: fc.option(dateText.map(partialDate)),
  };
  // The kind is a property of the source, so it is derived from its id.
  const kindOf = (sourceId: number): SourceKind => SOURCE_KINDS[sourceId % SOURCE_KINDS.length] ?? 'minutes';
  return fc.record({
    meetings: fc.constant(meetings),
    seats: fc.oneof(fc.constant([seatUnknown]), fc.constant([seatFrom('1990', '..')]), seats),
    assertions: fc
      .uniqueArray(fc.record({ ...source, status: fc.constantFrom(...ATTENDANCE_STATUSES) }), {
        maxLength: 14,
        selector: (fact) => `${fact.meetingId} ${fact.sourceId}`,
      })
      .map((facts) => facts.map((fact, id): AssertionFact => ({ id, sourceKind: kindOf(fact.sourceId), ...fact }))),
    lists: fc
      .array(fc.record({ ...source, completeFor: fc.constantFrom(...LIST_COMPLETENESS) }), { maxLength: 4 })
      .map((facts) => facts.map((fact): ExhaustiveList => ({ sourceKind: kindOf(fact.sourceId), ...fact }))),
  });
});
