import { describe, expect, it } from 'vitest';
import { UNSAID } from '@/lib/attendance/rules-content';
import { mappingWith, knownMeeting, knownMember, knownRegister, fileRows } from '@/lib/imports/plan/fixtures/rules';
import { startPlan } from '@/lib/imports/shapes/rules';
import { collectStanding } from '@/lib/imports/known/rules-standing';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import type { ReadRow } from '@/lib/imports/files/rows/types';
import type { KnownRegister } from '@/lib/imports/known/types';
import type { PlannedRow } from '@/lib/imports/plan/types';

const STATUS = { ja: 'present', E: 'excused', f: 'absent', kein: 'not_a_member', '0': 'not_recorded' } as const;
const values = mappingWith({}).values;
const long = (more: Partial<ImportMapping> = {}) =>
  mappingWith({
    columns: { meeting_date: 0, member: 1, status: 2, note: 3 },
    values: { ...values, status: STATUS },
    ...more,
  });
const register = (more: Partial<KnownRegister> = {}) =>
  knownRegister({
    members: [
      knownMember(1, 'Stuttgart'),
      knownMember(2, 'Jena', {
        seats: [{ id: 1, kind: 'full', since: '2015', until: '..', sourceId: 1, doubt: null }],
      }),
      knownMember(3, 'Kreis Paderborn', { kind: 'district' }),
    ],
    meetings: [knownMeeting(1, '2012-09-13', { number: 17 }), knownMeeting(2, '2013-09-13')],
    ...more,
  });

const plan = (mapping: ImportMapping, known: KnownRegister, ...cells: string[][]) => {
  const { take, totals } = startPlan(mapping, known);
  return { totals, rows: fileRows(...cells).flatMap((row) => take(row)) };
};
const brief = (row: PlannedRow): unknown =>
  row.kind === 'wrong' ? row.faults.map(({ code }) => code).join() : row.kind === 'left_out' ? row.reason : row.kind;

describe('attendances in the long form', () => {
  it.each([
    [['13.9.2012', 'Stuttgart', 'ja', ''], 'new'],
    [['13.9.2012', 'Stuttgart', 'JA', ''], 'new'],
    [['13.9.2012', 'Stuttgart', '', ''], 'not_recorded'],
    [['13.9.2012', 'Stuttgart', '-', ''], 'not_recorded'],
    [['13.9.2012', 'Stuttgart', '0', ''], 'not_recorded'],
    [['13.9.2012', 'Wo auch immer', 'kein', ''], 'not_a_member'],
    [['', '', '', ''], 'blank'],
    [['13.9.2012', 'Stuttgart', 'vielleicht', ''], 'value_not_understood'],
    [['13.9.2012', 'Stuttgart', 'constructor', ''], 'value_not_understood'],
    [['13.9.2012', 'Stutgart', 'ja', ''], 'member_unknown'],
    [['13.9.2012', 'Paderborn', 'ja', ''], 'member_ambiguous'],
    [['13.9.2012', '', 'ja', ''], 'member_missing'],
    [['14.9.2012', 'Stuttgart', 'ja', ''], 'meeting_unknown'],
    [['', 'Stuttgart', 'ja', ''], 'date_missing'],
    [['', 'Stuttgart', '0', ''], 'date_missing'],
    [['13.9.12', 'Stuttgart', 'ja', ''], 'date_two_digit_year'],
    [['31.2.2012', 'Stuttgart', 'ja', ''], 'date_no_such_day'],
    [['..', 'Stuttgart', 'ja', ''], 'date_open'],
    [['13.9.2012', 'Stuttgart', 'ja', 'x'.repeat(1_001)], 'text_too_long'],
    [['13.9.2012', 'Stuttgart', 'ja', 'a\0b'], 'control_characters'],
    [['13.9.12', 'Wer', 'vielleicht', ''], 'value_not_understood,date_two_digit_year,member_unknown'],
  ])('%j: %s', (cells, expected) => {
    expect(plan(long(), register(), cells).rows.map(brief)).toEqual([expected]);
  });

  it('says where and what is wrong, with names that are near', () => {
    const [row] = plan(long(), register(), ['13.9.2012', 'Stutgart', 'ja', '']).rows;
    expect(row).toMatchObject({
      line: 2,
      faults: [{ code: 'member_unknown', column: 1, value: 'Stutgart', names: ['Stuttgart'] }],
    });
  });

  it('leaves out what is said twice, and finds wrong what is said otherwise', () => {
    const { rows } = plan(
      long(),
      register(),
      ['13.9.2012', 'Stuttgart', 'ja', ''],
      ['2012-09-13', 'Landeshauptstadt Stuttgart', 'ja', ''],
      ['13.9.2012', 'Stuttgart', 'f', ''],
      ['13.9.2012', 'Jena', 'ja', ''],
    );
    expect(rows.map(brief)).toEqual(['new', 'duplicate', 'contradicts_line', 'new']);
    expect(rows[1]).toMatchObject({ otherLine: 2 });
    expect(rows[2]).toMatchObject({ faults: [{ otherLine: 2 }] });
    expect(rows[3]).toMatchObject({ notices: ['outside_seat'] });
  });

  it('compares with what the same source says, and keeps what the file has no column for', () => {
    const standing = collectStanding();
    const said = {
      ...UNSAID,
      meetingId: 1,
      sourceId: 1,
      mode: 'online',
      rank: 'minister',
      capacity: 'guest',
      quote: 'war da',
    } as const;
    standing.add({ ...said, id: 11, memberId: 1, status: 'present' });
    standing.add({ ...said, id: 12, memberId: 2, status: 'present', note: 'alt' });
    const { rows } = plan(
      long(),
      register({ standing }),
      ['13.9.2012', 'Stuttgart', 'ja', ''],
      ['13.9.2012', 'Jena', 'E', 'neu'],
    );
    expect(rows).toMatchObject([
      { kind: 'same', what: { standingId: 11, content: { mode: 'online', quote: 'war da' } } },
      {
        kind: 'changed',
        what: { standingId: 12 },
        changes: [
          { field: 'status', from: 'present', to: 'excused' },
          { field: 'note', from: 'alt', to: 'neu' },
        ],
      },
    ]);
  });

  it('creates members and meetings once, and only for right rows', () => {
    const mapping = long({ createMembers: true, createMeetings: true, memberKind: 'city' });
    const { rows, totals } = plan(
      mapping,
      register(),
      ['1.1.2020', 'Unna', 'was', ''],
      ['1.1.2020', 'Unna', 'ja', ''],
      ['1.1.2020', 'Stadt Unna', 'ja', ''],
      ['2.1.2020', 'Stadt Unna', 'f', ''],
      ['2.1.2020', 'Kreis Unna', 'f', ''],
    );
    expect(rows.map(brief)).toEqual(['value_not_understood', 'new', 'duplicate', 'new', 'new']);
    expect(totals.newMembers.map(({ name, line }) => [name.de, line])).toEqual([
      ['Unna', 3],
      ['Kreis Unna', 6],
    ]);
    expect(totals.newMeetings.map(({ title, state }) => [title.de, state])).toEqual([
      ['Sitzung vom 1. Januar 2020', 'held'],
      ['Sitzung vom 2. Januar 2020', 'held'],
    ]);
  });

  it('does not create a member whose kind nobody says', () => {
    expect(plan(long({ createMembers: true }), register(), ['13.9.2012', 'Unna', 'ja', '']).rows.map(brief)).toEqual([
      'kind_missing',
    ]);
  });

  it('restores what was withdrawn, where it may create', () => {
    const known = register({ members: [knownMember(1, 'Stuttgart', { withdrawn: true })] });
    const row = ['13.9.2012', 'Stuttgart', 'ja', ''];
    expect(plan(long(), known, row).rows.map(brief)).toEqual(['member_unknown']);
    const restored = plan(long({ createMembers: true }), known, row);
    expect([restored.rows.map(brief), [...restored.totals.restoredMembers]]).toEqual([['new'], [1]]);
  });

  it('ignores what was withdrawn: it is no hint, and its number is free', () => {
    const members = [knownMember(1, 'Stuttgart'), knownMember(2, 'Stutgard', { withdrawn: true })];
    const known = register({
      members,
      meetings: [
        knownMeeting(1, '2012-09-13', { number: 17, withdrawn: true }),
        knownMeeting(2, '2013-09-13', { number: 18 }),
      ],
    });
    const misspelt = plan(long(), known, ['13.9.2013', 'Stuttgatt', 'ja', '']).rows;
    expect(misspelt).toMatchObject([{ faults: [{ code: 'member_unknown', names: ['Stuttgart'] }] }]);
    const numbered = long({
      columns: { meeting_date: 0, member: 1, status: 2, meeting_number: 3 },
      createMeetings: true,
    });
    const noticesOf = (...row: string[]) =>
      plan(numbered, known, row).rows.map((planned) => (planned.kind === 'new' ? planned.notices : planned.kind));
    expect(noticesOf('1.1.2020', 'Stuttgart', 'ja', '17')).toEqual([['outside_seat']]);
    expect(noticesOf('1.1.2020', 'Stuttgart', 'ja', '18')).toEqual([['number_of_another_meeting', 'outside_seat']]);
  });

  it('reports a row that contradicts itself', () => {
    const mapping = long({
      columns: { meeting_date: 0, member: 1, status: 2, seated: 3 },
      values: { ...values, status: STATUS, seated: { '1': 'yes', '0': 'no' } },
    });
    const rows = [
      ['13.9.2012', 'Stuttgart', 'kein', '1'],
      ['13.9.2012', 'Stuttgart', 'ja', '0'],
      ['13.9.2012', 'Stuttgart', 'kein', '0'],
      ['13.9.2012', 'Stuttgart', 'kein', ''],
      ['13.9.2012', 'Stuttgart', 'ja', '1'],
    ];
    expect(plan(mapping, register(), ...rows).rows.map(brief)).toEqual([
      'contradicts_itself',
      'contradicts_itself',
      'not_a_member',
      'not_a_member',
      'new',
    ]);
  });

  it('passes on rows that cannot be read, and those after them', () => {
    const rows: ReadRow[] = [
      { kind: 'fault', line: 2, fault: 'bad_quoting', column: null, cells: [] },
      ...fileRows(['13.9.2012', 'Stuttgart', 'ja', '']).map((row) => ({ ...row, line: 3 })),
    ];
    const { take, totals } = startPlan(long(), register());
    expect(rows.flatMap(take).map(brief)).toEqual(['bad_quoting', 'new']);
    expect(totals.rows).toMatchObject({ new: 1, wrong: 1 });
  });
});

describe('a matrix', () => {
  it('says of the heading, and not of the mark below, that its meeting is not known', () => {
    const meeting = { date: '2019-03-05', number: null, slug: null, title: null };
    const mapping = mappingWith({
      subject: 'attendance_matrix',
      columns: { member: 0 },
      meetings: [{ column: 1, meeting }],
      values: { ...values, status: STATUS },
    });
    const { take } = startPlan(mapping, register(), { header: ['Kommune', '5.3.2019'] });
    const [row] = fileRows(['Stuttgart', 'ja']).flatMap((each) => take(each));
    expect(row).toMatchObject({ kind: 'wrong', faults: [{ code: 'meeting_unknown', column: 1, value: '5.3.2019' }] });
  });

  it('keeps what headings say of special meetings and of those held by video', () => {
    const key = { date: '2020-12-02', number: null, slug: null, title: 'Sondersitzung' };
    const mapping = mappingWith({
      subject: 'attendance_matrix',
      columns: { member: 0 },
      meetings: [
        { column: 1, meeting: key },
        { column: 2, meeting: { ...key, date: '2020-09-22', title: 'Videokonferenz' } },
      ],
      createMeetings: true,
      values: { ...values, status: STATUS },
    });
    const { rows, totals } = plan(mapping, register(), ['Stuttgart', 'ja', 'ja']);
    expect(totals.newMeetings.map(({ kind, title, place }) => [kind, title.de, place?.de])).toEqual([
      ['special', 'Sondersitzung', undefined],
      ['regular', 'Sitzung vom 22. September 2020', 'Videokonferenz'],
    ]);
    expect(rows).toMatchObject([{ what: { content: { mode: 'unknown' } } }, { what: { content: { mode: 'online' } } }]);
  });

  it('is read cell by cell', () => {
    const meetings = ['2012-09-13', '2013-09-13', '2014-01-01'].map((date, index) => ({
      column: index + 1,
      meeting: { date, number: null, slug: null, title: null },
    }));
    const mapping = mappingWith({
      subject: 'attendance_matrix',
      columns: { member: 0 },
      meetings,
      values: { ...values, status: STATUS },
    });
    const { rows, totals } = plan(
      mapping,
      register(),
      ['Stuttgart', 'ja', '0', 'ja'],
      ['Jena', '', 'E', '?'],
      ['Unna', 'ja', '', ''],
    );
    expect(rows.map((row) => [row.line, row.column, brief(row)])).toEqual([
      [2, 1, 'new'],
      [2, 2, 'not_recorded'],
      [2, 3, 'meeting_unknown'],
      [3, 2, 'new'],
      [3, 3, 'value_not_understood,meeting_unknown'],
      [4, 1, 'member_unknown'],
    ]);
    expect(totals.blankCells).toBe(3);
  });
});

describe('a list of meetings', () => {
  const mapping = mappingWith({
    subject: 'meetings',
    columns: { meeting_date: 0, meeting_title: 1, place: 2, meeting_number: 3 },
    createMeetings: true,
    sourceId: null,
  });

  it('adds, compares and finds what contradicts', () => {
    const rows = [
      ['13.9.2012', 'Sitzung 1', '', '17'],
      ['13.9.2013', 'Herbsttagung', 'Bonn', ''],
      ['1.1.2014', 'Klausur', '', ''],
      ['1.1.2014', 'Klausur', 'Jena', ''],
      ['1.1.2014', 'Empfang', '', ''],
      ['', 'Ohne Tag', '', '99'],
    ];
    const planned = plan(mapping, register(), ...rows).rows;
    expect(planned.map(brief)).toEqual(['same', 'changed', 'new', 'contradicts_line', 'new', 'date_missing']);
    expect(planned[1]).toMatchObject({
      changes: [
        { field: 'meeting_title', from: 'Sitzung 2', to: 'Herbsttagung' },
        { field: 'place', from: null, to: 'Bonn' },
        { field: 'place_en' },
      ],
    });
  });
});

describe('a list of members', () => {
  const mapping = mappingWith({
    subject: 'members',
    columns: { member_code: 0, member: 1, since: 2, until: 3 },
    createMembers: true,
    memberKind: 'state',
  });
  const seats = [{ id: 7, kind: 'full', since: '1976-11-26', until: '1983-10-28', sourceId: 1, doubt: null }] as const;
  const known = knownRegister({ members: [knownMember(1, 'Malawi', { kind: 'state', codes: ['553'], seats })] });

  it.each([
    [['553', 'Malawi', '1976-11-26', '1983-10-28'], 'same'],
    [['553', 'Malawi', '1976-11-26', '1984-10-28'], 'changed'],
    [['553', 'Malawi', '1983-10-28', '..'], 'new'],
    [['553', 'Malawi', '1990', '1980'], 'seat_ends_before_it_begins'],
    [['554', 'Malawi', '1976-11-26', '1983-10-28'], 'changed'],
    [['2', 'Kanada', '1976', '..'], 'new'],
  ])('%j: %s', (cells, expected) => {
    expect(plan(mapping, known, cells).rows.map(brief)).toEqual([expected]);
  });

  it('reads several aliases from one cell, and takes a member without a seat', () => {
    const own = mappingWith({
      subject: 'members',
      columns: { member: 0, alias: 1, seat_kind: 2, since: 3, until: 4 },
      createMembers: true,
      memberKind: 'city',
      sourceId: null,
    });
    const bare = knownRegister({ members: [knownMember(1, 'Jena', { aliases: ['Stadt Jena'] })] });
    const { rows, totals } = plan(
      own,
      bare,
      ['Jena', 'Stadt Jena', '', '', ''],
      ['Jena', 'Stadt Jena', '', '', ''],
      ['Unna', 'Stadt Unna\nUnna i. W.', '', '', ''],
    );
    expect(rows.map(brief)).toEqual(['same', 'duplicate', 'new']);
    expect(totals.newMembers[0]?.aliases).toEqual(['Stadt Unna', 'Unna i. W.']);
  });

  it('takes several seats of one member, and none that overlap', () => {
    const { rows, totals } = plan(
      mapping,
      known,
      ['2', 'Kanada', '1976', '1980'],
      ['2', 'Kanada', '1985', '..'],
      ['2', 'Kanada', '1990', '1991'],
      ['2', 'Canada', '1981', '1982'],
      ['2', 'Kanada', '1976', '1980'],
    );
    expect(rows.map(brief)).toEqual(['new', 'new', 'seat_overlaps', 'contradicts_line', 'duplicate']);
    expect(totals.newMembers).toHaveLength(1);
  });
});
