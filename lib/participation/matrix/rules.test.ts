import { describe, expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import { accountWith } from '@/lib/participation/account/rules-fixtures';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { MemberKind, Seat } from '@/lib/members/types';
import type { Region } from '@/lib/members/types-region';
import type { Gap } from '../gaps/types';
import { asserts, meetingAt, meetingsAt, seatFrom } from '../cells/rules-fixtures';
import { arrangeMatrix } from './rules';
import { sortFor } from './rules-order';
import { axisFor } from './rules-axis';
import { participationRow } from '../read-model/rules-row';
import { DEFAULT_VIEW } from './schema';
import type { Matrix } from './types';
import type { MemberInNetwork } from '../pages/types';

const toEntry = (meeting: ReturnType<typeof meetingAt>): MeetingEntry => ({
  ...meeting,
  slug: `m${meeting.id}`,
  title: { de: 'Sitzung', en: 'Meeting' },
  label: null,
  place: null,
});
const facts = meetingsAt('2000-01-10', '2001-01-10', '2002-01-10', '2003-01-10', '2004-01-10');

interface Story {
  name: string;
  /** A letter a meeting: P present, A absent, E excused, anything else not known. */
  cells: string;
  kind?: MemberKind;
  region?: Region;
  seat?: Seat;
}

const STATUS = { P: 'present', A: 'absent', E: 'excused' } as const;

function member(
  { name, cells, kind = 'city', region, seat = seatFrom('1999-01-01', '2010-01-01') }: Story,
  place: number,
): MemberInNetwork {
  const assertions = [...cells].flatMap((letter, at) => {
    const status = STATUS[letter as keyof typeof STATUS];
    return status ? [asserts(at + 1, status)] : [];
  });
  const row = participationRow({
    memberId: place,
    meetings: facts,
    seats: [seat],
    assertions,
    lists: [],
    statements: [],
    coverage: null,
  });
  return {
    member: { id: place, slug: name, name: { de: name, en: name }, kind },
    region: region ?? null,
    seats: [seat],
    row,
  };
}

const record = (...stories: Story[]) => ({ meetings: facts.map(toEntry), members: stories.map(member) });
const byName = (a: { member: { slug: string } }, b: { member: { slug: string } }) =>
  a.member.slug < b.member.slug ? -1 : 1;
const namesOf = (matrix: Matrix) => matrix.groups.flatMap(({ rows }) => rows.map((row) => row.member.slug));

const four = record(
  { name: 'd', cells: 'PPPPP', seat: seatFrom('1998', '2010-01-01') },
  { name: 'c', cells: 'PAAAP' },
  { name: 'b', cells: 'PPA??', seat: seatFrom('1999-06-01', '2010-01-01') },
  { name: 'a', cells: '?????', seat: seatFrom(null, '2010-01-01') },
);

describe('the order of the rows', () => {
  it('is by missed meetings where every place is known and one was missed, otherwise by name', () => {
    const known = record({ name: 'a', cells: 'PPPPP' }, { name: 'b', cells: 'PAPPP' }, { name: 'c', cells: 'PAAPP' });
    expect(namesOf(arrangeMatrix(known, DEFAULT_VIEW, byName))).toEqual(['c', 'b', 'a']);
    expect(sortFor({ sort: 'name' }, known)).toBe('name');
    expect(sortFor(DEFAULT_VIEW, four)).toBe('name');
    expect(sortFor(DEFAULT_VIEW, record({ name: 'a', cells: 'PPPPP' }))).toBe('name');
  });

  it.each([
    ['missed', ['c', 'b', 'a', 'd']],
    ['name', ['a', 'b', 'c', 'd']],
    ['last', ['b', 'c', 'd', 'a']],
    ['gap', ['c', 'b', 'a', 'd']],
    ['attended', ['d', 'b', 'c', 'a']],
    ['completeness', ['c', 'd', 'b', 'a']],
    ['joined', ['d', 'c', 'b', 'a']],
  ] as const)('by %s', (sort, order) => {
    expect(namesOf(arrangeMatrix(four, { ...DEFAULT_VIEW, sort }, byName))).toEqual(order);
  });

  it('puts nobody whose attendance is unknown among those who were away longest', () => {
    const matrix = arrangeMatrix(four, { ...DEFAULT_VIEW, sort: 'last' }, byName);
    expect(namesOf(matrix).at(-1)).toBe('a');
  });
});

describe('groups', () => {
  const mixed = record(
    { name: 'x', cells: 'P', kind: 'state', region: 'europe' },
    { name: 'y', cells: 'P', kind: 'land' },
    { name: 'z', cells: 'P', kind: 'state', region: 'africa' },
  );

  it('by region, in the order of the regions, those without at the end', () => {
    const { groups } = arrangeMatrix(mixed, { ...DEFAULT_VIEW, group: 'region' }, byName);
    expect(groups.map(({ key, rows }) => [key, rows.length])).toEqual([
      ['africa', 1],
      ['europe', 1],
      [null, 1],
    ]);
  });

  it('by kind', () => {
    const { groups } = arrangeMatrix(mixed, { ...DEFAULT_VIEW, group: 'kind' }, byName);
    expect(groups.map(({ key, rows }) => [key, rows.length])).toEqual([
      ['land', 1],
      ['state', 2],
    ]);
  });
});

describe('filters', () => {
  it('keep the members of a kind, or with a kind of seat', () => {
    const mixed = record(
      { name: 'x', cells: 'P', kind: 'state', seat: seatFrom('1999', '2010', 'observer') },
      { name: 'y', cells: 'P', kind: 'land' },
    );
    expect(namesOf(arrangeMatrix(mixed, { ...DEFAULT_VIEW, kind: 'land' }, byName))).toEqual(['y']);
    expect(namesOf(arrangeMatrix(mixed, { ...DEFAULT_VIEW, seat: 'observer' }, byName))).toEqual(['x']);
    expect(arrangeMatrix(mixed, { ...DEFAULT_VIEW, seat: 'observer' }, byName).memberCount).toBe(2);
  });

  it('count within the period only, and leave out who had no seat in it', () => {
    const late = record(
      { name: 'x', cells: 'PPAPA' },
      { name: 'y', cells: 'PP', seat: seatFrom('1999-01-01', '2001-06-01') },
    );
    const matrix = arrangeMatrix(late, { ...DEFAULT_VIEW, from: 2002, to: 2003 }, byName);
    expect(matrix.meetings.map(({ id }) => id)).toEqual([3, 4]);
    expect(namesOf(matrix)).toEqual(['x']);
    expect(matrix.groups[0]?.rows[0]).toMatchObject({
      account: accountWith({ attended: 1, known_absence: 1 }),
      lastAttended: { id: 4 },
    });
  });

  it('leave out what a source states of a time that certainly lies outside the period', () => {
    const [entry] = record({ name: 'x', cells: 'PPPPP' }).members;
    if (!entry) throw new Error('a member');
    const stated: Gap = {
      kind: 'stated',
      from: { kind: 'unknown', date: null, meetingId: null },
      to: { kind: 'stated', date: partialDate('2001'), meetingId: null },
      ...{ meetingIds: [], meetings: 0, missed: 0, unrecorded: 0, days: null, open: false, statementId: 1 },
    };
    const member = { ...entry, row: { ...entry.row, gaps: [stated] } };
    const gapsFrom = (from: number) =>
      arrangeMatrix({ meetings: facts.map(toEntry), members: [member] }, { ...DEFAULT_VIEW, from }, byName).groups[0]
        ?.rows[0]?.gaps;
    expect(gapsFrom(2001)).toEqual([stated]);
    expect(gapsFrom(2002)).toEqual([]);
  });

  it('keep a meeting of open date in every period it may lie in', () => {
    const open = {
      meetings: [toEntry(meetingAt(1, '../2002-01-01')), toEntry(meetingAt(2, '2000-01-10'))],
      members: [],
    };
    const idsOf = (from: number | null, to: number | null) =>
      arrangeMatrix(open, { ...DEFAULT_VIEW, from, to }, byName).meetings.map(({ id }) => id);
    expect(idsOf(null, 1990)).toEqual([1]);
    expect(idsOf(2001, null)).toEqual([1]);
    expect(idsOf(2003, null)).toEqual([]);
  });
});

it('tallies each meeting over the rows that are shown, and never counts what nobody known as absent', () => {
  const { tallies } = arrangeMatrix(four, DEFAULT_VIEW, byName);
  expect(tallies[0]).toEqual(accountWith({ attended: 3, not_recorded: 1 }));
  expect(tallies[2]).toEqual(accountWith({ attended: 1, known_absence: 2, not_recorded: 1 }));
  expect(tallies[4]).toEqual(accountWith({ attended: 2, not_recorded: 2 }));
});

describe('the axis', () => {
  it('is true time where a date is vague, equal columns otherwise, and always the one asked for', () => {
    const vague = { meetings: [toEntry(meetingAt(1, '2002~'))], members: [] };
    expect(axisFor(DEFAULT_VIEW, four)).toBe('columns');
    expect(axisFor(DEFAULT_VIEW, vague)).toBe('time');
    expect(axisFor({ axis: 'columns' }, vague)).toBe('columns');
  });
});
