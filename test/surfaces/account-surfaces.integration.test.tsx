import { beforeAll, describe, expect, it } from 'vitest';
import { TimelineTable } from '@/components/charts/timeline/table/table';
import { timelineOfNetwork } from '@/components/charts/timeline/of-network';
import { figureContext } from '@/components/charts/timeline/figure-context';
import { CompareArticle } from '@/components/compare/compare-article';
import { MeetingArticle } from '@/components/meetings/meeting-article';
import { MemberArticle } from '@/components/members/profile/member-article';
import { MemberPrintout } from '@/components/members/printout/member-printout';
import { NetworkArticle } from '@/components/networks/network-article';
import { NetworkCards } from '@/components/networks/network-cards';
import { QuestionAnswer } from '@/components/questions/question-answer';
import { SearchResults } from '@/components/search/search-results';
import { SourceArticle } from '@/components/sources/source-article';
import { citedLineId } from '@/components/sources/source-place';
import { LOCALES } from '@/lib/core/localised-text';
import { findNetworkForExport } from '@/lib/exports/queries';
import { accountTable } from '@/lib/exports/queries-tables';
import { questionsHref } from '@/lib/i18n/navigation';
import { ACCOUNT_PARTS } from '@/lib/participation/account/rules-parts';
import { readCompareView } from '@/lib/participation/compare/schema';
import { findMeetingRecord } from '@/lib/participation/pages/queries-meeting';
import { findMemberRecord } from '@/lib/participation/pages/queries-member';
import { findNetworkRecord } from '@/lib/participation/pages/queries-network';
import { listNetworkCards } from '@/lib/participation/pages/queries-overview';
import { findSourceRecord } from '@/lib/participation/pages/queries-source';
import { findQuestionedMember } from '@/lib/participation/pages/queries-questions';
import { answerQuestion } from '@/lib/participation/pages/rules-answer';
import { readQuestionView } from '@/lib/participation/questions/schema';
import { findInRegister } from '@/lib/participation/search/queries';
import { readSearchView } from '@/lib/participation/search/schema';
import { recordSuccession } from '@/lib/members/succession/mutations';
import { inRegister } from '../register-facts';
import { gapsPage } from './gaps-page';
import { demand, markup, read, shown } from './rendered';
import { inside, inTables, inWords, partsOf, sumShown, type ShownAccount, type ShownParts } from './read-accounts';
import { expectEach } from './shown-accounts';
import { ALL, EXPECTED, givenStory, MEETINGS, MEMBERS, NETWORK, VISITOR } from './story';

beforeAll(givenStory);

const networkRecord = () => demand((reader, scope) => findNetworkRecord(reader, scope, NETWORK));
const memberRecord = (slug: string) => demand((reader, scope) => findMemberRecord(reader, scope, slug));

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
    expect(partsOf(inside(accounts, 'about'))[0]).toEqual(ALL);
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
    // The figure's own table: a line a member.
    const tabled = inside(accounts, 'figure-data');
    expect(inTables(tabled).map((row) => sumShown([row]))).toEqual(expect.arrayContaining(Object.values(EXPECTED)));
    expect(sumShown(inTables(tabled))).toEqual(MEMBERS);
    const rows = inside(accounts, 'timeline').filter(({ within }) => !within.includes('figure-data'));
    // The phone's list begins with the first member's whole account, and goes on year by year.
    const { no_seat: _unlisted, ...listed } = EXPECTED.aachen;
    const yearly = rows.slice(-Object.values(listed).reduce((sum, count) => sum + count, 0));
    expect(sumShown(yearly)).toEqual(listed);
    expectEach(rows.slice(0, -yearly.length).slice(-1), 1, EXPECTED.aachen);
  });

  it('the table beside a drawing of more cells than anybody reads', async () => {
    const series = timelineOfNetwork(await networkRecord(), figureContext(locale));
    const rows = shown(<TimelineTable series={series} dense figure="figure" />, locale);
    expect(rows.map((row) => sumShown([row]))).toEqual(Object.values(EXPECTED));
  });

  // The last one never had a seat.
  it.each([...Object.entries(EXPECTED), ['emden', VISITOR] as const])(
    'the page of a member, and its printout: %s',
    async (slug, parts) => {
      const record = await memberRecord(slug);
      const accounts = shown(<MemberArticle record={record} />, locale);
      // A record that is told mark by mark needs no legend with counts.
      expectEach(inWords(accounts), 4, parts);
      expect(sumShown(inTables(accounts))).toEqual(parts);
      expectEach(
        shown(
          <MemberPrintout record={record} networks={[]} address="https://register.example" today={new Date(0)} />,
          locale,
        ),
        1,
        parts,
      );
    },
  );

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
    const accounts = shown(await gapsPage({ span: 'ever', complete: '50' }, locale), locale);
    // Of a doubtful seat there is no gap: it was compared, and has none.
    const listed = [...inside(accounts, 'gaps'), ...inside(accounts, 'apart')];
    expect(new Set(partsOf(listed))).toEqual(new Set([EXPECTED.aachen, EXPECTED.bonn, EXPECTED.celle]));
    for (const drawn of partsOf(inTables(accounts))) expect(Object.values(EXPECTED)).toContainEqual(drawn);
  });

  it('a comparison', async () => {
    const record = await networkRecord();
    const members = record.members.map(({ member }) => member);
    const view = readCompareView({ member: members.map(({ slug }) => slug) });
    const page = (
      <CompareArticle view={view} example={null} members={members} networks={[record.network]} records={[record]} />
    );
    const accounts = inside(shown(page, locale), NETWORK);
    expect(partsOf(accounts).slice(-members.length)).toEqual(Object.values(EXPECTED));
  });

  it('the answer to a question', async () => {
    const asked = await demand((reader, scope) => findQuestionedMember(reader, scope, NETWORK, 'aachen'));
    const query = { question: 'never', network: NETWORK, member: 'aachen' };
    const answer = answerQuestion(readQuestionView(query), asked, null);
    if (!answer) throw new Error('no answer');
    expectEach(
      shown(<QuestionAnswer answer={answer} view={readQuestionView(query)} here={questionsHref(query)} />, locale),
      1,
      EXPECTED.aachen,
    );
  });

  it('the answer of the search', async () => {
    for (const [q, parts] of [
      ['aachen', EXPECTED.aachen],
      ['emden', VISITOR],
    ] as const) {
      const answer = await read((reader, scope) => findInRegister(reader, scope, q));
      expectEach(shown(<SearchResults view={readSearchView({ q })} answer={answer} />, locale), 1, parts);
    }
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

describe.each(LOCALES)('a line of succession is shown beside a member and counted with nobody (%s)', (locale) => {
  beforeAll(async () => {
    if (locale !== LOCALES[0]) return;
    await inRegister(async (write) => {
      const idOf = async (slug: string) =>
        (await write.transaction.member.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id;
      const { id: sourceId } = await write.transaction.source.findFirstOrThrow({ select: { id: true } });
      const [predecessorId, successorId] = [await idOf('aachen'), await idOf('bonn')];
      const said = { kind: 'continuation' as const, date: '2010-12-31', quote: null, locator: null, sourceId };
      await recordSuccession(write, { ...said, predecessorId, successorId });
    });
  });
  const rowsOf = (accounts: readonly ShownAccount[], id: string) => partsOf(inWords(inside(accounts, id)));

  it('on both members’ pages, with an account of its own', async () => {
    const [before, after] = [await memberRecord('aachen'), await memberRecord('bonn')];
    const shownAfter = shown(<MemberArticle record={after} />, locale);
    expect(rowsOf(shownAfter, 'member-timeline')).toEqual([EXPECTED.bonn, EXPECTED.bonn, EXPECTED.aachen]);
    expectEach(
      inWords(shownAfter).filter(({ within }) => !within.includes('member-timeline')),
      3,
      EXPECTED.bonn,
    );
    const shownBefore = shown(<MemberArticle record={before} />, locale);
    expect(rowsOf(shownBefore, 'member-timeline')).toEqual([EXPECTED.aachen, EXPECTED.aachen, EXPECTED.bonn]);
    expectEach(
      shown(
        <MemberPrintout record={after} networks={[]} address="https://register.example" today={new Date(0)} />,
        locale,
      ).filter(({ within }) => !within.includes('printout-kreis-figure')),
      1,
      EXPECTED.bonn,
    );
  });

  it('by links both ways, each with its document, and from the document to both', async () => {
    const language =
      locale === 'de'
        ? { members: '/mitglieder', sources: '/quellen' }
        : { members: '/en/members', sources: '/en/sources' };
    const pages = { before: await memberRecord('aachen'), after: await memberRecord('bonn') };
    const [link] = pages.before.successions;
    const cited = [...pages.before.sources, ...pages.after.sources].find(({ id }) => id === link?.sourceId);
    if (!link || !cited) throw new Error('no succession, or no document of it');
    const record = await demand((reader, scope) => findSourceRecord(reader, scope, cited.slug));
    const [before, after, source] = [
      markup(<MemberArticle record={pages.before} />, locale),
      markup(<MemberArticle record={pages.after} />, locale),
      markup(<SourceArticle record={record} />, locale),
    ];
    const line = citedLineId('succession', link.id);
    expect(before).toContain(`href="${language.members}/bonn"`);
    expect(after).toContain(`href="${language.members}/aachen"`);
    for (const page of [before, after]) expect(page).toContain(`href="${language.sources}/${cited.slug}#${line}"`);
    expect(source).toContain(`id="${line}"`);
    for (const slug of ['aachen', 'bonn']) expect(source).toContain(`href="${language.members}/${slug}"`);
  });

  it('in a comparison whose address says so, and in none of its numbers', async () => {
    const record = await networkRecord();
    const members = record.members.map(({ member }) => member);
    const compared = (line: boolean) => {
      const view = readCompareView({ member: ['bonn', 'celle'], ...(line && { line: 'shown' }) });
      const page = (
        <CompareArticle view={view} example={null} members={members} networks={[record.network]} records={[record]} />
      );
      return shown(page, locale);
    };
    const [hidden, drawn] = [compared(false), compared(true)];
    const rows = (accounts: readonly ShownAccount[]) => rowsOf(accounts, `${NETWORK}-timeline`);
    expect(rows(hidden)).toEqual([EXPECTED.bonn, EXPECTED.celle]);
    expect(rows(drawn)).toEqual([EXPECTED.bonn, EXPECTED.aachen, EXPECTED.celle]);
    expect(partsOf(drawn).slice(-2)).toEqual([EXPECTED.bonn, EXPECTED.celle]);
  });
});
