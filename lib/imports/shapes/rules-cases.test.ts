import { describe, expect, it } from 'vitest';
import { missingNeeds } from '@/lib/imports/mapping/rules-fields';
import { subjectQuestion } from '@/lib/imports/mapping/rules-guess-meetings';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { knownMember, knownRegister } from '@/lib/imports/plan/fixtures/rules';
import type { PlannedRow } from '@/lib/imports/plan/types';
import { planCase, proposeForCase } from '@/test/case-files';

const LAENDER = [
  'Baden-Württemberg',
  'Bayern',
  'Berlin',
  'Brandenburg',
  'Bremen',
  'Hamburg',
  'Hessen',
  'Mecklenburg-Vorpommern',
  'Niedersachsen',
  'Nordrhein-Westfalen',
  'Rheinland-Pfalz',
  'Saarland',
];
const known = knownRegister({ members: LAENDER.map((name, place) => knownMember(place + 1, name, { kind: 'land' })) });
const OFFICE = '20-office-spreadsheets';
const CREATES = { sourceId: 1, createMembers: true, createMeetings: true, memberKind: 'land' } as const;

async function readCase(file: string, choices: Partial<ImportMapping> = {}) {
  const proposal = await proposeForCase(file, { known });
  const mapping = { ...proposal.mapping, ...CREATES, ...choices };
  return { ...proposal, mapping, ...(await planCase(proposal, mapping, known)) };
}

/** How often each status is recorded, and why rows are left out or wrong. */
function countEntries(planned: readonly PlannedRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of planned) {
    const what =
      row.kind === 'wrong'
        ? `wrong: ${row.faults.map(({ code }) => code).join(' ')}`
        : row.kind === 'left_out'
          ? row.reason
          : row.what.subject === 'attendance'
            ? row.what.content.status
            : row.what.subject;
    counts[what] = (counts[what] ?? 0) + 1;
  }
  return counts;
}

const dates = (rows: readonly { date: { edtf: string } }[]) => rows.map(({ date }) => date.edtf);

describe('a table as offices have it', () => {
  it('begins behind its titles, and its sums are neither a member nor a meeting', async () => {
    const { inspection, mapping, planned, totals } = await readCase(`${OFFICE}/02-titel-summe.xlsx`);
    expect(inspection.top).toMatchObject({ first: 4, last: 4 });
    expect(inspection.top?.rows.slice(0, 2).map(({ text }) => text)).toEqual([
      'Anwesenheit Bund-Länder-Netzwerk',
      'Stand: 20.06.2026',
    ]);
    expect(mapping.shape?.leftOut).toEqual([{ column: 4, why: 'total' }]);
    expect(dates(totals.newMeetings)).toEqual(['2025-10-14', '2026-01-13', '2026-04-14']);
    expect(totals.newMembers).toEqual([]);
    // The sums of the file are not those of its marks: the row says so.
    expect(countEntries(planned)).toEqual({ present: 23, excused: 7, total_differs: 1, legend: 1 });
  });

  it('joins a year that is merged over days', async () => {
    const { inspection, planned, totals } = await readCase(`${OFFICE}/03-zwei-kopfzeilen-merged.xlsx`);
    expect(inspection.header).toEqual(['Land', '2025 · 14.10. Bremen', '2026 · 13.01. Köln', '2026 · 14.04. Berlin']);
    expect(totals.newMeetings.map(({ date, title, place }) => [date.edtf, title.de, place?.de])).toEqual([
      ['2025-10-14', 'Sitzung vom 14. Oktober 2025', 'Bremen'],
      ['2026-01-13', 'Sitzung vom 13. Januar 2026', 'Köln'],
      ['2026-04-14', 'Sitzung vom 14. April 2026', 'Berlin'],
    ]);
    expect(Object.keys(countEntries(planned)).sort()).toEqual(['excused', 'present']);
  });

  it('stops at headings that only a person can read, and goes in with the answers', async () => {
    const { inspection, mapping } = await readCase(`${OFFICE}/05-textdaten.xlsx`);
    expect(mapping).toMatchObject({ subject: 'attendance_matrix' });
    expect(mapping.meetings.map(({ meeting }) => meeting.date)).toEqual([
      '2012-09-12/2012-09-13',
      '2012-09',
      '2013-23',
    ]);
    const asked = mapping.shape?.asked ?? [];
    expect(asked.map(({ column, why }) => [inspection.header[column], why])).toEqual([
      ['KW 42/2014', 'unsure'],
      ['14.10.', 'no_year'],
      ['1. Sitzung (5.3.15)', 'two_digit_year'],
    ]);
    expect(missingNeeds(mapping)).toEqual(['headings']);
  });

  it('is never a list of members because its years have two digits', async () => {
    const { mapping } = await readCase(`${OFFICE}/h10.csv`);
    expect(mapping.subject).toBe('attendance_matrix');
    expect(missingNeeds(mapping)).toEqual(['headings']);
    expect(mapping.shape?.asked?.map(({ candidates }) => candidates.map(({ date, number }) => [date, number]))).toEqual(
      [
        [
          ['2015-03-05', 1],
          ['1915-03-05', 1],
        ],
        [
          ['2015-09-07', 2],
          ['1915-09-07', 2],
        ],
      ],
    );
  });

  it('loses no column among others that are understood', async () => {
    const { mapping } = await readCase(`${OFFICE}/h-mixed.csv`);
    expect(mapping.meetings).toHaveLength(3);
    expect(mapping.shape?.asked).toMatchObject([{ column: 4, why: 'two_digit_year' }]);
  });

  it('may be turned, with the meetings down', async () => {
    const { mapping, planned, totals } = await readCase(`${OFFICE}/11-gedreht.xlsx`);
    expect(mapping).toMatchObject({ subject: 'attendance_turned', columns: { meeting: 0 } });
    expect(missingNeeds(mapping)).toEqual([]);
    expect(dates(totals.newMeetings)).toEqual(['2025-10-14', '2026-01-13', '2026-04-14']);
    expect(totals.newMembers).toEqual([]);
    expect(countEntries(planned)).toEqual({ present: 18, excused: 9 });
    const [first] = planned;
    expect(first).toMatchObject({ column: 1, line: 2, what: { member: { id: 1 }, content: { status: 'excused' } } });
  });

  it('may have a single meeting', async () => {
    const { mapping, planned, totals } = await readCase(`${OFFICE}/12-zwei-blaetter.xlsx`);
    expect(mapping).toMatchObject({ subject: 'attendance_matrix', meetings: [{ column: 1 }] });
    expect(dates(totals.newMeetings)).toEqual(['2025-10-14']);
    expect(countEntries(planned)).toEqual({ present: 6, excused: 3, no_entries: 3 });
  });
});

describe('memberships by year', () => {
  it('become seats and no presences, and only when somebody has said so', async () => {
    const { mapping, planned, totals } = await readCase('03-membership-table-as-attendance/years.csv', {
      memberKind: 'state',
    });
    expect(subjectQuestion(mapping)).not.toBeNull();
    expect(mapping.values.membership).toEqual({ 0: 'none', 1: 'full' });
    expect(totals.newMeetings).toEqual([]);
    const seats = planned.map((row) => 'what' in row && row.what.subject === 'member' && row.what.seat);
    expect(seats).toMatchObject([
      { kind: 'full', since: '2002', until: null },
      { kind: 'full', since: '2001', until: null },
    ]);
  });
});

describe('a list with a row for each person', () => {
  const PARTIES: Partial<ImportMapping> = {
    shape: { only: { column: 0, values: ['Parties'] } },
    everyStatus: 'present',
  };

  it('comes to one presence a delegation, with its size, of the rows that are asked for', async () => {
    const { mapping, planned, totals } = await readCase('14-person-level-list/persons.csv', PARTIES);
    expect(mapping).toMatchObject({ subject: 'delegates', columns: { member: 1, person: 2, meeting_date: 3 } });
    expect(totals.newMeetings.map(({ date, title }) => [date.edtf, title.de])).toEqual([
      ['1991', 'Round 1'],
      ['1991', 'Round 2'],
    ]);
    expect(totals.newMembers.map(({ name }) => name.de)).toEqual(['Arland']);
    expect(planned).toMatchObject([
      { kind: 'new', line: 2, what: { meeting: { created: 0 }, content: { delegationSize: 2 } } },
      { kind: 'left_out', line: 3, reason: 'same_delegation', otherLine: 2 },
      { kind: 'new', line: 4, what: { meeting: { created: 1 }, content: { delegationSize: 1 } } },
      { kind: 'left_out', line: 5, reason: 'other_value' },
    ]);
  });

  it('is not read before somebody has said what being on it means', async () => {
    const { mapping } = await readCase('14-person-level-list/persons.csv');
    expect(missingNeeds(mapping)).toEqual(['status']);
  });
});
