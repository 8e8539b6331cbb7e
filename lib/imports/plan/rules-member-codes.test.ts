import { describe, expect, it } from 'vitest';
import { fileRows, knownMeeting, knownMember, knownRegister, mappingWith } from '@/lib/imports/plan/fixtures/rules';
import { startPlan } from '@/lib/imports/shapes/rules';
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

  it('enters nobody under a name that is no state’s', () => {
    const creating = { createMembers: true, memberKind: 'state' as const };
    expect(planned({ member: 0 }, ['Korea'], creating)).toEqual([['member_ambiguous', 'Südkorea', 'Nordkorea']]);
    expect(planned({ member: 0 }, ['Südkorea'], creating)).toEqual({ created: 0 });
  });
});
