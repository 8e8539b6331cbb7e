import fc from 'fast-check';
import { expect, it } from 'vitest';
import { UNSAID } from '@/lib/attendance/rules-content';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { partialDate } from '@/lib/core/partial-date';
import { collectStanding } from '@/lib/imports/known/rules-standing';
import type { KnownSeat } from '@/lib/imports/names/types';
import { fileRows, knownMeeting, knownMember, knownRegister, mappingWith } from '@/lib/imports/plan/fixtures/rules';
import { spansFrom } from '@/lib/imports/plan/rules-left-outside';
import { startPlan } from '@/lib/imports/shapes/rules';
import { LIST_COMPLETENESS } from '@/lib/meetings/types';
import { resolveRow } from '@/lib/participation/cells/rules';

const NAMES = ['Jena', 'Unna', 'Ulm', 'Trier'];
const DATES = ['2019-05-01', '2020-05-01', '2021'];

const WEIGHTS = new Map([
  [1, { sourceKind: 'minutes' as const, sourceDate: null }],
  [2, { sourceKind: 'press_release' as const, sourceDate: null }],
]);
const weight = ({ sourceId }: { sourceId: number }) => ({
  sourceKind: WEIGHTS.get(sourceId)?.sourceKind ?? 'minutes',
  sourceDate: null,
});

const seat: fc.Arbitrary<KnownSeat> = fc.record({
  id: fc.constant(1),
  kind: fc.constantFrom('full', 'full', 'observer', 'guest', 'suspended'),
  since: fc.constantFrom('2010', '2020-01-01', null, '2019-01-01/2019-12-31'),
  until: fc.constantFrom('..', '..', null, '2020-12-31'),
  sourceId: fc.constant(1),
  doubt: fc.constantFrom(null, null, null, { sourceId: 2, quote: null, locator: null }),
});
const cellOf = { meetingId: fc.integer({ min: 1, max: 3 }), memberId: fc.integer({ min: 1, max: 4 }) };
const word = fc.record({
  ...cellOf,
  sourceId: fc.integer({ min: 1, max: 2 }),
  status: fc.constantFrom(...ATTENDANCE_STATUSES),
});
const register = fc.record({
  seats: fc.array(fc.array(seat, { maxLength: 1 }), { minLength: 4, maxLength: 4 }),
  states: fc.array(fc.constantFrom('held', 'held', 'held', 'cancelled' as const), { minLength: 3, maxLength: 3 }),
  said: fc.uniqueArray(word, {
    selector: (one) => `${one.meetingId} ${one.memberId} ${one.sourceId}`,
    maxLength: 6,
  }),
  lists: fc.uniqueArray(
    fc.record({
      meetingId: cellOf.meetingId,
      sourceId: fc.integer({ min: 1, max: 2 }),
      completeFor: fc.constantFrom(...LIST_COMPLETENESS.filter((level) => level !== 'nothing')),
      countedMemberIds: fc.constantFrom<number[]>([], [1]),
    }),
    { selector: ({ meetingId, sourceId }) => `${meetingId} ${sourceId}`, maxLength: 2 },
  ),
});
const file = fc.array(
  fc.tuple(
    fc.constantFrom(...NAMES, ...NAMES, 'Atlantis'),
    fc.constantFrom(...DATES),
    fc.constantFrom(...ATTENDANCE_STATUSES, 'present', 'present', '', '?'),
  ),
  { maxLength: 6 },
);
const choice = fc.option(
  fc.record({ completeFor: fc.constantFrom('seats' as const, 'everybody' as const), countUnknownEnds: fc.boolean() }),
);

it('makes no cell absent but by a word of the file, or by a complete list that names it before anything is saved', () => {
  let derived = 0;
  fc.assert(
    fc.property(register, file, choice, ({ seats, states, said, lists }, rows, complete) => {
      const standing = collectStanding();
      for (const [index, one] of said.entries()) standing.add({ ...UNSAID, id: index + 1, ...one });
      const members = NAMES.map((name, place) => knownMember(place + 1, name, { seats: seats[place] ?? [] }));
      const meetings = DATES.map((date, place) => knownMeeting(place + 1, date, { state: states[place] ?? 'held' }));
      const known = knownRegister({ members, meetings, lists, standing, weights: WEIGHTS });
      const mapping = mappingWith({
        columns: { member: 0, meeting_date: 1, status: 2 },
        values: {
          ...mappingWith({}).values,
          status: Object.fromEntries(ATTENDANCE_STATUSES.map((status) => [status, status])),
        },
        ...(complete && { complete }),
      });
      const plan = startPlan(mapping, known);
      const planned = fileRows(...rows).flatMap((row) => plan.take(row));
      plan.end();
      const { completed, incomplete, consequences } = plan.totals;
      if (incomplete.count > 0) return;
      expect(complete !== null && planned.some(({ kind }) => kind === 'wrong')).toBe(false);

      // The record as it is before and after the plan is applied, worked out by the rules of cells alone.
      const now = planned.flatMap((row) =>
        (row.kind === 'new' || row.kind === 'changed') && row.what.subject === 'attendance'
          ? [row.what].flatMap(({ member, meeting, sourceId, content }) =>
              'id' in member && 'id' in meeting
                ? [{ memberId: member.id, meetingId: meeting.id, sourceId, status: content.status }]
                : [],
            )
          : [],
      );
      const isSame = (a: (typeof now)[number], b: (typeof now)[number]) =>
        a.memberId === b.memberId && a.meetingId === b.meetingId && a.sourceId === b.sourceId;
      const after = [...said.filter((one) => !now.some((other) => isSame(one, other))), ...now];
      const listsAfter = [
        ...lists.filter(
          ({ meetingId, sourceId }) =>
            !completed.some((one) => 'id' in one.meeting && one.meeting.id === meetingId && one.sourceId === sourceId),
        ),
        ...completed.flatMap(({ meeting, sourceId, completeFor, counted }) =>
          'id' in meeting
            ? [
                {
                  ...{ meetingId: meeting.id, sourceId, completeFor },
                  countedMemberIds: [
                    ...(lists.find((one) => one.meetingId === meeting.id && one.sourceId === sourceId)
                      ?.countedMemberIds ?? []),
                    ...counted.flatMap((one) => ('id' in one ? [one.id] : [])),
                  ],
                },
              ]
            : [],
        ),
      ];
      const absentIn = (words: typeof after, complete_: typeof listsAfter) =>
        members.flatMap(({ id, name, seats: held }) =>
          resolveRow({
            memberId: id,
            meetings: meetings.map(({ date, ...one }) => ({ ...one, date: partialDate(date) })),
            seats: spansFrom(held),
            assertions: words
              .filter(({ memberId }) => memberId === id)
              .map((one, at) => ({ id: at, ...one, ...weight(one) })),
            lists: complete_.map((list) => ({ ...list, ...weight(list) })),
          }).flatMap(({ derived: isDerived, meetingId }) =>
            isDerived ? [`${name.de} ${DATES[meetingId - 1] ?? ''}`] : [],
          ),
        );
      const before = absentIn(said, lists);
      const made = absentIn(after, listsAfter).filter((cell) => !before.includes(cell));
      derived += made.length;
      const named = consequences.absent_by_list.cells.map(({ member, date }) => `${member.de} ${date}`);
      expect([...new Set(named)].sort()).toEqual(made.sort());
    }),
    { numRuns: 200 },
  );
  expect(derived).toBeGreaterThan(0);
});
