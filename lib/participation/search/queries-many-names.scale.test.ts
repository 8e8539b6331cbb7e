import { beforeAll, describe, expect, it } from 'vitest';
import { publicReadScope } from '@/lib/auth/read-scope';
import { closeDatabase } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { readSnapshot } from '@/lib/db/reader';
import { findInRegister } from '@/lib/participation/search/queries';
import { matchCondition, nameCondition, setSimilarityThreshold } from '@/lib/participation/search/queries-ranking';
import { bestKind, patternsForAllWords } from '@/lib/participation/search/rules';
import { inRegister } from '@/test/register-facts';
import { givenUngaDatabase } from '@/test/unga-database';
import { UNGA } from '@/test/unga-facts';

const NAMES = 6_000;

const search = (query: string) => readSnapshot((reader) => findInRegister(reader, publicReadScope(), query));

/** Names beside those of the register, none of which the tests look for. */
async function givenManyNames(): Promise<void> {
  await inRegister(async ({ transaction }) => {
    await transaction.$executeRaw`
      INSERT INTO member (slug, kind, name_de, name_en)
      SELECT 'amt-' || i, 'agency', 'Amt ' || md5(i::text), 'Office ' || md5(i::text) FROM generate_series(1, ${NAMES}::int) i`;
    await transaction.$executeRaw`
      INSERT INTO member_alias (member_id, name) SELECT id, 'Dienst ' || md5(slug) FROM member WHERE slug LIKE 'amt-%'`;
    await transaction.$executeRaw`SELECT append_audit_event(NULL, 'test', 'member.created', NULL, 'member', 1, '{}')`;
  });
}

beforeAll(async () => {
  await givenUngaDatabase(closeDatabase);
  await givenManyNames();
});

describe('a search among many names', () => {
  it.each([
    ['all words', 'berlin', true, 'member_name_de_search', Prisma.sql`member WHERE`, Prisma.sql`search_key(name_de)`],
    ['a short word', 'be', true, 'member_name_en_search', Prisma.sql`member WHERE`, Prisma.sql`search_key(name_en)`],
    [
      'a spelling',
      'krefled',
      false,
      'member_alias_search',
      Prisma.sql`member_alias WHERE`,
      Prisma.sql`search_key(name)`,
    ],
  ])('asks the index for %s', async (_, key, spelt, index, table, column) => {
    const lookup = { key, patterns: spelt ? patternsForAllWords(key) : null, scope: publicReadScope(), most: 5 };
    const plan = await readSnapshot(async (reader) => {
      await setSimilarityThreshold(reader, key);
      return reader.$queryRaw<
        { 'QUERY PLAN': string }[]
      >`EXPLAIN SELECT FROM ${table} ${matchCondition(lookup, column)}`;
    });
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain(index);
  });

  it('asks the same index for all that lists call a state', async () => {
    const condition = nameCondition(['Belarus', 'Weißrussland'], Prisma.sql`search_key(name_en)`);
    const plan = await readSnapshot(
      (reader) => reader.$queryRaw<{ 'QUERY PLAN': string }[]>`EXPLAIN SELECT FROM member WHERE ${condition}`,
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('member_name_en_search');
  });
});

describe('the search in the UN General Assembly', () => {
  it('answers with a state and when it last voted', async () => {
    const answer = await search('Malawi');
    expect(bestKind(answer)).toBe('members');
    expect(answer.members.entries[0]).toMatchObject({
      member: { slug: 'malawi' },
      seats: [{ network: { slug: UNGA } }],
    });
    expect(answer.members.entries[0]?.seats[0]?.lastAttended?.date.latest).toMatch(/^19\d\d-/);
  });

  it('lists a few of hundreds of meetings, the latest first, and the source behind sixty thousand cells', async () => {
    const { meetings } = await search('Sitzungsperiode');
    // Of more than so many nobody counts on: the page says that there are more.
    expect(meetings).toMatchObject({ total: 500, goesOn: true });
    expect(meetings.entries.length).toBeLessThan(10);
    expect(meetings.entries[0]?.date.latest?.slice(0, 4)).toBe('1990');
    expect((await search('Voeten')).sources.entries.map(({ source }) => source.slug)).toEqual(['unga-abstimmungen']);
  });
});
