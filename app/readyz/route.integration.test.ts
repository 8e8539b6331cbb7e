import { afterEach, beforeEach, expect, it } from 'vitest';
import { GET } from '@/app/readyz/route';
import { succeed } from '@/lib/core/result';
import { processWide } from '@/lib/core/process-wide';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase } from '@/lib/db/client';
import { rememberedObstacle } from '@/lib/db/write-obstacle';
import { withClient } from '@/scripts/postgres/probe';
import { freshDatabase, testDatabase } from '@/test/database';
import { givenMember } from '@/test/register-facts';

const asOwner = (statement: string) => withClient(testDatabase().ownerUrl, (client) => client.query(statement));

/** What is set for a database counts for connections that are made from then on. */
async function connectAnew(): Promise<void> {
  await closeDatabase();
  processWide('probe').clear();
}

beforeEach(async () => {
  await connectAnew();
  await freshDatabase();
});
afterEach(connectAnew);

const write = (slug: string) =>
  attemptWrite({ userId: null, name: 'test' }, async (open) => succeed(await givenMember(open, slug)));

async function readiness() {
  const answer = await GET();
  return { status: answer.status, said: ((await answer.json()) as { status: string }).status };
}

it('is ready where it takes what is written', async () => {
  expect(await write('muster')).toMatchObject({ ok: true });
  expect(await readiness()).toEqual({ status: 200, said: 'ok' });
});

it('says that it can only be read, refuses what is written, and goes on being readable', async () => {
  await asOwner(
    `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$`,
  );
  await connectAnew();
  expect(await readiness()).toEqual({ status: 200, said: 'database read-only' });
  expect(await write('muster')).toEqual({ ok: false, reason: { kind: 'database_read_only' } });
});

it('says that it has no space from the write that met with it to the next one that goes through, or for a quarter of an hour', async () => {
  await asOwner(`CREATE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
    CREATE TRIGGER no_space BEFORE INSERT ON member EXECUTE FUNCTION no_space()`);
  expect(await write('muster')).toEqual({ ok: false, reason: { kind: 'database_full' } });
  expect(await readiness()).toEqual({ status: 200, said: 'database full' });
  expect(rememberedObstacle(performance.now() + 15 * 60_000)).toBeNull();
  await asOwner('DROP TRIGGER no_space ON member');
  expect(await write('muster')).toMatchObject({ ok: true });
  expect(await readiness()).toEqual({ status: 200, said: 'ok' });
});

it('is away where nothing answers', async () => {
  process.env.APP_DATABASE_URL = 'postgresql://nobody@127.0.0.1:9/nothing';
  processWide('probe').clear();
  expect(await readiness()).toEqual({ status: 503, said: 'database unavailable' });
});
