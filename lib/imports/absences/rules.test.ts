import { describe, expect, it } from 'vitest';
import { UNSAID } from '@/lib/attendance/rules-content';
import type { AttendanceStatus } from '@/lib/attendance/types';
import { collectStanding } from '@/lib/imports/known/rules-standing';
import type { KnownRegister } from '@/lib/imports/known/types';
import type { ReadRow } from '@/lib/imports/files/rows/types';
import type { CompleteList, ImportMapping } from '@/lib/imports/mapping/types';
import type { KnownSeat } from '@/lib/imports/names/types';
import { fileRows, knownMeeting, knownMember, knownRegister, mappingWith } from '@/lib/imports/plan/fixtures/rules';
import { startPlan } from '@/lib/imports/shapes/rules';

const seat = (more: Partial<KnownSeat> = {}): KnownSeat => ({
  ...{ id: 1, kind: 'full', since: '2010', until: '..', sourceId: 1, doubt: null },
  ...more,
});
const members = [
  knownMember(1, 'Jena', { seats: [seat()] }),
  knownMember(2, 'Unna', { seats: [seat()] }),
  knownMember(3, 'Ulm', { seats: [seat({ until: null })] }),
  knownMember(4, 'Trier', { seats: [seat({ kind: 'observer' })] }),
  knownMember(5, 'Hof', { seats: [seat({ doubt: { sourceId: 2, quote: null, locator: null } })] }),
];
const meetings = [knownMeeting(1, '2020-05-01'), knownMeeting(2, '2021-05-01')];
const status = { present: 'present', excused: 'excused', '?': 'not_recorded', kein: 'not_a_member' } as const;
const complete: CompleteList = { completeFor: 'seats', countUnknownEnds: false };

const standingWith = (...said: [meetingId: number, memberId: number, sourceId: number, status: AttendanceStatus][]) => {
  const standing = collectStanding();
  for (const [index, [meetingId, memberId, sourceId, word]] of said.entries())
    standing.add({ ...UNSAID, id: index + 1, meetingId, memberId, sourceId, status: word });
  return standing;
};

function plan(mapping: Partial<ImportMapping>, rows: readonly ReadRow[], known: Partial<KnownRegister> = {}) {
  const all = mappingWith({
    columns: { member: 0, meeting_date: 1, status: 2 },
    ...mapping,
    values: { ...mappingWith({}).values, status: { ...status } },
  });
  const { totals, take, end } = startPlan(all, knownRegister({ members, meetings, ...known }));
  for (const row of rows) take(row);
  end();
  return totals;
}
const named = ({ consequences }: ReturnType<typeof plan>, what: 'absent_by_list' | 'unknown_end' = 'absent_by_list') =>
  consequences[what].cells.map(({ member, date }) => `${member.de} ${date}`);

/** The sixth line of a file, which names nobody that is known. */
const unread = (date: string): ReadRow[] => [{ kind: 'row', line: 6, cells: ['Atlantis', date, 'present'] }];

describe('a list that is said to be complete', () => {
  const jena = fileRows(['Jena', '2020-05-01', 'present']);

  it('names whom it makes absent, at its own meetings only, and what it is on record as from now on', () => {
    const totals = plan({ complete }, jena);
    expect(named(totals)).toEqual(['Unna 2020-05-01']);
    expect(totals.completed).toEqual([{ meeting: { id: 1 }, sourceId: 1, completeFor: 'seats', counted: [] }]);
    expect(named(plan({ complete: { ...complete, completeFor: 'everybody' } }, jena))).toEqual([
      'Unna 2020-05-01',
      'Trier 2020-05-01',
    ]);
  });

  it('makes nobody absent where nobody says that it is complete', () => {
    const totals = plan({}, jena);
    expect([named(totals), totals.completed]).toEqual([[], []]);
  });

  it('is on record as none of a meeting that was not held', () => {
    const totals = plan({ complete }, jena, { meetings: [knownMeeting(1, '2020-05-01', { state: 'cancelled' })] });
    expect([named(totals), totals.completed]).toEqual([[], []]);
  });

  it('counts whose seat has no known end only where the office says so', () => {
    const open = plan({ complete }, jena);
    expect([named(open), named(open, 'unknown_end')]).toEqual([['Unna 2020-05-01'], ['Ulm 2020-05-01']]);
    const counted = plan({ complete: { ...complete, countUnknownEnds: true } }, jena);
    expect([named(counted), named(counted, 'unknown_end')]).toEqual([['Unna 2020-05-01', 'Ulm 2020-05-01'], []]);
    expect(counted.completed).toMatchObject([{ counted: [{ id: 3 }] }]);
  });

  it('does not name whom its source spoke of before, nor whom another excuses', () => {
    const standing = standingWith([1, 2, 1, 'present']);
    expect(named(plan({ complete }, jena, { standing }))).toEqual([]);
    expect(named(plan({ complete }, jena, { standing: standingWith([1, 2, 2, 'excused']) }))).toEqual([]);
  });

  it('takes blank cells of a table for silence', () => {
    const key = (date: string) => ({ date, number: null, slug: null, title: null });
    const matrix: Partial<ImportMapping> = {
      ...{ subject: 'attendance_matrix', columns: { member: 0 }, complete },
      meetings: [
        { column: 1, meeting: key('2020-05-01') },
        { column: 2, meeting: key('2021-05-01') },
      ],
    };
    const totals = plan(matrix, fileRows(['Jena', 'present', ''], ['Unna', '', 'present']));
    expect(named(totals)).toEqual(['Unna 2020-05-01', 'Jena 2021-05-01']);
    expect(totals.incomplete.count).toBe(0);
  });

  it('may be so of some of its meetings only, by date, label or address, and names what is none of them', () => {
    const key = (date: string) => ({ date, number: null, slug: null, title: null });
    const matrix: Partial<ImportMapping> = {
      ...{ subject: 'attendance_matrix', columns: { member: 0 } },
      meetings: [
        { column: 1, meeting: key('2020-05-01') },
        { column: 2, meeting: key('2021-05-01') },
      ],
    };
    const rows = fileRows(['Jena', 'present', 'vielleicht'], ['Unna', '', 'present']);
    for (const written of ['1. Mai 2020', 's-1']) {
      const totals = plan({ ...matrix, complete: { ...complete, meetings: [written] } }, rows);
      expect([named(totals), totals.incomplete]).toEqual([['Unna 2020-05-01'], { count: 0, lines: [], meetings: [] }]);
    }
    const other = plan({ ...matrix, complete: { ...complete, meetings: ['2021-05-01', 'AKIF 9'] } }, rows);
    expect(other.incomplete).toEqual({ count: 1, lines: [2], meetings: ['AKIF 9'] });
  });

  it.each<[string, readonly ReadRow[], number[]]>([
    ['is wrong', fileRows(['Jena', '2020-05-01', 'present'], ['Atlantis', '2020-05-01', 'present']), [3]],
    ['says nothing of the attendance', fileRows(['Jena', '2020-05-01', 'present'], ['Unna', '2020-05-01', '?']), [3]],
    ['has no status', fileRows(['Jena', '2020-05-01', 'present'], ['Unna', '2020-05-01', '']), [3]],
    [
      'calls no member who has a seat',
      fileRows(['Jena', '2020-05-01', 'present'], ['Unna', '2020-05-01', 'kein']),
      [3],
    ],
    [
      'is not shown',
      [...jena, { kind: 'row', line: 3, cells: ['Unna', '2020-05-01', 'present'], hidden: 'hidden' }],
      [3],
    ],
    ['cannot be read', [...jena, { kind: 'fault', line: 3, cells: [], fault: 'bad_quoting', column: null }], [3]],
  ])('cannot be complete while a line %s', (_, rows, lines) => {
    expect(plan({ complete }, rows).incomplete).toEqual({ count: 1, lines, meetings: [] });
    expect(plan({}, rows).incomplete.count).toBe(0);
  });

  it('of one row an attendance may hold unread lines of meetings of which nobody says so, and none whose meeting is open', () => {
    const rows = fileRows(
      ['Jena', '2020-05-01', 'present'],
      ['Atlantis', '2021-05-01', 'present'],
      ['Unna', '1. Mai 2021', '?'],
      ['Jena', '2022-01-01', 'unlesbar'],
    );
    const only = { ...complete, meetings: ['2020-05-01'] };
    const totals = plan({ complete: only }, rows);
    expect([named(totals), totals.incomplete]).toEqual([['Unna 2020-05-01'], { count: 0, lines: [], meetings: [] }]);
    expect(plan({ complete: { ...complete, meetings: ['2021-05-01'] } }, rows).incomplete.lines).toEqual([3, 4]);
    for (const date of ['', '2020', 'neulich', '2020-05-01'])
      expect([date, plan({ complete: only }, [...rows, ...unread(date)]).incomplete.lines]).toEqual([date, [6]]);
  });

  it('named by its number takes in the lines that do not name theirs by one', () => {
    const columns = { member: 0, meeting_date: 1, status: 2, meeting_number: 3 };
    const rows = fileRows(['Jena', '2019-05-01', 'present', '12'], ['Atlantis', '2018-05-01', 'present', '']);
    const only = { ...complete, meetings: ['12'] };
    expect(plan({ columns, complete: only, createMeetings: true }, rows).incomplete.lines).toEqual([3]);
  });

  it('may call no member whom the register gives no seat then', () => {
    const rows = fileRows(['Jena', '2020-05-01', 'present'], ['Trier', '2020-05-01', 'kein']);
    expect(plan({ complete }, rows).incomplete.count).toBe(0);
  });

  it('may have blank lines, sums and explanations of marks', () => {
    const rows = fileRows(
      ['Jena', '2020-05-01', 'present'],
      ['', '', ''],
      ['Summe', '', '1'],
      ['X = anwesend', '', ''],
    );
    expect(plan({ complete }, rows).incomplete).toEqual({ count: 0, lines: [], meetings: [] });
  });

  it('leaves no column unread that may be a member', () => {
    const turned: Partial<ImportMapping> = {
      ...{ subject: 'attendance_turned', columns: { meeting_date: 0 }, complete },
      shape: { members: [{ column: 1, name: 'Jena' }] },
    };
    expect(plan(turned, fileRows(['2020-05-01', 'present', ''])).incomplete.count).toBe(0);
    expect(plan(turned, fileRows(['2020-05-01', 'present', 'present'])).incomplete).toEqual({
      count: 1,
      lines: [2],
      meetings: [],
    });
  });
});

describe('a file beside a complete list on record', () => {
  const lists = [{ meetingId: 1, sourceId: 1, completeFor: 'seats' as const, countedMemberIds: [] }];

  it('names whom that list makes absent because another source no longer excuses them', () => {
    const standing = standingWith([1, 1, 1, 'present'], [1, 2, 2, 'excused']);
    const rows = fileRows(['Unna', '2020-05-01', 'present']);
    const weights = new Map([
      [1, { sourceKind: 'minutes' as const, sourceDate: null }],
      [2, { sourceKind: 'press_release' as const, sourceDate: null }],
    ]);
    expect(named(plan({ sourceId: 2 }, rows, { lists, standing, weights }))).toEqual(['Unna 2020-05-01']);
  });

  it('names whom it makes absent because the meeting was held after all', () => {
    const cancelled = [knownMeeting(1, '2020-05-01', { state: 'cancelled' })];
    const mapping: Partial<ImportMapping> = { subject: 'meetings', columns: { meeting_date: 0, meeting_state: 1 } };
    const values = { ...mappingWith({}).values, meeting_state: { held: 'held' as const } };
    const { totals, take, end } = startPlan(
      mappingWith({ ...mapping, values }),
      knownRegister({ members, meetings: cancelled, lists, standing: standingWith([1, 1, 1, 'present']) }),
    );
    for (const row of fileRows(['2020-05-01', 'held'])) take(row);
    end();
    expect(named(totals)).toEqual(['Unna 2020-05-01']);
  });

  it('names nobody by a seat that the file itself puts in doubt, and whom one makes absent that it no longer doubts', () => {
    const mapping: Partial<ImportMapping> = {
      subject: 'members',
      columns: { member: 0, since: 1, until: 2, doubt_source: 3 },
    };
    const sources = [1, 2].map((id) => ({ id, slug: `s${id}`, title: `S${id}`, address: null }));
    const rows = (doubt: string) => fileRows(['Hof', '2010', '..', doubt], ['Jena', '2010', '..', '']);
    const standing = standingWith([1, 1, 1, 'present']);
    expect(named(plan(mapping, rows('s2'), { lists, sources, standing }))).toEqual([]);
    expect(named(plan(mapping, rows(''), { lists, sources, standing }))).toEqual(['Hof 2020-05-01']);
  });
});
