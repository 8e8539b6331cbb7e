import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import { readReportRows } from '@/lib/imports/call-reports/reader';
import { findReportDays } from '@/lib/imports/call-reports/rules-days';
import { daysBeside } from '@/lib/meetings/rules-other-day';
import { readReport } from '@/lib/imports/call-reports/rules-report';
import { asUtf16, TEAMS_2020, TEAMS_2021, TEAMS_ENGLISH, teamsGerman } from '@/test/call-reports';

async function daysIn(bytes: Uint8Array): Promise<readonly string[]> {
  const report = readReport(await readReportRows(bytes, 'report.csv'));
  if (!report.ok) throw new Error(report.reason.kind);
  return report.value.days;
}

describe('the days of a report', () => {
  it.each([
    ['of Teams in German', asUtf16(teamsGerman()), ['2026-10-06']],
    [
      'of Teams in English, where day and month may be meant either way',
      asUtf16(TEAMS_ENGLISH),
      ['2026-06-10', '2026-10-06'],
    ],
    ['of 2021', asUtf16(TEAMS_2021), ['2021-05-18']],
    ['of joinings and leavings', asUtf16(TEAMS_2020), ['2020-05-18']],
    [
      'that stand in its preamble alone',
      Buffer.from(
        'Meeting ID,Topic,Start Time\n999,Kreis,05/18/2021 08:55:00 AM\n\nName (Original Name),User Email,Total Duration (Minutes)\nAnn,a@example.org,20\n',
      ),
      ['2021-05-18'],
    ],
    [
      'of registrations: of the check-in, never of the registration',
      Buffer.from(
        'ID,Name,Email,Registration date,Registration state,Checked in,Check-in date\n1,Ann,a@example.org,2026-04-01T10:00,Completed,Yes,2026-05-07T09:30\n',
      ),
      ['2026-05-07'],
    ],
    ['that it does not say', Buffer.from('Name,Email,Join time,Leave time\nAnn,a@example.org,09:00,10:00\n'), []],
  ])('are read: %s', async (_kind, bytes, days) => {
    expect(await daysIn(bytes)).toEqual(days);
  });

  it('are read of a preamble and of the persons alike', async () => {
    expect(await daysIn(await readFile('test/data/cases/13-call-report/zoom-preamble.csv'))).toEqual(['2021-05-18']);
  });

  it('are a span where a call went on behind midnight', () => {
    expect(findReportDays(['18.05.2021 23:50:00', '19.05.2021 00:20:00'])).toEqual(['2021-05-18/2021-05-19']);
  });
});

describe('a report and a meeting', () => {
  it.each([
    [['2021-05-18'], '2026-04-14'],
    [['2026-06-10', '2026-10-06'], '2026-10-07'],
    [['2021-05-18'], '2021-06'],
  ])('are of different days: %j and %s', (days, meeting) => {
    expect(daysBeside(days, partialDate(meeting))?.map(({ edtf }) => edtf)).toEqual(days);
  });

  it.each([
    [['2021-05-18'], '2021-05-18'],
    [['2021-05-18'], '2021-05'],
    [['2021-05-18/2021-05-19'], '2021-05-19'],
    [['2021-05-18'], '2021-05-17/2021-05-18'],
    [['2026-06-10', '2026-10-06'], '2026-10-06'],
    [['2021-05-18'], '2020~'],
    [[], '2026-04-14'],
  ])('may be of one day: %j and %s', (days, meeting) => {
    expect(daysBeside(days, partialDate(meeting))).toBeNull();
  });
});
