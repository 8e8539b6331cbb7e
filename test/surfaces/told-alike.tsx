import { describe, expect, it } from 'vitest';
import { CompareArticle } from '@/components/compare/compare-article';
import { MeetingArticle } from '@/components/meetings/meeting-article';
import { FindingList } from '@/components/members/profile/finding-list';
import { MemberNetwork } from '@/components/members/profile/member-network';
import { MemberPrintout } from '@/components/members/printout/member-printout';
import { NetworkArticle } from '@/components/networks/network-article';
import { NetworkCards } from '@/components/networks/network-cards';
import { QuestionAnswer } from '@/components/questions/question-answer';
import { SearchResults } from '@/components/search/search-results';
import { groupBy } from '@/lib/core/grouping';
import { LOCALES } from '@/lib/core/localised-text';
import { findNetworkForExport } from '@/lib/exports/queries';
import { accountTable } from '@/lib/exports/queries-tables';
import { byNameIn } from '@/lib/i18n/name-order';
import { questionsHref } from '@/lib/i18n/navigation';
import { ACCOUNT_PARTS } from '@/lib/participation/account/rules-parts';
import { readCompareView } from '@/lib/participation/compare/schema';
import { findMeetingRecord } from '@/lib/participation/pages/queries-meeting';
import { findMemberRecord } from '@/lib/participation/pages/queries-member';
import { findNetworkRecord } from '@/lib/participation/pages/queries-network';
import { listNetworkCards } from '@/lib/participation/pages/queries-overview';
import { findQuestionedMember } from '@/lib/participation/pages/queries-questions';
import { answerQuestion } from '@/lib/participation/pages/rules-answer';
import { readQuestionView } from '@/lib/participation/questions/schema';
import { findInRegister } from '@/lib/participation/search/queries';
import { readSearchView } from '@/lib/participation/search/schema';
import { gapsPage } from './gaps-page';
import { allOf, pick, tally, type CountedCell } from './counted-cells';
import { demand, read, shown } from './rendered';
import { inside, inTables, inWords, partsOf, sumShown, type ShownParts } from './read-accounts';

interface Counted {
  /** Of every network: each cell of those with a seat, and of others those of which a source says something. */
  cells: () => readonly CountedCell[];
  /** Members that must be among the ten of each network. */
  always?: readonly string[];
  /** Of very many cells each member is looked at in one language, but for those that must be looked at. */
  alternates?: boolean;
}

const noParts: ShownParts = {};

/** Asks the database once of each; both languages look at the same. */
function once<Value>(ask: (slug: string) => Promise<Value>): (slug: string) => Promise<Value> {
  const asked = new Map<string, Promise<Value>>();
  return (slug) => {
    const answer = asked.get(slug) ?? ask(slug);
    asked.set(slug, answer);
    return answer;
  };
}

/** Every surface, in both languages, says what SQL counts: of each network, each year, ten meetings and ten members. */
export function surfacesTell(what: string, { cells, always = [], alternates = false }: Counted): void {
  const networks = (): [slug: string, cells: CountedCell[]][] =>
    [...groupBy(cells(), ({ network }) => network)].sort(([a], [b]) => (a < b ? -1 : 1));
  const seated = (of: readonly CountedCell[]) => of.filter((cell) => cell.seated);
  const byMember = (of: readonly CountedCell[]) => tally(seated(of), ({ member }) => member);
  const picked = (of: readonly CountedCell[]): [slug: string, parts: ShownParts][] => {
    const members = byMember(of);
    return pick(members.keys(), always).map((slug) => [slug, members.get(slug) ?? noParts]);
  };
  const networkRecord = once((slug) => demand((reader, scope) => findNetworkRecord(reader, scope, slug)));
  const memberRecord = once((slug) => demand((reader, scope) => findMemberRecord(reader, scope, slug)));

  describe.each(LOCALES)(`${what}: every surface says what SQL counts (%s)`, (locale) => {
    /** One in so many, others in each language. */
    const isEvery = (step: number) => (_: unknown, place: number) => (place + LOCALES.indexOf(locale)) % step === 0;
    const looked = (of: readonly CountedCell[]) => {
      const isIn = isEvery(2);
      return picked(of).filter(([slug], place) => !alternates || always.includes(slug) || isIn(slug, place));
    };

    it('the cards of the start page', async () => {
      const cards = await read(listNetworkCards);
      for (const [slug, of] of networks()) {
        const [card] = cards.filter((one) => one.slug === slug);
        if (!card) throw new Error(`no card of ${slug}`);
        const page = <NetworkCards networks={[card]} records={[await networkRecord(slug)]} />;
        expect(partsOf(shown(page, locale)), slug).toEqual([allOf(of)]);
      }
    });

    it('the page of a network: facts, figure, each year, each member', async () => {
      for (const [slug, of] of networks()) {
        const record = await networkRecord(slug);
        const accounts = shown(<NetworkArticle record={record} matrixSources={[]} />, locale);
        expect(inside(accounts, 'about')[0]?.parts, slug).toEqual(allOf(of));
        const figure = [...inside(accounts, 'network-matrix'), ...inside(accounts, 'network-timeline')];
        expect(figure[0]?.parts, slug).toEqual(allOf(seated(of)));
        const years = tally(of, ({ year }) => year);
        const rows = inTables(inside(accounts, 'network-years'));
        expect(new Map(rows.map((row) => [row.row.slice(0, 4), sumShown([row])])), slug).toEqual(years);
        const members = inside(accounts, 'members');
        expect(members.length, slug).toBe(byMember(of).size);
        const inOrder = record.members.map(({ member }) => member).toSorted(byNameIn(locale));
        expect(partsOf(members), slug).toEqual(inOrder.map((member) => byMember(of).get(member.slug)));
      }
    });

    it('the pages of meetings, five in each language', async () => {
      for (const [network, of] of networks()) {
        const meetings = tally(of, ({ meeting }) => meeting);
        for (const slug of pick(meetings.keys()).filter(isEvery(2))) {
          const record = await demand((reader, scope) => findMeetingRecord(reader, scope, network, slug));
          const [account, ...others] = shown(<MeetingArticle record={record} />, locale);
          expect(others).toEqual([]);
          expect(account?.parts, `${network} ${slug}`).toEqual(meetings.get(slug));
        }
      }
    });

    it('the pages of ten members: findings, record, years, and the printout', async () => {
      for (const [network, of] of networks())
        for (const [slug, parts] of looked(of)) {
          const record = await memberRecord(slug);
          const part = record.networks.find((one) => one.network.slug === network);
          if (!part) throw new Error(`${slug} is not in ${network}`);
          const page = (
            <>
              <FindingList member={record.member} part={part} sources={record.sources} />
              <MemberNetwork member={record.member} part={part} sources={record.sources} />
            </>
          );
          const accounts = shown(page, locale);
          expect(inWords(accounts).length, slug).toBeGreaterThanOrEqual(2);
          const years = inWords(inside(accounts, `years-${network}`));
          // Meetings of no certain year stand in a sentence of their own.
          expect(sumShown(years), slug).toEqual(parts);
          for (const account of inWords(accounts))
            if (!years.includes(account)) expect(account.parts, slug).toEqual(parts);
          const [, ...undated] = years;
          expect(sumShown([...inTables(accounts), ...undated]), slug).toEqual(parts);
          const own = of.filter(({ member }) => member === slug);
          const yearly = inTables(inside(accounts, `years-${network}`));
          expect(new Map(yearly.map((row) => [row.row.slice(0, 4), sumShown([row])])), slug).toEqual(
            tally(own, ({ year }) => year),
          );
          const printout = shown(
            <MemberPrintout record={record} networks={[]} address="https://register.example" today={new Date(0)} />,
            locale,
          );
          expect(partsOf(printout), slug).toContainEqual(parts);
        }
    });

    it('a comparison, pair by pair', async () => {
      for (const [network, of] of networks()) {
        const record = await networkRecord(network);
        const members = record.members.map(({ member }) => member);
        const ten = looked(of);
        for (let at = 0; at + 1 < ten.length; at += 2) {
          const pair = ten.slice(at, at + 2);
          const view = readCompareView({ member: pair.map(([slug]) => slug) });
          const page = (
            <CompareArticle
              view={view}
              example={null}
              members={members}
              networks={[record.network]}
              records={[record]}
            />
          );
          expect(partsOf(inside(shown(page, locale), network)).slice(-pair.length)).toEqual(
            pair.map(([, parts]) => parts),
          );
        }
      }
    });

    it('the gaps, the answer to a question, and the search', async () => {
      for (const [network, of] of networks()) {
        const page = await gapsPage({ span: 'ever', network, complete: '50', lines: 'all' }, locale);
        const counted = [...byMember(of).values()];
        const told = shown(page, locale);
        // The figure's own caption adds up the seats that it draws.
        for (const one of [...inTables(told), ...inside(told, 'gaps'), ...inside(told, 'apart')])
          expect(counted).toContainEqual(sumShown([one]));
        for (const [place, [slug, parts]] of looked(of).entries()) {
          const asked = await demand((reader, scope) => findQuestionedMember(reader, scope, network, slug));
          const query = { question: 'never', network, member: slug };
          const answer = answerQuestion(readQuestionView(query), asked, null);
          if (!answer) throw new Error('no answer');
          const answered = shown(
            <QuestionAnswer answer={answer} view={readQuestionView(query)} here={questionsHref(query)} />,
            locale,
          );
          for (const one of partsOf(answered)) expect(one, slug).toEqual(parts);
          expect(answered.length, slug).toBeGreaterThan(0);
          // A search costs as much as all the rest: each member is looked for in one of the languages.
          if (!always.includes(slug) && !isEvery(2)(slug, place)) continue;
          const name = asked.member.name[locale];
          const found = await read((reader, scope) => findInRegister(reader, scope, name));
          const results = shown(<SearchResults view={readSearchView({ q: name })} answer={found} />, locale);
          expect(partsOf(results), slug).toContainEqual(parts);
        }
      }
    });
  });

  it(`${what}: the download of accounts says of each member what SQL counts`, async () => {
    for (const [network, of] of networks()) {
      const { header, rows } = await demand(async (reader, scope) => {
        const found = await findNetworkForExport(reader, scope, network);
        return found && accountTable(found);
      });
      const slugs = new Map((await networkRecord(network)).members.map(({ member }) => [member.name.de, member.slug]));
      const told = new Map<string, ShownParts>();
      for await (const row of rows) {
        const cellOf = (column: string) => row[header.indexOf(column)] ?? '';
        const slug = slugs.get(cellOf('member'));
        const parts = Object.fromEntries(ACCOUNT_PARTS.map((part) => [part, Number(cellOf(part))]));
        if (slug !== undefined) told.set(slug, sumShown([{ parts }]));
      }
      expect(told, network).toEqual(byMember(of));
    }
  });
}
