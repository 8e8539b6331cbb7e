import { beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/db/client';
import { LOCALES, type Locale } from '@/lib/core/localised-text';
import { inside, inTables, inWords, partsOf, sumShown } from '@/test/surfaces/read-accounts';
import { checkedAccounts, expectEach } from '@/test/surfaces/shown-accounts';
import { ALL, EXPECTED, givenStory, MEMBERS, NETWORK } from '@/test/surfaces/story';
import { send } from './requests';

/*
 * The account of every cell as it is sent: pages of the built application, with its layout, from its caches. The
 * surfaces as components, each part by part, are in test/surfaces.
 */

beforeAll(async () => {
  await givenStory();
  return closeDatabase;
});

/** What a reader sees of a page: scripts repeat it for the browser, cut into pieces anywhere. */
async function readMain(path: string): Promise<string> {
  const response = await send(path, { cookie: null });
  expect(response.status, path).toBe(200);
  const [main] = /<main[^]*<\/main>/.exec(await response.text()) ?? [];
  if (main === undefined) throw new Error(`${path} has no main part`);
  return main.replaceAll(/<script[^]*?<\/script>/g, '');
}

const accountsOn = async (path: string) => checkedAccounts(await readMain(path));

const PAGES: Readonly<
  Record<Locale, Readonly<Record<'network' | 'gaps' | 'compare' | 'question' | 'search', string>>>
> = {
  de: {
    network: `/netzwerke/${NETWORK}`,
    gaps: `/luecken/auswahl?span=ever&network=${NETWORK}&complete=50`,
    compare: `/vergleich?${new URLSearchParams(Object.keys(EXPECTED).map((slug) => ['member', slug]))}&network=${NETWORK}`,
    question: `/fragen?question=never&network=${NETWORK}&member=aachen`,
    search: '/suche?q=aachen',
  },
  en: {
    network: `/en/networks/${NETWORK}`,
    gaps: `/en/gaps/selection?span=ever&network=${NETWORK}&complete=50`,
    compare: `/en/compare?${new URLSearchParams(Object.keys(EXPECTED).map((slug) => ['member', slug]))}&network=${NETWORK}`,
    question: `/en/questions?question=never&network=${NETWORK}&member=aachen`,
    search: '/en/search?q=aachen',
  },
};
const MEMBER: Readonly<Record<Locale, (slug: string) => readonly [page: string, printout: string]>> = {
  de: (slug) => [`/mitglieder/${slug}`, `/mitglieder/${slug}/druck`],
  en: (slug) => [`/en/members/${slug}`, `/en/members/${slug}/print`],
};

describe.each(LOCALES)('pages as they are sent name each part of the account and add up (%s)', (locale) => {
  const pages = PAGES[locale];

  it('the page of the network', async () => {
    const accounts = await accountsOn(pages.network);
    expect(partsOf(inside(accounts, 'about'))[0]).toEqual(ALL);
    expect(partsOf(inside(accounts, 'members'))).toEqual(Object.values(EXPECTED));
    expect(inside(accounts, 'network-matrix')[0]?.parts).toEqual(MEMBERS);
    const years = inside(accounts, 'network-years');
    expectEach(inWords(years), 1, ALL);
    expect(sumShown(inTables(years))).toEqual(ALL);
  });

  it.each(Object.entries(EXPECTED))('the page of a member, and its printout: %s', async (slug, parts) => {
    const [page, printout] = MEMBER[locale](slug);
    const accounts = await accountsOn(page);
    // A record that is told mark by mark needs no legend with counts.
    expectEach(inWords(accounts), 4, parts);
    expect(sumShown(inTables(accounts))).toEqual(parts);
    expectEach(await accountsOn(printout), 1, parts);
  });

  it('gaps, comparison, question and search', async () => {
    const gaps = await accountsOn(pages.gaps);
    const listed = [...inside(gaps, 'gaps'), ...inside(gaps, 'apart')];
    expect(new Set(partsOf(listed))).toEqual(new Set([EXPECTED.aachen, EXPECTED.bonn, EXPECTED.celle]));
    const compared = inside(await accountsOn(pages.compare), NETWORK);
    expect(partsOf(compared).slice(-Object.keys(EXPECTED).length)).toEqual(Object.values(EXPECTED));
    expectEach(await accountsOn(pages.question), 1, EXPECTED.aachen);
    expectEach(await accountsOn(pages.search), 1, EXPECTED.aachen);
  });

  it('the meetings, each leading from the page of the network', async () => {
    const paths = new Set(
      (await readMain(pages.network)).match(new RegExp(`${pages.network}/(?:sitzungen|meetings)/[\\w-]+(?=")`, 'g')),
    );
    const accounts = (await Promise.all([...paths].map(accountsOn))).flatMap((each) => each.slice(0, 1));
    expect(sumShown(accounts)).toEqual(ALL);
  });
});
