import { describe, expect, it } from 'vitest';
import { memberFindings } from '@/components/members/profile/member-findings';
import { UNSAID } from '@/lib/attendance/rules-content';
import type { ShownAssertion } from '@/lib/attendance/types';
import { partialDate } from '@/lib/core/partial-date';
import type { MeetingEntry } from '@/lib/meetings/types';
import { accountWith } from '@/lib/participation/account/rules-fixtures';
import type { Gap, GapEdge } from '@/lib/participation/gaps/types';
import type { CellStatus, Statement } from '@/lib/participation/cells/types';
import type { NetworkOfMember } from '@/lib/participation/pages/types';

const text = (words: string) => ({ de: words, en: words });

const meeting = (id: number, edtf: string): MeetingEntry => ({
  id,
  slug: edtf.slice(0, 10),
  title: text(`Sitzung ${id}`),
  date: partialDate(edtf),
  number: null,
  label: null,
  kind: 'regular',
  state: 'held',
  place: null,
});

const meetings = [meeting(1, '2010-09-30'), meeting(2, '2012-09-13/2012-09-14'), meeting(3, '2014-03-21')];

const attendedEdge = (id: number): GapEdge => ({
  kind: 'attended',
  date: meetings.find((entry) => entry.id === id)?.date ?? null,
  meetingId: id,
});
const nowhere: GapEdge = { kind: 'unknown', date: null, meetingId: null };

const gap = (parts: Partial<Gap>): Gap => ({
  kind: 'record',
  from: nowhere,
  to: nowhere,
  meetingIds: [],
  meetings: 1,
  missed: 0,
  unrecorded: 1,
  days: null,
  open: false,
  statementId: null,
  ...parts,
});

const statement: Statement = {
  id: 7,
  networkId: 1,
  memberId: 1,
  kind: 'absence',
  since: null,
  until: partialDate('2012-09-13'),
  quote: 'nach einer längeren Pause',
  locator: null,
  sourceId: 1,
};

const assertion = (id: number, meetingId: number, status: ShownAssertion['status']): ShownAssertion => ({
  ...UNSAID,
  representing: null,
  together: false,
  id,
  meetingId,
  memberId: 1,
  sourceId: 1,
  status,
  mode: 'unknown',
  rank: 'unknown',
  capacity: 'member',
  quote: null,
  locator: null,
  note: null,
});

function part(lastAttendedMeetingId: number | null, gaps: Gap[], assertions: ShownAssertion[] = []): NetworkOfMember {
  return {
    network: {
      id: 1,
      slug: 'n',
      name: text('N'),
      description: text('N'),
      duty: 'voluntary',
      coverage: null,
      coverageNote: null,
    },
    organiserTerms: [],
    meetings,
    seats: [],
    row: { memberId: 1, cells: [], account: accountWith({}), gaps, lastAttendedMeetingId },
    line: [],
    assertions,
    exhaustiveLists: [],
    totals: [],
    unrecorded: [],
    statements: [statement],
    claims: [],
  };
}

describe('what is said first of a member', () => {
  const stated = gap({ kind: 'stated', to: attendedEdge(2), statementId: 7 });
  const unrecorded = gap({ from: { kind: 'meeting', date: null, meetingId: 1 }, to: attendedEdge(2), meetingIds: [1] });
  const since = gap({ from: attendedEdge(2), meetingIds: [3], open: true });

  it('names the last attendance with the assertions that make it one', () => {
    const findings = memberFindings(
      part(2, [], [assertion(1, 2, 'present'), assertion(2, 2, 'absent'), assertion(3, 1, 'present')]),
    );
    expect(findings.lastAttended?.meeting.id).toBe(2);
    expect(findings.lastAttended?.assertions.map(({ id }) => id)).toEqual([1]);
  });

  it('keeps what a source states, what is unrecorded before, and what is unrecorded since apart', () => {
    const findings = memberFindings(part(2, [unrecorded, since, stated]));
    expect(findings.before.stated).toEqual([{ gap: stated, statement }]);
    expect(findings.before.gap).toBe(unrecorded);
    expect(findings.since).toBe(since);
    expect(findings.longest).toBeNull();
  });

  it('does not put a statement about a later time before the last attendance', () => {
    const later = gap({
      kind: 'stated',
      from: { kind: 'stated', date: partialDate('2015'), meetingId: null },
      statementId: 7,
    });
    expect(memberFindings(part(2, [later])).before.stated).toEqual([]);
  });

  it('never takes a stated pause for the open gap', () => {
    expect(memberFindings(part(2, [gap({ kind: 'stated', open: true, statementId: 7 })])).since).toBeNull();
  });

  it('adds the longest gap in attendance only where it is not said already', () => {
    const closed = gap({ kind: 'attendance', to: { kind: 'seat', date: null, meetingId: null }, missed: 1, days: 100 });
    expect(memberFindings(part(null, [closed])).longest).toBe(closed);
    const before = gap({ kind: 'attendance', to: attendedEdge(2), missed: 1, days: 100 });
    expect(memberFindings(part(2, [before])).longest).toBeNull();
  });

  it('names meetings that stand in no gap and end none because their date is open', () => {
    const open = meeting(4, '../2022-12-02');
    const cell = (meetingId: number, status: CellStatus) => ({
      ...{ meetingId, status, contested: false, derived: false, guest: false },
    });
    const facts = part(2, []);
    const unplacedBy = (status: CellStatus) =>
      memberFindings({
        ...facts,
        meetings: [...meetings, open],
        row: {
          ...facts.row,
          cells: [cell(1, 'not_recorded'), cell(2, 'present'), cell(3, 'not_recorded'), cell(4, status)],
        },
      }).unplaced;
    expect(unplacedBy('not_recorded')).toEqual([open]);
    expect(unplacedBy('present')).toEqual([open]);
    expect(unplacedBy('not_a_member')).toEqual([]);
  });

  it('tells of an exclusion that no other finding tells of', () => {
    const barred = gap({
      kind: 'exclusion',
      from: attendedEdge(1),
      to: { kind: 'seat', date: partialDate('2014-12-31'), meetingId: null },
    });
    const open = { ...barred, open: true };
    expect(memberFindings(part(1, [barred])).exclusions).toEqual([barred]);
    expect(memberFindings(part(1, [open]))).toMatchObject({ since: open, exclusions: [] });
  });
});
