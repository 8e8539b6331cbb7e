import { expect, test, type APIRequestContext } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { SEED_NETWORKS } from '@/lib/config/environment';
import { ACCOUNT_PARTS } from '@/lib/participation/account/rules-parts';
import { pick } from '@/test/surfaces/counted-cells';
import { inside, partsOf, readShownAccounts, sumShown, type ShownParts } from '@/test/surfaces/read-accounts';

/*
 * Members picked at random, the same every time, in each network of the seed: every surface as it is sent says the same
 * of them, adds up, and every link to a proof leads to a page that holds the line. One of each is looked at; as many as are
 * wanted by `SURFACES=10 BASE_URL=… npx playwright test --no-deps surfaces`. No window is opened.
 */
const PICKED_OF_EACH = Number(process.env.SURFACES ?? 1);
const NETWORKS: Readonly<Record<(typeof SEED_NETWORKS)[number], string>> = {
  qualitaetszirkel: 'qualitaetszirkel',
  'world-heritage-committee': 'welterbekomitee',
  datenschutzkonferenz: 'datenschutzkonferenz',
  informationsfreiheitskonferenz: 'informationsfreiheitskonferenz',
};

/** Pages and files of one run, each asked for once. */
class Sent {
  readonly #pages = new Map<string, Promise<string>>();
  constructor(private readonly request: APIRequestContext) {}

  text(address: string): Promise<string> {
    const known = this.#pages.get(address) ?? this.#ask(address);
    this.#pages.set(address, known);
    return known;
  }

  async main(address: string): Promise<string> {
    const [main] = /<main[^]*<\/main>/.exec(await this.text(address)) ?? [];
    if (main === undefined) throw new Error(`${address} has no main part`);
    return main;
  }

  /** Accounts of a page, each of which adds up to what it says is its sum. */
  async accounts(address: string) {
    const accounts = readShownAccounts(await this.main(address));
    for (const { total, parts, within } of accounts)
      if (total !== null) expect(sumOf(parts), `${address} ${within.join(' ')}`).toBe(total);
    return accounts;
  }

  async rows(address: string): Promise<Record<string, string>[]> {
    return parse(await this.text(address), { bom: true, columns: true, skip_empty_lines: true });
  }

  async #ask(address: string): Promise<string> {
    const response = await this.request.get(address);
    expect(response.status(), address).toBe(200);
    // Scripts repeat the page for the browser, cut into pieces anywhere.
    return (await response.text()).replaceAll(/<script[^]*?<\/script>/g, '');
  }
}

const sumOf = (parts: ShownParts): number => Object.values(parts).reduce((sum, count) => sum + count, 0);
const decoded = (href: string): string => href.replaceAll('&amp;', '&');
const hrefsIn = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => decoded(href));

/** Of every member of a network, by its German name: how its meetings divide, as the download tells it. */
async function downloaded(sent: Sent, network: string): Promise<Map<string, ShownParts>> {
  const rows = await sent.rows(`/api/v1/networks/${network}/accounts.csv`);
  return new Map(
    rows.map((row) => {
      const parts = Object.fromEntries(ACCOUNT_PARTS.map((part) => [part, Number(row[part])]));
      expect(sumOf(parts), row.member).toBe(Number(row.meetings));
      return [row.member ?? '', sumShown([{ parts }])];
    }),
  );
}

/** Members with a seat, as the network's page lists them: slug, name and account. */
async function listed(sent: Sent, network: string): Promise<Map<string, { name: string; parts: ShownParts }>> {
  const [, section = ''] =
    /<section[^>]* id="members"([^]*?)<\/section>/.exec(await sent.main(`/netzwerke/${network}`)) ?? [];
  return new Map(
    [...section.matchAll(/<tr[^]*?<\/tr>/g)].flatMap(([row]) => {
      const [, slug, name] = /href="\/mitglieder\/([^"#]+)"[^>]*>([^<]*)</.exec(row) ?? [];
      const [account] = readShownAccounts(row);
      return slug !== undefined && name !== undefined && account
        ? [[slug, { name, parts: account.parts }] as const]
        : [];
    }),
  );
}

for (const network of SEED_NETWORKS.map((seed) => NETWORKS[seed]))
  test(`${network}: every surface says the same of members picked at random, and leads to its proof`, async ({
    request,
  }) => {
    const sent = new Sent(request);
    const members = await listed(sent, network);
    const download = await downloaded(sent, network);
    const gaps = await sent.accounts(`/luecken/auswahl?span=ever&network=${network}&complete=50&lines=all`);
    const attendances = await sent.rows(`/api/v1/networks/${network}/attendances.csv`);
    for (const { parts } of [...inside(gaps, 'gaps'), ...inside(gaps, 'apart')])
      expect([...members.values()].map((one) => one.parts)).toContainEqual(parts);
    const picked = pick(members.keys()).slice(0, PICKED_OF_EACH);
    expect(picked.length).toBe(PICKED_OF_EACH);
    for (const [place, slug] of picked.entries()) {
      const { name = '', parts = {} } = members.get(slug) ?? {};
      await test.step(slug, async () => {
        expect(download.get(name.replaceAll('&#x27;', '’')) ?? download.get(name), 'download').toEqual(parts);
        const page = await sent.accounts(`/mitglieder/${slug}`);
        const own = [
          ...inside(page, `${network}-record`),
          ...inside(page, `years-${network}`).filter(({ total }) => total !== null),
        ];
        expect(own.length, 'record and years').toBeGreaterThanOrEqual(2);
        expect(partsOf(inside(page, `${network}-record`)), 'record').toContainEqual(parts);
        const years = inside(page, `years-${network}`);
        const [, ...undated] = years.filter(({ total }) => total !== null);
        expect(sumShown([...years.filter(({ total }) => total === null), ...undated]), 'years').toEqual(parts);
        expect(
          partsOf(page.filter(({ within }) => within.some((id) => id.startsWith('member-timeline')))),
          'timeline',
        ).toContainEqual(parts);
        expect(partsOf(inside(page, 'findings')), 'findings').toContainEqual(parts);
        expect(partsOf(await sent.accounts(`/mitglieder/${slug}/druck`)), 'sheet').toContainEqual(parts);
        const question = `/fragen?question=never&network=${network}&member=${slug}`;
        expect(partsOf(await sent.accounts(question)), 'question').toContainEqual(parts);
        expect(partsOf(await sent.accounts(`/suche?q=${encodeURIComponent(name)}`)), 'search').toContainEqual(parts);
        const [other = slug] = [picked[place + 1], ...members.keys()].filter(
          (one) => one !== undefined && one !== slug,
        );
        const compared = await sent.accounts(`/vergleich?member=${slug}&member=${other}&network=${network}`);
        expect(partsOf(inside(compared, network)), 'comparison').toContainEqual(parts);
        const said = attendances.filter((row) => row.member === name).length;
        const told = (parts.attended ?? 0) + (parts.represented ?? 0) + (parts.guest ?? 0);
        expect(said, 'the list of attendances').toBeGreaterThanOrEqual(told);
        expect(await countProofs(sent, network, slug), 'the evidence of its cells').toBe(said);
        await followProofs(sent, `/mitglieder/${slug}`);
        await followProofs(sent, question);
      });
    }
  });

const evidenceSchema = z.object({
  assertions: z.array(z.object({ href: z.string() })),
  lists: z.array(z.object({ href: z.string() })),
});

/** What the evidence of each cell of a member's page rests on: as many assertions as the list of attendances has rows. */
async function countProofs(sent: Sent, network: string, slug: string): Promise<number> {
  const meetings = new Set(
    hrefsIn(await sent.main(`/mitglieder/${slug}`)).flatMap((href) => {
      const [, meeting] = new RegExp(`^/netzwerke/${network}/sitzungen/([^#]+)#${slug}$`).exec(href) ?? [];
      return meeting === undefined ? [] : [meeting];
    }),
  );
  let count = 0;
  for (const meeting of meetings) {
    const evidence = await sent.text(`/api/v1/networks/${network}/cells/${slug}/${meeting}?language=de`);
    const { assertions, lists } = evidenceSchema.parse(JSON.parse(evidence));
    for (const { href } of [...assertions, ...lists]) await follow(sent, href);
    count += assertions.length;
  }
  return count;
}

/** Each link to a document or a meeting leads to a page, and where it names a line, to that line. */
async function followProofs(sent: Sent, address: string): Promise<void> {
  const proofs = new Set(
    hrefsIn(await sent.main(address)).filter((href) => /^\/(?:quellen|netzwerke)\/|^#/.test(href)),
  );
  expect(proofs.size, address).toBeGreaterThan(0);
  for (const href of proofs) await follow(sent, href, address);
}

/** @param from the page on which the link stands */
async function follow(sent: Sent, href: string, from = ''): Promise<void> {
  const [page = '', line] = href.split('#');
  const html = await sent.text(page === '' ? from : page);
  if (line) expect(html.includes(`id="${line}"`), `${from} leads to ${href}`).toBe(true);
}
