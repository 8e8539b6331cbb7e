import { describe, expect, it } from 'vitest';
import { fileRows, knownMeeting, knownMember, knownRegister, mappingWith } from '@/lib/imports/plan/fixtures/rules';
import { startPlan } from '@/lib/imports/shapes/rules';
import { CREATE_MEMBER } from '@/lib/imports/names/types-answer';
import type { ImportMapping } from '@/lib/imports/mapping/types';

describe('what a list tells apart, and the register does not', () => {
  const register = knownRegister({
    members: [
      knownMember(1, 'Deutschland', { kind: 'state', isoCode: 'DE', name: { de: 'Deutschland', en: 'Germany' } }),
      knownMember(2, 'Tansania', { kind: 'state', isoCode: 'TZ', name: { de: 'Tansania', en: 'Tanzania' } }),
    ],
  });
  const LIST = [
    ['255', 'Germany', '1990-11-03', '1990-12-06'],
    ['260', 'Federal Republic of Germany', '1973-10-01', '1989-12-06'],
    ['510', 'Tanzania', '1961-12-01', '1990-12-06'],
    ['511', 'Zanzibar', '1963-12-02', '1963-12-06'],
  ];
  function plan(members?: Record<string, string>) {
    const mapping = mappingWith({
      subject: 'members',
      columns: { member_code: 0, member: 1, since: 2, until: 3 },
      ...{ createMembers: true, memberKind: 'state', members },
    });
    const { take, totals } = startPlan(mapping, register);
    const rows = fileRows(...LIST).flatMap((row) => take(row));
    const entered = rows.map((row) =>
      'what' in row && row.what.subject === 'member' ? [row.what.member, row.what.addsCode] : row.kind,
    );
    return { entered, totals };
  }

  it('is asked: the same member under two codes, and a state of which only the present one is known', () => {
    const { entered, totals } = plan();
    expect(entered).toEqual([[{ id: 1 }, '255'], 'wrong', [{ id: 2 }, '510'], 'wrong']);
    expect(totals.ambiguous).toMatchObject([
      { written: 'Federal Republic of Germany', lines: [3], candidates: [{ value: 'm1' }], mayCreate: true },
      { written: 'Zanzibar', lines: [5], candidates: [{ value: 'm2' }], mayCreate: true },
    ]);
  });

  it('is one member with both codes, or another one, as somebody says', () => {
    expect(plan({ 'Federal Republic of Germany': 'm1', Zanzibar: CREATE_MEMBER })).toMatchObject({
      entered: [
        [{ id: 1 }, '255'],
        [{ id: 1 }, '260'],
        [{ id: 2 }, '510'],
        [{ created: 0 }, null],
      ],
      totals: { newMembers: [{ name: { de: 'Zanzibar' }, codes: ['511'] }], ambiguous: [] },
    });
  });

  it('is left as it is where the name is the very one that the register knows', () => {
    const { take, totals } = startPlan(
      mappingWith({
        subject: 'members',
        columns: { member_code: 0, member: 1 },
        createMembers: true,
        memberKind: 'state',
      }),
      register,
    );
    fileRows(['255', 'Germany'], ['260', 'Deutschland']).flatMap((row) => take(row));
    expect(totals.ambiguous).toEqual([
      {
        written: 'Deutschland',
        count: 1,
        lines: [3],
        candidates: [{ value: 'm1', name: { de: 'Deutschland', en: 'Germany' } }],
      },
    ]);
  });
});

describe('an office of a Land that the register does not have', () => {
  const office = knownMember(1, 'Hessen (Datenschutzbehörde)', { kind: 'authority' });
  const register = knownRegister({ members: [office], meetings: [knownMeeting(1, '2015-03-05')] });
  function plan(more: Partial<ImportMapping>, known = register) {
    const mapping = mappingWith({ columns: { member: 0, meeting_date: 1 }, everyStatus: 'present', ...more });
    const { take, totals } = startPlan({ ...mapping, createMembers: true }, known);
    const rows = fileRows(['Hessen', '5.3.2015'], ['Hessen', '5.3.2015']).flatMap((row) => take(row));
    return { kinds: rows.map(({ kind }) => kind), created: totals.newMembers.length, asked: totals.ambiguous };
  }

  it('is not what a list of Länder means', () => {
    expect(plan({ memberKind: 'land' })).toEqual({ kinds: ['new', 'left_out'], created: 1, asked: [] });
  });

  it('may be what a list of offices means: asked, and the Land can be entered', () => {
    expect(plan({ memberKind: 'authority' })).toMatchObject({
      kinds: ['wrong', 'wrong'],
      asked: [{ written: 'Hessen', candidates: [{ value: 'm1' }], mayCreate: true }],
    });
  });

  it('is asked about where it sits in the network', () => {
    const seats = [{ id: 7, kind: 'full', since: '2000', until: null, sourceId: 1, doubt: null }] as const;
    const seated = knownRegister({ ...register, members: [{ ...office, seats: [...seats] }] });
    expect(plan({ memberKind: 'land' }, seated)).toMatchObject({ kinds: ['wrong', 'wrong'], created: 0 });
  });
});
