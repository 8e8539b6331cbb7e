import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inspectFile } from '@/lib/imports/files/reader-inspection';
import { guessMapping } from '@/lib/imports/mapping/rules-guess';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { faultSentences } from '@/lib/imports/faults/rules-sentences';
import { knownMeeting, knownRegister } from '@/lib/imports/plan/fixtures/rules';
import { startPlan } from '@/lib/imports/shapes/rules';
import type { KnownRegister } from '@/lib/imports/known/types';
import { REPOSITORY } from '@/test/data';
import { readTable } from '@/test/tables';

const CREATING = { sourceId: 1, createMembers: true, createMeetings: true } as const;

/** Reads a file and plans it as the register guesses its columns. */
async function planned(
  name: string,
  content: Buffer = readFileSync(path.join(REPOSITORY, 'test/data/cases/23-dates', name)),
  known: KnownRegister = knownRegister(),
  mapping: Partial<ImportMapping> = {},
) {
  const inspected = await inspectFile(new Uint8Array(content), name);
  if (!inspected.ok) throw new Error(inspected.reason.fault);
  const { header, samples } = inspected.value;
  const guessed = guessMapping({ header, samples, knowsSource: () => true, knowsMeeting: () => false });
  const { take } = startPlan({ ...guessed, ...CREATING, ...mapping }, known);
  const { lines } = await readTable(content, name);
  return lines.flatMap(([line, cells]) => {
    if (!Array.isArray(cells)) throw new Error(`line ${line}: ${cells}`);
    return take({ kind: 'row', line, cells });
  });
}

type Rows = Awaited<ReturnType<typeof planned>>;

const seatsIn = (rows: Rows) =>
  rows.map((row) =>
    'what' in row && row.what.subject === 'member' ? [row.what.seat?.since, row.what.seat?.until] : row,
  );
const meetingDatesIn = (rows: Rows) =>
  rows.map((row) =>
    row.kind === 'wrong'
      ? row.faults.map(({ code }) => code).join()
      : 'what' in row && row.what.subject === 'meeting'
        ? row.what.content.date.edtf
        : row,
  );

it('a seat held "vor 2012" ended before it, and one that begins there began before it', async () => {
  expect(seatsIn(await planned('seats.csv'))).toEqual([
    ['../2011', '..'],
    ['2005', '../2011'],
    ['2005', '../2012-09-12'],
  ]);
});

it('"seit 2005" is 2005 in a beginning, "bis 2012" is 2012 in an end', async () => {
  expect(seatsIn(await planned('seats3.csv'))).toEqual([
    ['2005', '..'],
    ['2005', '..'],
    ['2005', '2012'],
    ['2005', '2012'],
    ['2013-01-01', '..'],
    ['2013-01-01', '..'],
  ]);
});

it('a seat that ended "vor 2012" is not in the way of one that began later', async () => {
  const header = 'member,member_code,member_kind,seat_kind,since,until\n';
  const seat = (since: string, until: string) => `Teststadt,09999999,city,full,${since},${until}\n`;
  const rows = await planned('m.csv', Buffer.from(header + seat('2005', 'vor 2012') + seat('nach 2012', '..')));
  expect(seatsIn(rows)).toEqual([
    ['2005', '../2011'],
    ['2013/..', '..'],
  ]);
  const inTheWay = await planned('m.csv', Buffer.from(header + seat('2005', 'vor 2012') + seat('2008', '..')));
  expect(inTheWay.map((row) => (row.kind === 'wrong' ? row.faults.map(({ code }) => code) : row.kind))).toEqual([
    'new',
    ['seat_overlaps'],
  ]);
});

it('a column headed by a bound names no meeting, and its cells say so', async () => {
  const list = Buffer.from('member,member_kind,vor 2012,13.9.2012\nTeststadt,city,x,x\n');
  const rows = await planned('m.csv', list, knownRegister(), { memberKind: 'city' });
  expect(rows.map((row) => (row.kind === 'wrong' ? row.faults.map(({ code }) => code) : row.kind))).toEqual([
    ['date_only_bound'],
    'new',
  ]);
});

it('a meeting "vor 2012" has no date', async () => {
  expect(meetingDatesIn(await planned('meetv.csv'))).toEqual(['date_only_bound']);
});

it.each(['meet-d.xlsx', 'meet-n.xlsx'])('cells that show a year say no more than it (%s)', async (name) => {
  expect(meetingDatesIn(await planned(name))).toEqual(['2009', '2011']);
});

it('cells that show a month or a day of the week alone have no year', async () => {
  expect(meetingDatesIn(await planned('meet-m.xlsx'))).toEqual(['date_no_year', 'date_no_year', '2010', '2010-09-04']);
});

it('a meeting that the register knows by a bound alone comes back the same, none becomes one', async () => {
  const list = Buffer.from(
    'meeting_date,meeting_slug,meeting_title\n../2022-12-02,krefeld,Krefeld\nspätestens 1.12.2022,krefeld,Krefeld\n',
  );
  const known = knownRegister({
    meetings: [knownMeeting(1, '../2022-12-02', { slug: 'krefeld', title: { de: 'Krefeld', en: 'Krefeld' } })],
  });
  const rows = await planned('meetings.csv', list, known, { sourceId: null });
  expect(rows.map(({ kind }) => kind)).toEqual(['same', 'wrong']);
  expect(meetingDatesIn(rows)).toEqual(['../2022-12-02', 'date_only_bound']);
});

it.each(['de', 'en'] as const)(
  'what is wrong with a date is told with its value and how it is mended (%s)',
  async (locale) => {
    const list = Buffer.from('meeting_date,meeting_title\nvor 2012,A\n"Fr, 13.09.2012",B\n13.9.,C\n');
    const rows = await planned('meetings.csv', list);
    const sentence = faultSentences(locale);
    const sentences = rows.flatMap((row) => (row.kind === 'wrong' ? row.faults.map(sentence) : []));
    const values = ['vor 2012', 'Fr, 13.09.2012', '13.9.'];
    expect(sentences.map(({ what }) => values.find((value) => what.includes(value)))).toEqual(values);
    expect(new Set(sentences.map(({ mend }) => mend)).size).toBe(3);
  },
);

it.each(['de', 'en'] as const)('a cell whose day Excel cannot hold is told what to write instead (%s)', (locale) => {
  const sentence = faultSentences(locale);
  const where = { column: 0, value: null, names: [], otherLine: null, limit: null };
  expect(sentence({ code: 'day_before_1900', ...where }).what).toMatch(/31\. ?(?:12\.|December )1899|31 December 1899/);
  expect(sentence({ code: 'leap_day_of_1900', ...where }).what).toMatch(/28\.? Febr?uary?/);
});
