import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import postgres from 'postgres';
import { z } from 'zod';
import { openDirectReader, readDirectly } from '@/lib/db/direct-reading';
import { testDatabase } from '@/test/database';
import { withClient } from '@/scripts/postgres/probe';

/*
 * What `postgres` 3.4.9 does by itself stands beside what our reader makes of it. Where the first changes, the second may
 * not be needed any more.
 */

let reader: ReturnType<typeof openDirectReader>;
let bare: postgres.Sql;

beforeEach(() => {
  reader = openDirectReader(testDatabase().appUrl);
  bare = postgres(testDatabase().appUrl, { max: 1 });
});
afterEach(async () => {
  await reader.close();
  await bare.end({ timeout: 1 });
});

const valueSchema = z.object({ value: z.unknown() });
const textSchema = z.object({ value: z.string() });

describe('a day', () => {
  it('that does not exist is refused by the database, which postgres 3.4.9 makes another of', async () => {
    const [moved] = await bare`SELECT (${'2012-02-30'}::date)::text AS value`;
    expect(moved).toEqual({ value: '2012-03-01' });
    await expect(reader.rows(textSchema)`SELECT (${'2012-02-30'}::date)::text AS value`).rejects.toThrow(
      'out of range',
    );
  });

  it('without end is one, which postgres 3.4.9 can neither send nor read', async () => {
    await expect(bare`SELECT (${'infinity'}::date)::text AS value`).rejects.toThrow(RangeError);
    const [lost] = await bare<{ value: Date }[]>`SELECT 'infinity'::date AS value`;
    expect(lost?.value.getTime()).toBeNaN();
    expect(await reader.rows(textSchema)`SELECT ${'infinity'}::date AS value`).toEqual([{ value: 'infinity' }]);
  });

  it('and an instant stay as the database writes them, in UTC', async () => {
    const [row] = await reader.rows(z.object({ day: z.string(), at: z.string() }))`
      SELECT ${'2012-02-29'}::date AS day, ${'2012-02-29T12:00:00.123456+02'}::timestamptz AS at`;
    expect(row).toEqual({ day: '2012-02-29', at: '2012-02-29 10:00:00.123456+00' });
  });
});

describe('a list', () => {
  it('with a missing text is refused, of which postgres 3.4.9 makes the text "NULL"', async () => {
    const [said] = await bare`SELECT ARRAY['a', NULL] AS value`;
    expect(said).toEqual({ value: ['a', 'NULL'] });
    const read = reader.rows(z.object({ value: z.array(z.string().nullable()) }))`SELECT ARRAY['a', NULL] AS value`;
    await expect(read).rejects.toThrow('expected array');
  });

  it('is read as JSON', async () => {
    const rows = reader.rows(z.object({ value: z.array(z.string().nullable()) }));
    expect(await rows`SELECT to_jsonb(ARRAY['a', NULL, 'NULL']) AS value`).toEqual([{ value: ['a', null, 'NULL'] }]);
  });
});

describe('a text', () => {
  it('that is JSON is the value it says, which postgres 3.4.9 wraps into a string', async () => {
    const [wrapped] = await bare`SELECT jsonb_typeof(${'{"a": 1}'}::jsonb) AS value`;
    expect(wrapped).toEqual({ value: 'string' });
    expect(await reader.rows(valueSchema)`SELECT ${'{"a": 1}'}::jsonb AS value`).toEqual([{ value: { a: 1 } }]);
  });

  it('that says true is true, which postgres 3.4.9 takes for false', async () => {
    const [turned] = await bare`SELECT ${'true'}::boolean AS value`;
    expect(turned).toEqual({ value: false });
    expect(await reader.rows(valueSchema)`SELECT ${'true'}::boolean AS value, ${false}::boolean AS other`).toEqual([
      { value: true },
    ]);
  });

  it('that writes bytes is those bytes', async () => {
    expect(await reader.rows(valueSchema)`SELECT encode(${'\\x00ff'}::bytea, 'hex') AS value`).toEqual([
      { value: '00ff' },
    ]);
  });
});

describe('a number', () => {
  it('that no JavaScript number holds is a bigint; a decimal one stays a text', async () => {
    const largest = 9_223_372_036_854_775_807n;
    const rows = reader.rows(z.object({ count: z.bigint(), part: z.string() }));
    expect(await rows`SELECT ${largest}::bigint AS count, 0.10::numeric AS part`).toEqual([
      { count: largest, part: '0.10' },
    ]);
  });
});

describe('a statement', () => {
  it('is refused where it is given nothing at all, and the next one goes on', async () => {
    const nothing = [][0] as unknown as string;
    await expect(reader.rows(valueSchema)`SELECT ${nothing}::text AS value`).rejects.toThrow('Undefined values');
    await expect(reader.rows(valueSchema)`SELECT ${'x'}::int AS value`).rejects.toThrow('invalid input syntax');
    expect(await reader.rows(valueSchema)`SELECT ${null}::text AS value`).toEqual([{ value: null }]);
  });

  it('writes nothing, not even as the owner of the database', async () => {
    const write = readDirectly(testDatabase().ownerUrl, (owner) => owner.rows(valueSchema)`CREATE TABLE mark (id int)`);
    await expect(write).rejects.toThrow('read-only transaction');
  });

  it('is given up after its time', async () => {
    const slow = readDirectly(testDatabase().appUrl, ({ rows }) => rows(valueSchema)`SELECT pg_sleep(60) AS value`, {
      statementTimeoutMs: 50,
    });
    await expect(slow).rejects.toThrow('statement timeout');
  });

  it('is read anew after its table has changed, on the same connection', async () => {
    const { ownerUrl } = testDatabase();
    const alter = (sql: string) => withClient(ownerUrl, (client) => client.query(sql));
    await alter(
      'CREATE TABLE mark (id int); INSERT INTO mark VALUES (1); GRANT SELECT ON mark TO praesenzregister_app',
    );
    const rows = reader.rows(z.looseObject({}));
    expect(await rows`SELECT * FROM mark`).toEqual([{ id: 1 }]);
    await alter('ALTER TABLE mark ADD COLUMN name text');
    expect(await rows`SELECT * FROM mark`).toEqual([{ id: 1, name: null }]);
    await alter('DROP TABLE mark');
  });
});

describe('pages', () => {
  const numberSchema = z.object({ n: z.int() });
  const owner = (sql: string) => withClient(testDatabase().ownerUrl, (client) => client.query(sql));
  const endReaders = () =>
    owner(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%slow%'`);

  it('come one after the other, until there is enough', async () => {
    const sizes: number[] = [];
    const read = (most: number) =>
      reader.pages(numberSchema, 10_000, (page) => (sizes.push(page.length) < most ? 'more' : 'enough'))`
        SELECT n FROM generate_series(1, 25000) n`;
    await read(9);
    expect(sizes).toEqual([10_000, 10_000, 5_000]);
    sizes.length = 0;
    await read(2);
    expect(sizes).toEqual([10_000, 10_000]);
    expect(await reader.rows(numberSchema)`SELECT 1 AS n`).toEqual([{ n: 1 }]);
  });

  it('are of one state of the database', async () => {
    await owner(
      'CREATE TABLE mark AS SELECT n FROM generate_series(1, 3) n; GRANT SELECT ON mark TO praesenzregister_app',
    );
    const seen: number[] = [];
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const walk = reader.pages(numberSchema, 1, ([row]) => {
      seen.push(row?.n ?? 0);
      begin();
      return 'more';
    })`SELECT n FROM mark, LATERAL (SELECT pg_sleep(0.2 + 0 * n)) AS pause ORDER BY n`;
    await Promise.all([begun.then(() => owner('DELETE FROM mark')), walk]);
    await owner('DROP TABLE mark');
    expect(seen).toEqual([1, 2, 3]);
  });

  it('end with the error of whoever takes them', async () => {
    const take = () => {
      throw new Error('no more of it');
    };
    await expect(reader.pages(numberSchema, 1, take)`SELECT n FROM generate_series(1, 3) n`).rejects.toThrow(
      'no more of it',
    );
  });

  // The loop over a cursor of postgres 3.4.9 mostly ends here as if there were no more rows
  // (findings/postgres-cursor-ends-early.sh), and now and then with ECONNRESET; ours must always say it.
  it('end with an error where the connection is lost', async () => {
    const walk = reader.pages(z.object({ slow: z.int() }), 1, () => 'more')`
      SELECT n AS slow FROM generate_series(1, 1000) n, LATERAL (SELECT pg_sleep(0.02 + 0 * n)) AS pause`;
    const ended = expect(walk).rejects.toThrow();
    while ((await endReaders()).rowCount === 0);
    await ended;
  });
});

describe('a server that is not there', () => {
  it('is said at once, by the code of the system', async () => {
    const url = new URL(testDatabase().appUrl);
    url.port = '1';
    await expect(readDirectly(url.href, ({ rows }) => rows(valueSchema)`SELECT 1 AS value`)).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });

  it('refuses a wrong password by the code of PostgreSQL', async () => {
    const url = new URL(testDatabase().appUrl);
    url.password = 'wrong';
    await expect(readDirectly(url.href, ({ rows }) => rows(valueSchema)`SELECT 1 AS value`)).rejects.toMatchObject({
      code: '28P01',
    });
  });
});
