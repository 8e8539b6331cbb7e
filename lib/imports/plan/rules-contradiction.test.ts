import { describe, expect, it } from 'vitest';
import { startPlan } from '@/lib/imports/shapes/rules';
import { fileRows, knownMeeting, knownMember, knownRegister, mappingWith } from '@/lib/imports/plan/fixtures/rules';
import type { ImportMapping } from '@/lib/imports/mapping/types';

const STATUS = { present: 'present', absent: 'absent', excused: 'excused' } as const;
const CAPACITY = { guest: 'guest' } as const;
const known = knownRegister({
  members: [
    knownMember(1, 'Jena', { seats: [{ id: 1, kind: 'full', since: '2015', until: '..', sourceId: 1, doubt: null }] }),
    knownMember(2, 'Unna'),
  ],
  meetings: [
    knownMeeting(1, '2010-05-01'),
    knownMeeting(2, '2020-05-01'),
    knownMeeting(3, '2021-05-01', { state: 'cancelled' }),
  ],
});

function plan(rows: string[][], more: Partial<ImportMapping> = {}) {
  const columns = { meeting_date: 0, member: 1, status: 2, capacity: 3 };
  const values = { ...mappingWith({}).values, status: STATUS, capacity: CAPACITY };
  const { totals, take, end } = startPlan(mappingWith({ columns, values, ...more }), known);
  const planned = fileRows(...rows).flatMap((row) => take(row));
  end();
  return { planned, totals };
}

const named = (cells: { member: { de: string }; date: string; status: string | null }[]) =>
  cells.map(({ member, date, status }) => `${member.de} ${date} ${status}`);

describe('a list of attendances', () => {
  const ROWS = [
    ['2010-05-01', 'Jena', 'absent', ''],
    ['2020-05-01', 'Jena', 'absent', ''],
    ['2020-05-01', 'Unna', 'present', ''],
    ['2010-05-01', 'Unna', 'present', 'guest'],
    ['2021-05-01', 'Jena', 'present', ''],
    ['2021-05-01', 'Unna', 'excused', 'guest'],
  ];

  it('names every entry outside of a seat, and every word against the state of its meeting, and keeps both', () => {
    const { planned, totals } = plan(ROWS);
    expect(planned.map(({ kind }) => kind)).toEqual(['new', 'new', 'new', 'new', 'new', 'new']);
    expect(named(totals.consequences.outside_seat.cells)).toEqual([
      'Jena 2010-05-01 absent',
      'Unna 2020-05-01 present',
      'Unna 2021-05-01 excused',
    ]);
    expect(named(totals.consequences.against_state.cells)).toEqual(['Jena 2021-05-01 present']);
    expect([...totals.seatless]).toEqual([2]);
    expect(totals.notices).toMatchObject({ outside_seat: 3, against_state: 1 });
  });

  it('gives the members without any seat the one that somebody offers, each once, and names what lies before it', () => {
    const { totals } = plan(ROWS, { newSeats: { since: '2021', sourceId: 1 } });
    expect(totals.newSeats).toEqual([
      { member: { id: 2 }, name: { de: 'Unna', en: 'Unna' }, since: '2021', sourceId: 1 },
    ]);
    expect(named(totals.consequences.outside_seat.cells)).toEqual([
      'Jena 2010-05-01 absent',
      'Unna 2020-05-01 present',
    ]);
  });

  it('names members that it creates itself', () => {
    const { totals } = plan([['2020-05-01', 'Soest', 'absent', '']], { createMembers: true, memberKind: 'city' });
    expect(named(totals.consequences.outside_seat.cells)).toEqual(['Soest 2020-05-01 absent']);
  });
});
