import { describe, expect, it } from 'vitest';
import { accountColumns, addsUp } from '@/lib/imports/account/rules';
import { columnSentences } from '@/lib/imports/account/rules-sentences';
import { shownMarks, unclearValues } from '@/lib/imports/mapping/rules-proposal';
import { readInvented, readLines } from '@/test/invented';

/*
 * Tables with a column for each status, and a cross in one of them.
 */

describe('a list with a column for each status', () => {
  it('has the status under which the cross stands, at the meeting of its title; two crosses are none', async () => {
    const { mapping, told, totals } = await readInvented('44-kreuz-je-spalte.csv');
    expect(mapping).toMatchObject({
      subject: 'attendances',
      columns: { member: 0 },
      shape: { meeting: { date: '2019-03-05', title: null } },
    });
    expect(told).toEqual([
      '3 Bayern 2019-03-05 present',
      '4 Berlin 2019-03-05 excused',
      '5 Bremen 2019-03-05 absent',
      '6 wrong: several_statuses',
      '7 left out: no_entries',
    ]);
    expect(addsUp(totals)).toBe(true);
  });

  it('says of each column what a cross in it means', async () => {
    const { mapping, inspection } = await readInvented('44-kreuz-je-spalte.csv');
    const lines = columnSentences('de').lines(accountColumns(mapping, inspection));
    expect(lines.map(({ column, use }) => `${column} ${use.split(',')[0]}`)).toEqual([
      '„Land“ gelesen als Name des Mitglieds',
      '„anwesend“ gelesen als Status: anwesend',
      '„entschuldigt“ gelesen als Status: entschuldigt',
      '„unentschuldigt“ gelesen als Status: abwesend',
    ]);
  });

  it('is silent of whoever has no cross, so that the list may be complete', async () => {
    const complete = { completeFor: 'seats', countUnknownEnds: true } as const;
    const { totals } = await readInvented('44-kreuz-je-spalte.csv', { complete });
    expect(totals.incomplete.lines).toEqual([6]);
    expect(totals.consequences.absent_by_list.cells.map(({ member }) => member.de)).toContain('Saarland');
  });

  it('names members that stood in, deputies for persons, and asks about what is neither', async () => {
    const { mapping, inspection, told } = await readInvented('66-vertreten-je-spalte.csv');
    expect(told).toEqual([
      '3 Bayern 2014-03-12 present',
      '4 Berlin 2014-03-12 represented_by_somebody',
      '5 Bremen 2014-03-12 represented_by_member by Hamburg',
      '6 Hamburg 2014-03-12 present',
      '7 Hessen 2014-03-12 represented_by_deputy',
      '8 wrong: value_not_understood Sonstiges',
      '9 wrong: value_not_understood krank',
      '10 Thüringen 2014-03-12 excused',
      '11 wrong: value_not_understood anwesend',
    ]);
    expect(unclearValues(mapping, inspection)).toEqual([{ field: 'status', values: ['Sonstiges'] }]);
  });

  it('in English counts a number as a cross and "no" as none, at the meeting of its row', async () => {
    const { mapping, told, totals } = await readInvented('65-present-apologies.csv');
    expect(mapping.shape?.statuses?.map(({ name }) => name)).toEqual(['Present', 'Apologies', 'Absent']);
    expect(told).toEqual([
      '2 Bayern 2014-03-12 present',
      '3 Berlin 2014-03-12 excused',
      '4 Hessen 2014-03-12 absent',
      '5 left out: not_recorded',
    ]);
    expect(addsUp(totals)).toBe(true);
  });

  it('headed by letters is read by the legend', async () => {
    const { mapping, inspection, told } = await readInvented('64-buchstabe-je-spalte.csv');
    expect(shownMarks(mapping, inspection, null)).toEqual([
      { written: 'A', meaning: 'present', origin: 'legend' },
      { written: 'E', meaning: 'excused', origin: 'legend' },
      { written: 'F', meaning: 'absent', origin: 'legend' },
    ]);
    expect(told).toEqual([
      '4 Bayern 2014-03-12 present',
      '5 Berlin 2014-03-12 excused',
      '6 Bremen 2014-03-12 absent',
      '7 Hessen 2014-03-12 excused',
      '8 wrong: value_not_understood ?',
    ]);
  });
});

describe('a table with a column for each status below each meeting', () => {
  it('has one status a meeting, and its sums are those of its columns', async () => {
    const { mapping, told, totals } = await readInvented('63-kreuz-je-status-je-sitzung.csv');
    expect(mapping.subject).toBe('attendance_matrix');
    expect(mapping.meetings).toMatchObject([
      { column: 1, meeting: { date: '2014-03-12', title: null } },
      { column: 4, meeting: { date: '2014-10-14', title: null } },
    ]);
    expect(told).toEqual([
      '3 Bayern 2014-03-12 present',
      '3 Bayern 2014-10-14 excused',
      '4 Berlin 2014-03-12 absent',
      '4 Berlin 2014-10-14 present',
      '5 wrong: several_statuses',
      '5 Bremen 2014-10-14 present',
      '6 Hessen 2014-10-14 present',
      '7 left out: total_differs',
    ]);
    expect(totals.sums.differences).toEqual([{ line: 7, column: 4, written: 2, read: 3 }]);
    expect(addsUp(totals)).toBe(true);
  });
});

describe('a column of one status', () => {
  it('stands by itself beside a letter that counts heads, and NA says nothing', async () => {
    const { mapping, told } = await readLines([
      'land,sitzung,teilgenommen,n',
      'Bayern,2021-05-18,TRUE,2',
      'Berlin,2021-05-18,FALSE,0',
      'Hessen,2021-05-18,NA,NA',
      'Saarland,2021-05-18,TRUE,1',
    ]);
    expect(mapping.shape?.statuses ?? []).toEqual([]);
    expect(told).toEqual([
      '2 Bayern 2021-05-18 present',
      '3 left out: not_recorded',
      '4 left out: not_recorded',
      '5 Saarland 2021-05-18 present',
    ]);
  });

  it('is not ticked by NA, which says nothing', async () => {
    const { told } = await readLines([
      'Land;Sitzung;anwesend;entschuldigt',
      'Bayern;2021-05-18;x;NA',
      'Berlin;2021-05-18;NA;x',
      'Hessen;2021-05-18;n/a;k. A.',
    ]);
    expect(told).toEqual(['2 Bayern 2021-05-18 present', '3 Berlin 2021-05-18 excused', '4 left out: no_entries']);
  });
});

it('whoever was represented by a member that the list does not name is asked about before anything is saved', async () => {
  const { totals } = await readLines([
    'Land;Datum;Status;vertretendes Mitglied',
    'Bayern;2021-05-18;represented_by_member;',
    'Berlin;2021-05-18;represented_by_member;Hessen',
    'Bremen;2021-05-18;present;',
  ]);
  expect(totals.consequences.holder_unsaid.cells.map(({ member }) => member.de)).toEqual(['Bayern']);
});

it('whoever was represented was so at the time of the row, where a day has two meetings', async () => {
  const lines = [
    'Land;Datum;Uhrzeit;Status;vertritt',
    'Bayern;2021-05-18;10:00;present;',
    'Berlin;2021-05-18;10:00;present;',
    'Bayern;2021-05-18;14:00;present;Berlin',
  ];
  const { told, totals } = await readLines(lines);
  expect(totals.newMeetings).toHaveLength(2);
  expect(told).toEqual([
    '2 Bayern 2021-05-18 present',
    '3 Berlin 2021-05-18 present',
    '4 Bayern 2021-05-18 present',
    '4 Berlin 2021-05-18 represented_by_member by Bayern',
  ]);
});
