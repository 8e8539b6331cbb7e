import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { TimelineTable } from '@/components/charts/timeline/table/table';
import { timelineOfNetwork } from '@/components/charts/timeline/of-network';
import { figureContext } from '@/components/charts/timeline/figure-context';
import { CompareArticle } from '@/components/compare/compare-article';
import { GapsArticle } from '@/components/gaps/gaps-article';
import { MeetingArticle } from '@/components/meetings/meeting-article';
import { MemberArticle } from '@/components/members/profile/member-article';
import { MemberPrintout } from '@/components/members/printout/member-printout';
import { NetworkArticle } from '@/components/networks/network-article';
import { NetworkCards } from '@/components/networks/network-cards';
import { QuestionAnswer } from '@/components/questions/question-answer';
import { SearchResults } from '@/components/search/search-results';
import { publicReadScope, type ReadScope } from '@/lib/auth/read-scope';
import { LOCALES, type Locale } from '@/lib/core/localised-text';
import { readSnapshot, type Reader } from '@/lib/db/reader';
import { findNetworkForExport } from '@/lib/exports/queries';
import { accountTable } from '@/lib/exports/queries-tables';
import { messagesByLocale } from '@/lib/i18n/messages';
import { questionsHref } from '@/lib/i18n/navigation';
import { ACCOUNT_PARTS } from '@/lib/participation/account/rules-parts';
import { readCompareView } from '@/lib/participation/compare/schema';
import { readGaps } from '@/lib/participation/gaps/queries';
import { readGapsView } from '@/lib/participation/gaps/schema-list';
import { findMeetingRecord } from '@/lib/participation/pages/queries-meeting';
import { findMemberRecord } from '@/lib/participation/pages/queries-member';
import { findNetworkRecord } from '@/lib/participation/pages/queries-network';
import { listNetworkCards } from '@/lib/participation/pages/queries-overview';
import { findQuestionedMember } from '@/lib/participation/pages/queries-questions';
import { answerQuestion } from '@/lib/participation/pages/rules-answer';
import { readQuestionView } from '@/lib/participation/questions/schema';
import { findInRegister } from '@/lib/participation/search/queries';
import { readSearchView } from '@/lib/participation/search/schema';
import {
  givenAttendance,
  givenMeeting,
  givenMember,
  givenNetwork,
  givenSeat,
  givenSource,
  inRegister,
} from '../register-facts';
import { readShownAccounts, sumShown, type ShownAccount, type ShownParts } from './shown-accounts';

const NETWORK = 'kreis';

/** What each meeting is, and what the one member with a cell of every kind did there; null: no source says. */
const STORY = [
  ['2000-05-01', 'present'],
  ['2001-05-01', 'represented_by_deputy'],
  ['2002-05-01', 'represented_by_member'],
  ['2003-05-01', 'excused'],
  ['2004-05-01', 'absent'],
  ['2005-05-01', 'excluded'],
  ['2006-05-01', 'not_invited'],
  ['2007-05-01', null],
  // Its seat ended with 2010: there as a guest, named absent without a seat, not named at all.
  ['2011-05-01', 'present'],
  ['2012-05-01', 'absent'],
  ['2013-05-01', null],
] as const;
const NOT_HELD = [
  { date: '2014-05-01', state: 'cancelled' },
  { date: '2015-05-01', kind: 'written_procedure' },
  { date: '2030-05-01', state: 'scheduled' },
] as const;

/** Counted by hand from the story, by member: what every surface has to say. */
const NOT_HELD_PARTS: ShownParts = { cancelled: 1, no_attendance_possible: 1, not_yet_held: 1 };
const EXPECTED: Readonly<Record<'aachen' | 'bonn' | 'celle' | 'dessau', ShownParts>> = {
  // A cell of every kind.
  aachen: {
    attended: 2,
    represented: 1,
    known_absence: 2,
    excluded: 1,
    not_invited: 1,
    not_recorded: 1,
    guest: 1,
    seat_unclear: 1,
    no_seat: 1,
    ...NOT_HELD_PARTS,
  },
  // Seated all the time, at the first meeting only; nothing else is recorded.
  bonn: { attended: 1, not_recorded: 10, ...NOT_HELD_PARTS },
  // An observer, there twice.
  celle: { guest: 2, not_recorded: 9, ...NOT_HELD_PARTS },
  // In doubt: there once, which is presence; of everything else nobody knows whether it had a seat.
  dessau: { attended: 1, seat_unclear: 10, ...NOT_HELD_PARTS },
};
const VISITOR: ShownParts = { guest: 1 };
const MEMBERS = sumShown(Object.values(EXPECTED).map((parts) => ({ parts })));
const ALL = sumShown([{ parts: MEMBERS }, { parts: VISITOR }]);
const MEETINGS = STORY.length + NOT_HELD.length;

beforeAll(() =>
  inRegister(async (write) => {
    const networkId = await givenNetwork(write, NETWORK);
    const sourceId = await givenSource(write, 'protokoll');
    const doubt = await givenSource(write, 'zweifel');
    const [aachen, bonn, celle, dessau, emden] = [
      await givenMember(write, 'aachen'),
      await givenMember(write, 'bonn'),
      await givenMember(write, 'celle'),
      await givenMember(write, 'dessau'),
      await givenMember(write, 'emden'),
    ];
    await givenSeat(write, { networkId, memberId: aachen, sourceId, since: '1999', until: '2010' });
    await givenSeat(write, { networkId, memberId: bonn, sourceId });
    await givenSeat(write, { networkId, memberId: celle, sourceId, kind: 'observer' });
    await givenSeat(write, {
      networkId,
      memberId: dessau,
      sourceId,
      doubt: { sourceId: doubt, quote: null, locator: null },
    });
    for (const [place, [date, status]] of STORY.entries()) {
      const meetingId = await givenMeeting(write, { networkId, sourceId, date });
      if (status) await givenAttendance(write, { meetingId, memberId: aachen, sourceId, status });
      if (place === 0)
        for (const memberId of [bonn, celle, dessau]) await givenAttendance(write, { meetingId, memberId, sourceId });
      if (place === 1)
        for (const memberId of [celle, emden]) await givenAttendance(write, { meetingId, memberId, sourceId });
    }
    for (const meeting of NOT_HELD) await givenMeeting(write, { networkId, sourceId, ...meeting });
  }),
);

const read = <Value,>(query: (reader: Reader, scope: ReadScope) => Promise<Value>): Promise<Value> =>
  readSnapshot((reader) => query(reader, publicReadScope()));

async function demand<Value>(query: (reader: Reader, scope: ReadScope) => Promise<Value | null>): Promise<Value> {
  const value = await read(query);
  if (value === null) throw new Error('The register has no such record.');
  return value;
}

const networkRecord = () => demand((reader, scope) => findNetworkRecord(reader, scope, NETWORK));
const memberRecord = (slug: string) => demand((reader, scope) => findMemberRecord(reader, scope, slug));

function shown(page: ReactNode, locale: Locale): ShownAccount[] {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesByLocale[locale]} timeZone="UTC">
      {page}
    </NextIntlClientProvider>,
  );
  const accounts = readShownAccounts(html);
  for (const { total, parts, within } of accounts) {
    const sum = Object.values(parts).reduce((whole, count) => whole + count, 0);
    if (total !== null) expect(sum, within.join(' ')).toBe(total);
  }
  return accounts;
}

const inside = (accounts: readonly ShownAccount[], id: string) => accounts.filter(({ within }) => within.includes(id));
const inTables = (accounts: readonly ShownAccount[]) => accounts.filter(({ total }) => total === null);
const inWords = (accounts: readonly ShownAccount[]) => accounts.filter(({ total }) => total !== null);
const partsOf = (accounts: readonly ShownAccount[]) => accounts.map(({ parts }) => parts);

/** Several places that each show the same account. */
function expectEach(accounts: readonly ShownAccount[], least: number, parts: ShownParts): void {
  expect(accounts.length).toBeGreaterThanOrEqual(least);
  for (const account of accounts) expect(account.parts, account.within.join(' ')).toEqual(parts);
}

it('the story has a cell of every kind', () => {
  expect(Object.keys(EXPECTED.aachen).sort()).toEqual([...ACCOUNT_PARTS].sort());
  for (const parts of Object.values(EXPECTED))
    expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(MEETINGS);
});

describe.each(LOCALES)('every surface names each part of the account and adds up (%s)', (locale) => {
  it('the cards of the start page', async () => {
    const networks = await read(listNetworkCards);
    const cards = <NetworkCards networks={networks} records={[await networkRecord()]} />;
    expectEach(shown(cards, locale), 1, ALL);
  });

  it('the page of the network: facts, caption, members, years, and the list for a phone', async () => {
    const record = await networkRecord();
    const accounts = shown(<NetworkArticle record={record} matrixSources={[]} />, locale);
    expect(partsOf(accounts)[0]).toEqual(ALL);
    const members = inside(accounts, 'members');
    expect(partsOf(members)).toEqual(Object.values(EXPECTED));
    const years = inside(accounts, 'network-years');
    expectEach(inWords(years), 1, ALL);
    expect(sumShown(inTables(years))).toEqual(ALL);
    const [caption, ...lanes] = inside(accounts, 'network-matrix');
    expect(caption?.parts).toEqual(MEMBERS);
    // Below the drawing; who had no seat has no place in a column.
    const { no_seat: _undrawn, ...drawn } = MEMBERS;
    expect(sumShown(lanes)).toEqual(drawn);
    const rows = inside(accounts, 'timeline');
    // The phone's list begins with the first member's whole account, and goes on year by year.
    const { no_seat: _unlisted, ...listed } = EXPECTED.aachen;
    const yearly = rows.slice(-Object.values(listed).reduce((sum, count) => sum + count, 0));
    expect(sumShown(yearly)).toEqual(listed);
    expectEach(rows.slice(0, -yearly.length).slice(-1), 1, EXPECTED.aachen);
  });

  it('the table beside a drawing of more cells than anybody reads', async () => {
    const series = timelineOfNetwork(await networkRecord(), figureContext(locale));
    const rows = shown(<TimelineTable series={series} dense />, locale);
    expect(rows.map((row) => sumShown([row]))).toEqual(Object.values(EXPECTED));
  });

  it.each(Object.entries(EXPECTED))('the page of a member, and its printout: %s', async (slug, parts) => {
    const record = await memberRecord(slug);
    const accounts = shown(<MemberArticle record={record} />, locale);
    expectEach(inWords(accounts), 5, parts);
    expect(sumShown(inTables(accounts))).toEqual(parts);
    expectEach(shown(<MemberPrintout record={record} address="https://register.example" />, locale), 1, parts);
  });

  it('the pages of the meetings, together and group by group', async () => {
    const { meetings } = await networkRecord();
    const sums: ShownAccount[] = [];
    for (const { slug } of meetings) {
      const record = await demand((reader, scope) => findMeetingRecord(reader, scope, NETWORK, slug));
      const [account, ...others] = shown(<MeetingArticle record={record} />, locale);
      expect(others).toEqual([]);
      if (account) sums.push(account);
      const listed = [...record.participants, ...record.guests].length;
      expect(listed).toBe((account?.total ?? 0) - (account?.parts.no_seat ?? 0));
    }
    expect(sumShown(sums)).toEqual(ALL);
  });

  it('the gaps, ranked or apart', async () => {
    const register = await read(readGaps);
    const view = readGapsView({ span: 'ever', complete: '50' });
    const accounts = shown(<GapsArticle register={register} view={view} />, locale);
    // Of a doubtful seat there is no gap: it was compared, and has none.
    expect(new Set(partsOf(accounts))).toEqual(new Set([EXPECTED.aachen, EXPECTED.bonn, EXPECTED.celle]));
  });

  it('a comparison', async () => {
    const record = await networkRecord();
    const members = record.members.map(({ member }) => member);
    const view = readCompareView({ member: members.map(({ slug }) => slug) });
    const page = <CompareArticle view={view} members={members} networks={[record.network]} records={[record]} />;
    const accounts = inside(shown(page, locale), NETWORK);
    expect(partsOf(accounts).slice(-members.length)).toEqual(Object.values(EXPECTED));
  });

  it('the answer to a question', async () => {
    const asked = await demand((reader, scope) => findQuestionedMember(reader, scope, NETWORK, 'aachen'));
    const query = { question: 'never', network: NETWORK, member: 'aachen' };
    const answer = answerQuestion(readQuestionView(query), asked, null);
    if (!answer) throw new Error('no answer');
    expectEach(shown(<QuestionAnswer answer={answer} here={questionsHref(query)} />, locale), 1, EXPECTED.aachen);
  });

  it('the answer of the search', async () => {
    const answer = await read((reader, scope) => findInRegister(reader, scope, 'aachen'));
    expectEach(
      shown(<SearchResults view={readSearchView({ q: 'aachen' })} answer={answer} />, locale),
      1,
      EXPECTED.aachen,
    );
  });
});

it('the download of the accounts says the same, member by member', async () => {
  const { header, rows } = await demand(async (reader, scope) => {
    const network = await findNetworkForExport(reader, scope, NETWORK);
    return network && accountTable(network);
  });
  const parts: ShownParts[] = [];
  for await (const row of rows) {
    const cellOf = (column: string) => Number(row[header.indexOf(column)]);
    const shownParts = sumShown([{ parts: Object.fromEntries(ACCOUNT_PARTS.map((part) => [part, cellOf(part)])) }]);
    expect(Object.values(shownParts).reduce((sum, count) => sum + count, 0)).toBe(cellOf('meetings'));
    parts.push(shownParts);
  }
  expect(parts).toEqual([...Object.values(EXPECTED), VISITOR]);
});
