import { describe, expect, it } from 'vitest';
import { fileRows, knownMeeting, knownMember, knownRegister, mappingWith } from '@/lib/imports/plan/fixtures/rules';
import { emptyTotals } from '@/lib/imports/plan/rules-faults';
import { CREATE_MEMBER, LEAVE_OUT } from '@/lib/imports/names/types-answer';
import { memberRegister } from '@/lib/imports/plan/rules-member-register';
import { startPlan, type PlannedFile } from '@/lib/imports/shapes/rules';
import { apartSentences } from '@/lib/imports/account/rules-sentences-file';
import type { ImportMapping } from '@/lib/imports/mapping/types';

const members = [
  knownMember(1, 'Hessen', { kind: 'land' }),
  knownMember(2, 'Deutschland', { kind: 'state', isoCode: 'DE' }),
  knownMember(3, 'Österreich', { kind: 'state', isoCode: 'AT' }),
  knownMember(4, 'Demokratische Republik Kongo', { kind: 'state', isoCode: 'CD' }),
  knownMember(5, 'Stuttgart', { codes: ['08111000', 'S1'] }),
];
const known = knownRegister({ members, meetings: [knownMeeting(1, '2015-03-05')] });

function planned(columns: ImportMapping['columns'], cells: string[], more: Partial<ImportMapping> = {}) {
  const mapping = mappingWith({ columns: { ...columns, meeting_date: 9 }, everyStatus: 'present', ...more });
  const row = Array.from({ length: 10 }, (_, at) => cells[at] ?? '');
  row[9] = '5.3.2015';
  const [result] = fileRows(row).flatMap((each) => startPlan(mapping, known).take(each));
  if (result?.kind === 'new' && result.what.subject === 'attendance') return result.what.member;
  return result?.kind === 'wrong' ? result.faults.map(({ code, names }) => [code, ...names]) : result?.kind;
}

describe('a list that names its members by codes or other names', () => {
  it.each([
    [{ member: 0 }, ['HE'], { id: 1 }],
    [{ member: 0 }, ['Hesse'], { id: 1 }],
    [{ member: 0 }, ['Federal Republic of Germany'], { id: 2 }],
    [{ member_code: 0 }, ['06'], { id: 1 }],
    [{ member_code: 0 }, ['276'], { id: 2 }],
    [{ member_code: 0 }, ['8111'], { id: 5 }],
    [{ member_code: 0 }, ['S1'], { id: 5 }],
    [{ iso_code: 0 }, ['DEU'], { id: 2 }],
    [{ member: 0, member_code: 1 }, ['Kongo', '490'], { id: 4 }],
  ])('%j %j means the member of that territory', (columns, cells, member) => {
    expect(planned(columns, cells)).toEqual(member);
  });

  it.each([
    [{ member: 0 }, ['AUS'], [['member_ambiguous', 'Österreich']]],
    [{ member: 0 }, ['Kongo'], [['member_ambiguous', 'Demokratische Republik Kongo']]],
    [{ member_code: 0 }, ['AUS'], [['member_ambiguous', 'Österreich']]],
    [{ member: 0, member_code: 1 }, ['Österreich', 'GMY'], [['member_contradicts', 'Deutschland', 'Österreich']]],
  ])('%j %j is asked', (columns, cells, faults) => {
    expect(planned(columns, cells)).toEqual(faults);
  });

  it('asks about a doubted code of a state, and enters somebody new under it once it is said to be none', () => {
    const doubted = { doubtsCodes: true as const, memberKind: 'ministry' as const };
    expect(planned({ member: 0 }, ['DEU'], doubted)).toEqual([['member_ambiguous', 'Deutschland']]);
    expect(planned({ member_code: 0 }, ['DEU'], doubted)).toEqual([['member_ambiguous', 'Deutschland']]);
    expect(planned({ member: 0 }, ['Germany'], doubted)).toEqual({ id: 2 });
    expect(planned({ member: 0 }, ['HE'], doubted)).toEqual({ id: 1 });
    expect(planned({ member: 0 }, ['DEU'], { ...doubted, members: { DEU: CREATE_MEMBER } })).toEqual({ created: 0 });
  });

  it('enters nobody under a name that is no state’s', () => {
    const creating = { createMembers: true, memberKind: 'state' as const };
    expect(planned({ member: 0 }, ['Korea'], creating)).toEqual([['member_ambiguous', 'Südkorea', 'Nordkorea']]);
    expect(planned({ member: 0 }, ['Südkorea'], creating)).toEqual({ created: 0 });
  });
});

describe('codes of which the system is known', () => {
  const numbers = [
    knownMember(1, 'Benin', { kind: 'state', isoCode: 'BJ' }),
    knownMember(2, 'Libyen', { kind: 'state', isoCode: 'LY' }),
  ];
  const find = (codeSystem: ImportMapping['codeSystem'], code: string, name = '') => {
    const register = memberRegister(numbers, emptyTotals(), { codeSystem });
    const found = register.find({ code, iso: '', name, nameEn: '' });
    return found.kind === 'known' ? found.number : found.kind === 'refused' ? found.code : found.kind;
  };

  it.each([
    ['cow_number', '434', '', 1],
    ['iso_numeric', '434', '', 2],
    [undefined, '434', '', 'member_ambiguous'],
    ['cow_number', '434', 'Libyen', 'member_contradicts'],
    // The list's own numbers say nothing of others' lists.
    ['own', '434', 'Libyen', 2],
    ['own', '434', '', 'unknown'],
  ] as const)('%s %s %s', (system, code, name, expected) => {
    expect(find(system, code, name)).toBe(expected);
  });
});

describe('a name that two states bore', () => {
  const states = {
    both: [
      knownMember(1, 'Bundesrepublik', { kind: 'state', isoCode: 'DE' }),
      knownMember(2, 'Deutsche Demokratische Republik', { kind: 'state', isoCode: 'DD' }),
    ],
    gdr: [knownMember(2, 'Deutsche Demokratische Republik', { kind: 'state', isoCode: 'DD' })],
    yugoslavias: [
      knownMember(3, 'SFRJ', { kind: 'state', isoCode: 'YU' }),
      knownMember(4, 'Serbien', { kind: 'state', isoCode: 'RS' }),
    ],
    soviet: [knownMember(5, 'UdSSR', { kind: 'state', isoCode: 'SU' })],
  };

  it.each([
    ['both', 'Germany', '1995-03-01', 1],
    ['both', 'Germany', '1985-03-01', ['member_ambiguous', 'Bundesrepublik', 'Deutsche Demokratische Republik']],
    ['both', 'Germany', '1940', 1],
    // In 1990 there were both, until October.
    ['both', 'Deutschland', '1990', ['member_ambiguous', 'Bundesrepublik', 'Deutsche Demokratische Republik']],
    ['both', 'Deutschland', '1990-12-01', 1],
    ['gdr', 'Germany', '1985-03-01', ['member_ambiguous', 'Deutsche Demokratische Republik']],
    ['gdr', 'Germany', '1995-03-01', ['member_unknown']],
    ['yugoslavias', 'Yugoslavia', '1975', 3],
    ['yugoslavias', 'Yugoslavia', '2010', 4],
    ['soviet', 'Russia', '1975-03-01', 5],
    ['soviet', 'Russia', '2012-03-01', ['member_unknown']],
  ] as const)('%s: %s in %s', (members, name, date, expected) => {
    const mapping = mappingWith({
      columns: { member: 0, meeting_date: 1 },
      everyStatus: 'present',
      createMeetings: true,
    });
    const register = knownRegister({ members: states[members] });
    const [row] = fileRows([name, date]).flatMap((each) => startPlan(mapping, register).take(each));
    const told =
      row?.kind === 'new' && row.what.subject === 'attendance'
        ? row.what.member
        : row?.kind === 'wrong'
          ? row.faults.flatMap(({ code, names }) => (code === 'member_unknown' ? [code] : [code, ...names]))
          : row?.kind;
    expect(told).toEqual(typeof expected === 'number' ? { id: expected } : expected);
  });

  it('is told apart cell by cell in a table with its meetings across', () => {
    const key = (date: string) => ({ date, number: null, slug: null, title: null });
    const mapping = mappingWith({
      subject: 'attendance_matrix',
      columns: { member: 0 },
      meetings: [
        { column: 1, meeting: key('1985-01-02') },
        { column: 2, meeting: key('1995-01-02') },
      ],
      values: { ...mappingWith({}).values, status: { x: 'present' } },
      createMeetings: true,
    });
    const plan = startPlan(mapping, knownRegister({ members: states.both }));
    const rows = fileRows(['Germany', 'x', 'x']).flatMap((each) => plan.take(each));
    expect(rows).toMatchObject([
      { kind: 'wrong', column: 1 },
      { kind: 'new', what: { member: { id: 1 } } },
    ]);
    expect(plan.totals.ambiguous).toMatchObject([{ written: 'Germany', count: 1, lines: [2] }]);
  });

  describe('of which the list names one by itself', () => {
    const mapping = mappingWith({
      columns: { member: 0, meeting_date: 1 },
      everyStatus: 'present',
      createMeetings: true,
    });
    function planAll(rows: readonly (readonly [name: string, date: string])[], file: PlannedFile = {}) {
      const plan = startPlan(mapping, knownRegister({ members: states.both }), file);
      const planned = fileRows(...rows.map((row) => [...row])).flatMap((each) => plan.take(each));
      plan.end();
      const learnt = plan.learn();
      if (learnt) return planAll(rows, learnt);
      const told = planned.map((row) =>
        row.kind === 'new' && row.what.subject === 'attendance' && 'id' in row.what.member
          ? row.what.member.id
          : row.kind,
      );
      return { told, apart: plan.totals.apart };
    }

    it.each(['DDR', 'German Democratic Republic'])(
      'means the other one for the same time, and says by whom: %s',
      (gdr) => {
        const { told, apart } = planAll([
          ['Germany', '1980-05-01'],
          [gdr, '1980-05-01'],
          [gdr, '1982-05-01'],
          ['Germany', '1985-05-01'],
          ['Germany', '1981-05-01'],
        ]);
        expect(told).toEqual([1, 2, 2, 'wrong', 1]);
        expect(apart).toEqual([{ written: 'Germany', rival: gdr, line: 3 }]);
        expect(apartSentences('en', { apart })).toEqual([expect.stringContaining('(line 3)')]);
      },
    );

    it('stays open where nobody names it', () => {
      expect(planAll([['Germany', '1980-05-01']])).toEqual({ told: ['wrong'], apart: [] });
      expect(
        planAll([
          ['Bundesrepublik Deutschland', '1980-05-01'],
          ['Germany', '1980-05-01'],
        ]).told,
      ).toEqual([1, 'wrong']);
    });
  });

  it('is told apart by when a seat began', () => {
    const mapping = mappingWith({ subject: 'members', columns: { member: 0, since: 1 } });
    const plan = (since: string) =>
      fileRows(['Germany', since]).flatMap((each) =>
        startPlan(mapping, knownRegister({ members: states.both })).take(each),
      );
    expect(plan('1995')).toMatchObject([{ what: { member: { id: 1 } } }]);
    expect(plan('1975')).toMatchObject([{ kind: 'wrong', faults: [{ code: 'member_ambiguous' }] }]);
  });
});

describe('a word that may mean several members', () => {
  const laender = knownRegister({
    members: [knownMember(1, 'Sachsen', { kind: 'land' }), knownMember(2, 'Sachsen-Anhalt', { kind: 'land' })],
    meetings: [knownMeeting(1, '2015-03-05')],
  });
  const mapping = mappingWith({ columns: { member: 0, meeting_date: 1 }, everyStatus: 'present' });
  const plan = (more: Partial<ImportMapping>, register = laender, name = 'SA') => {
    const started = startPlan({ ...mapping, ...more }, register);
    return { rows: fileRows([name, '5.3.2015'], [name, '5.3.2015']).flatMap((row) => started.take(row)), started };
  };

  it('is named once with whom it may mean', () => {
    const { started, rows } = plan({});
    expect(rows).toMatchObject([{ kind: 'wrong' }, { kind: 'wrong' }]);
    expect(started.totals.ambiguous).toEqual([
      {
        written: 'SA',
        count: 2,
        lines: [2, 3],
        candidates: [
          { value: 'm1', name: { de: 'Sachsen', en: 'Sachsen' } },
          { value: 'm2', name: { de: 'Sachsen-Anhalt', en: 'Sachsen-Anhalt' } },
        ],
      },
    ]);
  });

  it.each([
    ['m1', 1],
    ['Sachsen-Anhalt', 2],
    ['Saxony', 1],
  ])('means whom somebody says: %s', (said, id) => {
    expect(plan({ members: { SA: said } }).rows[0]).toMatchObject({ kind: 'new', what: { member: { id } } });
  });

  it('is asked even where the register knows one of them only', () => {
    const only = knownRegister({ ...laender, members: laender.members.slice(1) });
    expect(plan({}, only).rows[0]).toMatchObject({ kind: 'wrong', faults: [{ code: 'member_ambiguous' }] });
  });

  it('enters nobody under itself: a new member bears the name that somebody said it means', () => {
    const creating = { createMembers: true, memberKind: 'state' as const };
    expect(plan(creating, laender, 'Korea').started.totals.ambiguous).toMatchObject([
      { candidates: [{ value: 'Südkorea' }, { value: 'Nordkorea' }] },
    ]);
    const { rows, started } = plan({ ...creating, members: { Korea: 'Südkorea' } }, laender, 'Korea');
    expect(rows.map(({ kind }) => kind)).toEqual(['new', 'left_out']);
    expect(started.totals.newMembers).toMatchObject([{ name: { de: 'Südkorea' } }]);
  });
});

describe('a name that the register does not know', () => {
  const register = knownRegister({
    members: [knownMember(1, 'Brandenburg', { kind: 'land' }), knownMember(2, 'Bremen', { kind: 'land' })],
    meetings: [knownMeeting(1, '2015-03-05')],
  });
  const mapping = mappingWith({ columns: { member: 0, meeting_date: 1 }, everyStatus: 'present', memberKind: 'land' });
  function plan(name: string, more: Partial<ImportMapping> = {}) {
    const { take, totals } = startPlan({ ...mapping, ...more }, register);
    const rows = fileRows([name, '5.3.2015'], [name, '5.3.2015'], ['Bremen', '5.3.2015']).flatMap((row) => take(row));
    return { rows, totals };
  }
  const brandenburg = { value: 'm1', name: { de: 'Brandenburg', en: 'Brandenburg' } };

  it('is asked about once, with whom it resembles', () => {
    expect(plan('Bradenburg').totals.ambiguous).toEqual([
      { written: 'Bradenburg', why: 'unknown', mayCreate: true, count: 2, lines: [2, 3], candidates: [brandenburg] },
    ]);
    expect(plan('Bradenburg', { createMembers: true }).totals.ambiguous).toMatchObject([
      { written: 'Bradenburg', why: 'resembles', candidates: [brandenburg] },
    ]);
    expect(plan('Atlantis', { createMembers: true }).totals.ambiguous).toEqual([]);
  });

  it.each([
    ['m1', ['new', 'left_out', 'new'], []],
    [CREATE_MEMBER, ['new', 'left_out', 'new'], ['Bradenburg']],
    [LEAVE_OUT, ['left_out', 'left_out', 'new'], []],
  ])('is in all rows what somebody says: %s', (said, kinds, created) => {
    const { rows, totals } = plan('Bradenburg', { members: { Bradenburg: said } });
    expect(rows.map(({ kind }) => kind)).toEqual(kinds);
    expect(totals.newMembers.map(({ name }) => name.de)).toEqual(created);
    expect(totals.ambiguous).toEqual([]);
  });

  it('may be another body of a name that is known, if somebody says so', () => {
    expect(plan('Stadt Bremen').totals.ambiguous).toMatchObject([{ mayCreate: true, candidates: [{ value: 'm2' }] }]);
    const { rows, totals } = plan('Stadt Bremen', { members: { 'Stadt Bremen': CREATE_MEMBER } });
    expect(rows.map(({ kind }) => kind)).toEqual(['new', 'left_out', 'new']);
    expect(totals.newMembers).toMatchObject([{ name: { de: 'Stadt Bremen' } }]);
  });

  it('is left out where it heads a column, too', () => {
    const turned = mappingWith({
      ...{ subject: 'attendance_turned', columns: { meeting_date: 0 }, members: { Bradenburg: LEAVE_OUT } },
      values: { ...mappingWith({}).values, status: { x: 'present' } },
      shape: {
        members: [
          { column: 1, name: 'Bremen' },
          { column: 2, name: 'Bradenburg' },
        ],
      },
    });
    const { take } = startPlan(turned, register);
    expect(fileRows(['5.3.2015', 'x', 'x']).flatMap((row) => take(row))).toMatchObject([
      { kind: 'new', column: 1 },
      { kind: 'left_out', column: 2, reason: 'member_left_out' },
    ]);
  });
});
