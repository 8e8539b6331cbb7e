import { describe, expect, it } from 'vitest';
import { addsUp } from '@/lib/imports/account/rules';
import { readSentences } from '@/lib/imports/account/rules-sentences';
import { missingNeeds } from '@/lib/imports/mapping/rules-fields';
import { countLines, readInvented } from '@/test/invented';

/*
 * Lists of other kinds: what says that somebody wanted to come, who stood for whom, parts of a meeting, and what stands for
 * the line above.
 */

describe('a list', () => {
  it('whose names and codes mean two members is asked about, and takes no city for its Land', async () => {
    const { told, totals } = await readInvented('43-namen-und-codes.csv');
    expect(told).toEqual([
      '2 wrong: member_contradicts Germany (COD)',
      '3 wrong: member_contradicts Germany, FRA',
      '4 wrong: member_contradicts Bavaria (HE)',
      '5 Sachsen 2018-06-01 present',
      '6 wrong: member_ambiguous Stadt Bremen',
      '7 Bremen 2018-06-01 excused',
    ]);
    expect(totals.ambiguous).toMatchObject([{ written: 'Stadt Bremen', mayCreate: true }]);
  });

  it.each([['45-mehrere-tage-je-zelle.csv', [1, 2]]])(
    'whose columns are no single attendances makes none, and leaves them unread: %s',
    async (file, unread) => {
      const { mapping, told } = await readInvented(file);
      expect(mapping.subject).toBe('members');
      for (const column of unread) expect(Object.values(mapping.columns)).not.toContain(column);
      expect(told.every((line) => line.endsWith(' member'))).toBe(true);
    },
  );

  it('of sums of attendances makes none, and asks of which meeting they would be', async () => {
    const { mapping, told } = await readInvented('53-teilnahmen-gesamt.csv');
    expect(missingNeeds(mapping)).toEqual(['meeting']);
    expect(countLines(told, 'present')).toBe(0);
  });

  it.each(['46-terminabfrage.csv', '47-anmeldungen.csv'])(
    'of who could or wanted to come makes nobody present: %s',
    async (file) => {
      const { told, mapping } = await readInvented(file);
      for (const status of ['present', 'excused', 'absent']) expect(countLines(told, status)).toBe(0);
      expect(Object.values(mapping.values.status)).not.toContain('present');
      expect(countLines(told, 'wrong: value_not_understood')).toBeGreaterThan(4);
    },
  );

  it('that says whom a member stood for makes no deputies of those', async () => {
    const { told } = await readInvented('48-vertritt.csv');
    expect(told).toEqual([
      '2 Hessen 2019-03-05 present',
      '2 Bayern 2019-03-05 represented_by_member by Hessen',
      '3 Bremen 2019-03-05 present',
      '4 left out: duplicate',
    ]);
  });

  it('that says of one member two things keeps both out, and takes no person for a member', async () => {
    const { told, planned, totals } = await readInvented('67-vertritt-mehrere.csv');
    expect(told).toEqual([
      '2 Hessen 2019-03-05 present',
      '2 Saarland 2019-03-05 represented_by_member by Hessen',
      '2 Rheinland-Pfalz 2019-03-05 represented_by_member by Hessen',
      '3 wrong: represents_person',
      '4 Hamburg 2019-03-05 present',
      '4 wrong: lines_disagree',
      '5 wrong: lines_disagree entschuldigt',
      '6 Bayern 2019-03-05 excused',
      '6 wrong: holder_not_there Sachsen',
      '7 Thüringen 2019-03-05 present',
      '7 wrong: represents_nobody Musterland',
      '8 left out: duplicate',
      '9 Niedersachsen 2019-03-05 represented_by_somebody',
    ]);
    const other = planned.flatMap((row) =>
      row.kind === 'wrong' ? row.faults.flatMap(({ otherLine }) => otherLine ?? []) : [],
    );
    expect(other).toEqual([5, 4]);
    expect(addsUp(totals)).toBe(true);
    expect(readSentences('de', totals, { subject: 'attendances' })[0]).toContain('8 Zeilen mit 13 Einträgen');
  });

  it.each([
    ['49-vormittag-nachmittag.csv', [1, 2], [3]],
    ['56-stimmen.csv', [2, 3], []],
  ])('with parts of one meeting across asks whether they are one: %s', async (file, asked, read) => {
    const { mapping } = await readInvented(file);
    expect(mapping.shape?.asked?.map(({ column, why }) => [column, why])).toEqual(
      asked.map((column) => [column, 'part']),
    );
    expect(mapping.meetings.map(({ column }) => column)).toEqual(read);
    expect(missingNeeds(mapping)).toContain('headings');
  });

  it('with two meetings of one day says of nobody what only one of them says', async () => {
    const { told, totals } = await readInvented('50-zwei-sitzungen-am-tag.csv');
    expect(told).toEqual([
      '2 Bayern 2019-03-05 present',
      '3 Bayern 2019-03-05 excused',
      '4 Berlin 2019-03-05 present',
      '5 Berlin 2019-03-05 present',
    ]);
    expect(totals.newMeetings.map(({ title }) => title)).toEqual([
      { de: 'Sitzung vom 5. März 2019, 10:00 Uhr', en: 'Meeting of 5 March 2019, 10:00' },
      { de: 'Sitzung vom 5. März 2019, 14:00 Uhr', en: 'Meeting of 5 March 2019, 14:00' },
    ]);
  });

  it('with two times of a day at which nobody is named twice asks whether they are two meetings', async () => {
    const { told } = await readInvented('68-uhrzeiten.csv');
    expect(told).toEqual([
      '2 wrong: several_meetings 10:00',
      '3 wrong: several_meetings 14:00',
      '4 Berlin 2019-03-06 present',
    ]);
  });

  it('with two times of a day above its columns has two meetings', async () => {
    const { told, totals } = await readInvented('69-uhrzeiten-oben.csv');
    expect(told).toEqual(['2 Bayern 2014-03-12 present', '2 Bayern 2014-03-12 excused', '3 Berlin 2014-03-12 present']);
    expect(totals.newMeetings.map(({ title }) => title.en)).toEqual([
      'Meeting of 12 March 2014, 10:00',
      'Meeting of 12 March 2014, 14:00',
    ]);
  });

  it('that means the line above by a sign enters nobody under the sign', async () => {
    const { told, totals } = await readInvented('51-dito.csv');
    expect(told[0]).toBe('2 Bayern 2019-03-05 present');
    expect(told.slice(1).every((line) => line.includes('wrong'))).toBe(true);
    expect(told.at(-1)).toBe('6 wrong: names_no_member dito');
    expect(totals.newMembers).toEqual([]);
  });

  it('that repeats its header on each page takes none of it for a member', async () => {
    const { told, totals } = await readInvented('52-wiederholter-kopf.csv');
    expect(told.filter((line) => /^[458] /.test(line))).toEqual([
      '4 left out: no_entries',
      '5 left out: heading',
      '8 left out: no_entries',
    ]);
    expect(totals.newMembers.map(({ name }) => name.de)).toEqual(['Gruppe Ost']);
  });

  it('whose offices stand under no heading that is known enters nothing', async () => {
    const { told } = await readInvented('54-ministerien-eines-landes.csv');
    expect(told.every((line) => line.includes('wrong: value_not_understood'))).toBe(true);
  });

  it('keeps open what a mark with a remark says', async () => {
    const { told } = await readInvented('55-attended-yn.csv');
    expect(told).toEqual([
      '2 Bayern 2019-03-04 present',
      '3 left out: not_recorded',
      '4 wrong: value_not_understood N (apologies)',
      '5 wrong: value_not_understood TBC',
      '6 wrong: value_not_understood Y – online',
      '7 wrong: value_not_understood Y/N',
    ]);
  });
});
