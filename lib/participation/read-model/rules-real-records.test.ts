import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AttendanceStatus } from '@/lib/attendance/types';
import { wholeDaysBetween } from '@/lib/core/partial-date';
import type { AssertionFact } from '@/lib/participation/cells/rules';
import { asserts, meetingAt, seatFrom } from '@/lib/participation/cells/rules-fixtures';
import { longestGap } from '@/lib/participation/gaps/rules-ranking';
import { sumAccounts } from '@/lib/participation/account/rules-parts';
import { rateFrom } from '@/lib/participation/account/rules-rate';
import { participationRow } from '@/lib/participation/read-model/rules-row';
import { type Collection, readData } from '@/test/data';

function read<Shape extends z.ZodRawShape>(collection: Collection, file: string, shape: Shape) {
  return z.array(z.object(shape)).parse(parse(readData(collection, file), { columns: true }));
}

describe('the Ibero-American Summits 2009–2024', () => {
  const status = z.enum(['present', 'represented_by_deputy', 'absent', 'excused', 'excluded', 'not_invited']);
  // What the notes of the data say a second page contradicts.
  const secondPages: Record<string, AttendanceStatus> = {
    'ibero-22 Paraguay': 'not_invited',
    'ibero-24 El Salvador': 'present',
    'ibero-29 Dominican Republic': 'present',
  };

  function load() {
    const folder = 'ibero-american-summit';
    const numbered = read(folder, 'meetings.csv', { id: z.string(), date_edtf: z.string() }).map((row, index) => ({
      ...row,
      number: index + 1,
    }));
    const meetings = numbered.map((row) => meetingAt(row.number, row.date_edtf));
    const cells = read(folder, 'attendance.csv', { meeting_id: z.string(), member: z.string(), status });
    const numberOf = (key: string) => numbered.find((row) => row.id === key)?.number ?? 0;
    const rows = read(folder, 'members.csv', {
      member: z.string(),
      since_edtf: z.string(),
      until_edtf: z.string(),
    }).map((seat, memberId) => {
      const assertions = cells
        .filter((cell) => cell.member === seat.member)
        .flatMap((cell): AssertionFact[] => {
          const second = secondPages[`${cell.meeting_id} ${cell.member}`];
          const first = asserts(numberOf(cell.meeting_id), cell.status, 1, 'press_release');
          return second ? [asserts(numberOf(cell.meeting_id), second, 2, 'web_page'), first] : [first];
        });
      const seats = [seatFrom(seat.since_edtf, seat.until_edtf)];
      return {
        member: seat.member,
        row: participationRow({ memberId, meetings, seats, assertions, lists: [], statements: [], coverage: null }),
      };
    });
    return { cells, rows };
  }

  it('keep every status of the data, and what is left out stays not recorded', () => {
    const { cells, rows } = load();
    const count = (wanted: string) =>
      rows.flatMap(({ row }) => row.cells).filter((cell) => cell.status === wanted).length;
    expect(cells).toHaveLength(226);
    expect(rows.flatMap(({ row }) => row.cells)).toHaveLength(242);
    expect(['present', 'represented_by_deputy', 'absent', 'excused', 'excluded', 'not_recorded'].map(count)).toEqual([
      135, 85, 4, 1, 1, 16,
    ]);
    expect(rateFrom(sumAccounts(rows.map(({ row }) => row.account)))).toMatchObject({
      eligible: 241,
      known: 225,
      attended: 220,
      rate: 220 / 225,
    });
  });

  it('are contested where two pages contradict each other, and keep the weightier page', () => {
    const contested = load().rows.flatMap(({ member, row }) =>
      row.cells.filter((cell) => cell.contested).map((cell) => `${member}: ${cell.status}`),
    );
    expect(contested.sort()).toEqual([
      'Dominican Republic: represented_by_deputy',
      'El Salvador: excused',
      'Paraguay: absent',
    ]);
  });

  it('show the exclusion of Honduras in 2010 as its own kind', () => {
    const honduras = load().rows.find(({ member }) => member === 'Honduras')?.row;
    expect(honduras?.gaps.filter((gap) => gap.kind === 'exclusion').map((gap) => gap.meetingIds)).toEqual([[2]]);
  });
});

describe('the voting days of the UN General Assembly 1946–1990', () => {
  const SOUTH_AFRICA = '560';
  const folder = 'unga-1946-1990';

  function load() {
    const days = read(folder, 'meetings.csv', { date: z.string() })
      .map((row) => row.date)
      .sort();
    const members = read(folder, 'members.csv', {
      ccode: z.string(),
      first_day_as_member: z.string(),
      last_day_as_member: z.string(),
    });
    const statuses = new Map<string, Map<string, AttendanceStatus>>(members.map((member) => [member.ccode, new Map()]));
    for (const row of read(folder, 'attendance.csv', {
      date: z.string(),
      ccode: z.string(),
      status: z.enum(['present', 'absent']),
    })) {
      const barred = row.ccode === SOUTH_AFRICA && row.date >= '1974-10-04';
      statuses.get(row.ccode)?.set(row.date, barred ? 'excluded' : row.status);
    }
    const meetings = days.map((day, index) => meetingAt(index + 1, day));
    const rows = members.map((member, memberId) => {
      const said = statuses.get(member.ccode) ?? new Map<string, AttendanceStatus>();
      const assertions = days.flatMap((day, index) => {
        const status = said.get(day);
        return status ? [asserts(index + 1, status)] : [];
      });
      const seats = [seatFrom(member.first_day_as_member, member.last_day_as_member)];
      return {
        ccode: member.ccode,
        said,
        row: participationRow({ memberId, meetings, seats, assertions, lists: [], statements: [], coverage: null }),
      };
    });
    return { days, rows };
  }
  const { days, rows } = load();

  it('have the absences and presences of the data, South Africa excluded after 1974', () => {
    const count = (wanted: string) =>
      rows.reduce((sum, { row }) => sum + row.cells.filter((cell) => cell.status === wanted).length, 0);
    expect([count('present'), count('absent'), count('excluded')]).toEqual([57_257, 2_676 - 189, 189]);
  });

  it('have the longest stretches between two votes, by meetings missed and then by days, that a plain loop over the days finds', () => {
    expect(rows).toHaveLength(164);
    for (const { said, row } of rows) {
      // Independent of the rules: only the days between two votes, with nothing barred between them.
      let [lastVote, missed]: [string | null, number] = [null, 0];
      let longest = { missed: 0, days: 0 };
      for (const day of days) {
        const status = said.get(day);
        if (status === 'absent') missed += 1;
        if (status === 'excluded') lastVote = null;
        if (status !== 'present') continue;
        const apart = lastVote === null ? 0 : wholeDaysBetween(lastVote, day);
        const isLonger = missed > longest.missed || (missed === longest.missed && apart > longest.days);
        if (lastVote !== null && missed > 0 && isLonger) longest = { missed, days: apart };
        [lastVote, missed] = [day, 0];
      }
      const between = row.gaps.filter((gap) => gap.from.kind === 'attended' && gap.to.kind === 'attended');
      expect(longestGap(between) ?? { missed: 0, days: 0 }).toMatchObject(longest);
    }
  });

  it('show the exclusion of South Africa as one stretch, not as an absence', () => {
    const gaps = rows.find(({ ccode }) => ccode === SOUTH_AFRICA)?.row.gaps ?? [];
    const late = gaps.filter((gap) => (gap.from.date?.earliest ?? '') >= '1974-09-02');
    expect(late.map((gap) => [gap.kind, gap.meetings, gap.missed])).toEqual([['exclusion', 189, 0]]);
  });
});
