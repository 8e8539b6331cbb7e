import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publicReadScope } from '@/lib/auth/read-scope';
import { DOWNLOAD_TAGS } from '@/lib/config/heavy/addresses';
import { networkTags } from '@/lib/core/cache-tags';
import { database } from '@/lib/db/client';
import { REGISTER_TABLES } from '@/lib/db/columns';
import { readSnapshot, type Reader } from '@/lib/db/reader';
import { listenForChanges } from '@/lib/db/register-changes';
import { findNetworkForExport, listMatrixSources } from '@/lib/exports/queries';
import { accountTable, attendanceTable, matrixTable, meetingTable, memberTable } from '@/lib/exports/queries-tables';
import { KEPT_READS, type KeptRead } from '@/lib/participation/pages/queries-kept';
import { testDatabase } from '@/test/database';
import { change, CHANGES, Choice } from '@/test/kept-pages/random-writes';
import {
  givenAttendance,
  givenMeeting,
  givenMember,
  givenNetwork,
  givenSeat,
  givenSource,
  givenTerritory,
  inRegister,
} from '@/test/register-facts';

const scope = publicReadScope();
const told = new Set<string>();
let listener: ReturnType<typeof listenForChanges>;

beforeAll(async () => {
  await inRegister(async (write) => {
    const territories = [await givenTerritory(write, 'aachen-stadt'), await givenTerritory(write, 'bonn-stadt')];
    const members: number[] = [];
    for (const slug of ['aachen', 'bonn', 'celle', 'dachau']) members.push(await givenMember(write, slug));
    for (const [place, id] of members.slice(0, 3).entries())
      await write.transaction.member.update({ where: { id }, data: { territoryId: territories[place % 2] ?? null } });
    for (const [place, slug] of ['kreis', 'rat'].entries()) {
      const networkId = await givenNetwork(write, slug);
      const sourceId = await givenSource(write, `protokoll-${slug}`);
      for (const memberId of members.slice(place, place + 3)) await givenSeat(write, { networkId, memberId, sourceId });
      for (const date of ['2012-05-01', '2013-05-01', '2014-05-01'])
        await givenMeeting(write, { networkId, sourceId, date, slug: `${slug}-${date}`, completeFor: 'seats' });
    }
  });
  // Something of everything stands before anything is compared.
  const choice = new Choice([3, 8, 1, 6, 11, 2, 5, 4, 9, 7, 10]);
  for (const name of Object.keys(CHANGES)) await inRegister((write) => change(write, name, choice));
  listener = listenForChanges(testDatabase().appUrl, {
    expire: (tags) => tags.forEach((tag) => told.add(tag)),
    expireEverything: () => told.add('*'),
  });
  await vi.waitUntil(() => told.has('*'), { timeout: 30_000 });
});

afterAll(() => listener.close());

interface Shown {
  kind: string;
  tags: string[];
  data: string;
}

type AnyRead = KeptRead<(string | number)[], unknown>;

/** The arguments of every read that a page may ask for, and of one that finds nothing. */
async function listArguments(reader: Reader): Promise<Record<keyof typeof KEPT_READS, (string | number)[][]>> {
  const slugs = async (table: 'network' | 'member' | 'source') =>
    [
      ...(await reader.$queryRawUnsafe<{ slug: string }[]>(`SELECT slug FROM ${table}`)).map(({ slug }) => slug),
      'gibt-es-nicht',
    ].map((slug): [string] => [slug]);
  const [networks, members, sources] = [await slugs('network'), await slugs('member'), await slugs('source')];
  const rows = await reader.meeting.findMany({ select: { slug: true, network: { select: { slug: true } } } });
  const meetings = rows.map(({ slug, network }): [string, string] => [network.slug, slug]);
  const proved = await reader.$queryRawUnsafe<{ source: string; network: string; meeting: string }[]>(`
    SELECT DISTINCT s.slug AS source, n.slug AS network, m.slug AS meeting FROM source s
    JOIN (SELECT source_id, meeting_id FROM attendance UNION SELECT source_id, meeting_id FROM meeting_source) c ON c.source_id = s.id
    JOIN meeting m ON m.id = c.meeting_id JOIN network n ON n.id = m.network_id`);
  const cited = await reader.$queryRawUnsafe<{ source: string; seat: number }[]>(`
    SELECT s.slug AS source, m.id AS seat FROM membership m JOIN source s ON s.id IN (m.source_id, m.doubt_source_id)`);
  const seats = await reader.participation.findMany({
    select: { network: { select: { slug: true } }, member: { select: { slug: true } } },
    orderBy: [{ networkId: 'asc' }, { memberId: 'asc' }],
  });
  return {
    ...{ overview: [[]], networks: [[]], networkPage: [[1]], networkPages: [[]], changes: [[]], members: [[]] },
    ...{
      memberPage: [
        ['de', 1],
        ['en', 1],
      ],
      memberPages: [[]],
      gaps: [[]],
      firstGaps: [['de'], ['en']],
      longestGaps: [['de'], ['en']],
    },
    ...{ network: networks, accounts: networks, member: members, successor: members, source: sources },
    questioned: seats.slice(0, 3).map(({ network, member }) => [network.slug, member.slug]),
    meeting: [...meetings, ['kreis', 'gibt-es-nicht']],
    sourceMeetings: sources.map(([slug]) => [slug, 1]),
    citedSeat: cited.map(({ source, seat }) => [source, seat]),
    proof: proved.map(({ source, network, meeting }) => [source, network, meeting]),
  };
}

/** What every page shows now, by its address. */
const readAll = () =>
  readSnapshot(async (reader) => {
    const shown = new Map<string, Shown>();
    for (const [kind, all] of Object.entries(await listArguments(reader))) {
      const { tags, read } = KEPT_READS[kind as keyof typeof KEPT_READS] as unknown as AnyRead;
      for (const slugs of all)
        shown.set([kind, ...slugs].join(' '), {
          kind,
          tags: tags(...slugs),
          data: JSON.stringify(await read(reader, scope, ...slugs)),
        });
    }
    for (const { slug } of await reader.network.findMany({ select: { slug: true } })) {
      const found = await findNetworkForExport(reader, scope, slug);
      const sources = found && (await listMatrixSources(found));
      shown.set(`matrix ${slug}`, { kind: 'matrix', tags: networkTags(slug), data: JSON.stringify(sources) });
      if (!found) continue;
      const matrices = (sources ?? []).map((source) => matrixTable(found, source.slug));
      const tables = [attendanceTable, meetingTable, memberTable, accountTable].map((table) => table(found));
      const written: unknown[] = [];
      for (const table of [...tables, ...matrices]) {
        for await (const row of (await table).rows) written.push(row);
      }
      shown.set(`downloads ${slug}`, { kind: 'downloads', tags: DOWNLOAD_TAGS, data: JSON.stringify(written) });
    }
    return shown;
  }, 120_000);

/** What the database tells of a write. */
async function tellsOf(write: () => Promise<unknown>): Promise<Set<string>> {
  await listener.heard();
  told.clear();
  await write();
  await listener.heard();
  return new Set(told);
}

const differing = (before: ReadonlyMap<string, Shown>, after: ReadonlyMap<string, Shown>) =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((address) => {
    const [then, now] = [before.get(address), after.get(address)];
    // What could not be asked for before, or cannot be any more, was or is answered with nothing.
    const page = now ?? then;
    // Of the questions only some are asked each time: which ones, is no change.
    if (page?.kind === 'questioned' && (!then || !now)) return [];
    return page && (then?.data ?? 'null') !== (now?.data ?? 'null') ? [{ address, ...page }] : [];
  });

/**
 * The whole check asks the same each time, so that a change of the program fails it and not the dice; by hand they are
 * thrown. It also writes three times between two looks, because a look reads every page there is.
 */
const SEED_OF_CHECK = 20_261_130;
const WRITES_A_LOOK = process.env['CI'] ? 3 : 1;

/** Keys in lists of one office, and what is worked out beside the read model, where the same write notes the rows themselves. */
const UNWATCHED = ['member_code', 'network_summary'];

describe('pages that are kept', () => {
  it('are told of by every table of the register', async () => {
    const rows = await database().$queryRaw<{ table: string; triggers: bigint }[]>`
      SELECT c.relname::text AS table, count(*) AS triggers FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE t.tgname LIKE 'note_touched_by_%' GROUP BY 1`;
    const watched = new Map(rows.map(({ table, triggers }) => [table, Number(triggers)]));
    expect(REGISTER_TABLES.filter((table) => watched.get(table) !== 3)).toEqual(UNWATCHED);
  });

  it('are told of by every write that changes what they show, whatever is written', async () => {
    const changedKinds = new Set<string>();
    const names = Object.keys(CHANGES);
    const order = fc.shuffledSubarray(names, { minLength: names.length });
    const numbers = fc.array(fc.nat(), { minLength: 97, maxLength: 97 });
    await fc.assert(
      fc.asyncProperty(order, numbers, async (steps, drawn) => {
        const choice = new Choice(drawn);
        let before = await readAll();
        for (let first = 0; first < steps.length; first += WRITES_A_LOOK) {
          const writes = steps.slice(first, first + WRITES_A_LOOK);
          const tags = await tellsOf(async () => {
            for (const name of writes) await inRegister((write) => change(write, name, choice));
          });
          const after = await readAll();
          const changed = differing(before, after);
          const untold = changed.filter((page) => !tags.has('*') && !page.tags.some((tag) => tags.has(tag)));
          expect(untold.map(({ address }) => `${writes.join(', ')}: ${address}`)).toEqual([]);
          for (const { kind } of changed) changedKinds.add(kind);
          before = after;
        }
      }),
      { numRuns: 1, endOnFailure: true, ...(process.env['CI'] ? { seed: SEED_OF_CHECK } : {}) },
    );
    // One page of a list never becomes two here.
    const alike = ['networkPages', 'memberPages'];
    const kinds = [...Object.keys(KEPT_READS), 'matrix', 'downloads'].filter((kind) => !alike.includes(kind));
    expect([...changedKinds].toSorted()).toEqual(kinds.toSorted());
  });

  it('stay where a publication has nothing to do with them', async () => {
    const facts = await inRegister(async (write) => {
      const [here, there] = [await givenNetwork(write, 'hier'), await givenNetwork(write, 'dort')];
      const sourceId = await givenSource(write, 'protokoll-hier');
      const [seated, other] = [await givenMember(write, 'hanau'), await givenMember(write, 'goslar')];
      await givenSeat(write, { networkId: here, memberId: seated, sourceId });
      await givenSeat(write, { networkId: here, memberId: other, sourceId });
      const later = { networkId: here, sourceId };
      const [first] = [
        await givenMeeting(write, { ...later, date: '2012-05-01' }),
        await givenMeeting(write, { ...later, date: '2013-05-01' }),
        await givenMeeting(write, { ...later, date: '2014-05-01' }),
      ];
      await givenMeeting(write, {
        networkId: there,
        sourceId: await givenSource(write, 'protokoll-dort'),
        date: '2012-05-01',
      });
      return { meetingId: first, memberId: seated, sourceId };
    });
    const touched = ['gaps-list', 'meeting:hier/sitzung-2012-05-01', 'meeting:hier/sitzung-2013-05-01'];
    const all = [...touched, 'member:hanau', 'network:hier', 'networks-list'];
    const tags = await tellsOf(() => inRegister((write) => givenAttendance(write, facts)));
    expect([...tags].toSorted()).toEqual([...all, 'source:protokoll-hier']);
    // Nor with a document that is entered together with what it says.
    const withItsOwn = await tellsOf(() =>
      inRegister(async (write) => {
        const sourceId = await givenSource(write, 'presse-hier', { kind: 'press_release' });
        await givenAttendance(write, { ...facts, sourceId });
      }),
    );
    expect([...withItsOwn].toSorted()).toEqual([...all, 'source:presse-hier', 'source:protokoll-hier']);
  });

  it('are not told of where a write is rolled back, nor where somebody only signs in', async () => {
    const failing = inRegister(async (write) => {
      await givenSource(write, 'verworfen');
      throw new Error('Something is wrong.');
    });
    expect(await tellsOf(() => expect(failing).rejects.toThrow('Something is wrong.'))).toEqual(new Set());
    const signedIn = () => database().$queryRaw`SELECT 1`;
    expect(await tellsOf(signedIn)).toEqual(new Set());
  });

  it('go with all of their kind where a write touches more than a message can name', async () => {
    const tags = await tellsOf(() =>
      inRegister(async (write) => {
        for (let number = 0; number < 300; number += 1)
          await givenSource(write, `sehr-langes-dokument-${'lang-'.repeat(8)}${number}`);
      }),
    );
    expect([...tags].toSorted()).toEqual(['gaps-list', 'networks-list', 'sources']);
    const all = await tellsOf(() =>
      inRegister(async (write) => {
        for (let number = 0; number < 501; number += 1) await givenSource(write, `kurz-${number}`);
      }),
    );
    expect([...all]).toEqual(['*']);
  });
});
