import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { z } from 'zod';
import { closeDatabase } from '@/lib/db/client';
import { compose } from '@/lib/composition';
import { writeRegister } from '@/lib/db/register-write';
import { withClient } from '@/scripts/postgres/probe';
import { startThrowAwayServer } from '@/scripts/postgres/throw-away';
import { cloneDatabase, createTemplate } from '@/test/databases';
import { median } from './paired-runs';

/*
 * What an import costs beyond writing its rows: a file read, planned and applied by the program – history, citations,
 * read model and audit included – and the same rows copied into a table without keys, in turn on one server.
 */
const MEMBERS = 200;
const MEETINGS = 500;
const ROUNDS = 3;

const day = (meeting: number): string => new Date(Date.UTC(1990, 0, 1 + meeting)).toISOString().slice(0, 10);

function writeRowsFile(): string {
  const lines = ['date,code,status'];
  for (let meeting = 1; meeting <= MEETINGS; meeting += 1) {
    for (let member = 1; member <= MEMBERS; member += 1) {
      lines.push(`${day(meeting)},${member},${(member * meeting) % 7 === 0 ? 'absent' : 'present'}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** A network with members that have codes and seats, and meetings about which nothing is recorded. */
const writeNetwork = () =>
  writeRegister({ userId: null, name: 'benchmark' }, async ({ transaction }) => {
    const both = { nameDe: 'Bench', nameEn: 'Bench', descriptionDe: 'Bench', descriptionEn: 'Bench' };
    const { id } = await transaction.network.create({
      data: { slug: 'bench', ...both, duty: 'mandatory', publishedAt: new Date() },
    });
    const [source] = await transaction.$queryRaw<[{ id: number }]>`
      INSERT INTO source (slug, kind, title, publisher, language, accessed_edtf)
      VALUES ('bench', 'minutes', 'Bench', 'Bench', 'en', '2020') RETURNING id`;
    await transaction.$executeRaw`
      INSERT INTO member (slug, kind, name_de, name_en)
      SELECT 'member-' || i, 'state', 'Member ' || i, 'Member ' || i FROM generate_series(1, ${MEMBERS}::int) i`;
    await transaction.$executeRaw`
      INSERT INTO member_code (network_id, member_id, code) SELECT ${id}::int, id, substr(slug, 8) FROM member`;
    await transaction.$executeRaw`
      INSERT INTO membership (network_id, member_id, kind, basis_de, basis_en, source_id)
      SELECT ${id}::int, m.id, 'full', 'x', 'x', ${source.id}::int FROM member m`;
    await transaction.$executeRaw`
      INSERT INTO meeting (network_id, slug, title_de, title_en, date_edtf, earliest, latest, kind, state, published_at)
      SELECT ${id}::int, 'm-' || i, 'x', 'x', d::date::text, d::date, d::date, 'regular', 'held', now()
      FROM generate_series(1, ${MEETINGS}::int) i, LATERAL (SELECT date '1990-01-01' + i AS d) AS on_day`;
    await transaction.$executeRaw`
      SELECT append_audit_event(NULL, 'benchmark', 'network.created', ${id}::int, 'network', ${id}::int, '{}'::jsonb)`;
    return { networkId: id, sourceId: source.id };
  });

const reportSchema = z.object({ milliseconds: z.number(), added: z.number(), peakBytes: z.number() });

/** How `npm run import` has V8 collect what is not needed any more: sooner than by itself, and without a bound that a large list could hit. */
async function flagsOfCommand(): Promise<string[]> {
  const manifest = z
    .object({ scripts: z.object({ import: z.string() }) })
    .parse(JSON.parse(await readFile('package.json', 'utf8')));
  return manifest.scripts.import.split(' ').filter((word) => word.startsWith('--'));
}

async function importOnce(
  template: Awaited<ReturnType<typeof createTemplate>>,
  file: string,
  flags: readonly string[],
) {
  const { ownerUrl, appUrl } = await cloneDatabase(template, 'bench');
  Object.assign(process.env, { DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl });
  compose();
  const { networkId, sourceId } = await writeNetwork();
  await closeDatabase();
  const worker = path.join(import.meta.dirname, 'import-worker.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...flags,
    ...process.execArgv,
    worker,
    file,
    String(networkId),
    String(sourceId),
  ]);
  return { ...reportSchema.parse(JSON.parse(stdout)), ownerUrl };
}

/** A table with the checks, indexes, keys and triggers that attendances have. */
const KEYED = `
  DO $$
  DECLARE
    definition text;
  BEGIN
    CREATE TABLE keyed (LIKE attendance INCLUDING ALL);
    FOR definition IN
      SELECT 'ALTER TABLE keyed ADD ' || pg_get_constraintdef(oid) FROM pg_constraint
      WHERE conrelid = 'attendance'::regclass AND contype = 'f'
      UNION ALL
      SELECT replace(pg_get_triggerdef(oid), ' ON public.attendance', ' ON keyed') FROM pg_trigger
      WHERE tgrelid = 'attendance'::regclass AND NOT tgisinternal
    LOOP
      EXECUTE definition;
    END LOOP;
  END $$`;

/** The same rows from table to table, in milliseconds: what the database itself demands of them, and no program. */
const keyedOnce = (ownerUrl: string) =>
  withClient(ownerUrl, async (client) => {
    await client.query(KEYED);
    await client.query('BEGIN');
    await client.query('SELECT begin_register_write()');
    // As if they were written now: a row tells no other time than that of its write.
    await client.query('CREATE TEMPORARY TABLE told ON COMMIT DROP AS SELECT * FROM attendance');
    await client.query('UPDATE told SET recorded_from = (SELECT register_now())');
    const begin = performance.now();
    await client.query('INSERT INTO keyed SELECT * FROM told');
    return performance.now() - begin;
  });

/** The same rows, whole, by COPY into a table without keys, indexes or triggers: the bytes are there, the database only takes them in. */
const copyOnce = (ownerUrl: string) =>
  withClient(ownerUrl, async (client) => {
    const rows = await buffer(client.query(copyTo('COPY attendance TO STDOUT')));
    await client.query('CREATE TABLE bare (LIKE attendance)');
    const begin = performance.now();
    await pipeline(Readable.from([rows]), client.query(copyFrom('COPY bare FROM STDIN')));
    return performance.now() - begin;
  });

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);

const server = await startThrowAwayServer();
const folder = await mkdtemp(path.join(tmpdir(), 'bench-import-'));
try {
  const file = path.join(folder, 'bench.csv');
  await writeFile(file, writeRowsFile());
  const template = await createTemplate(process.cwd(), server.url);
  const flags = await flagsOfCommand();
  const runs: { program: number; bare: number; keyed: number; peak: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { milliseconds, added, peakBytes, ownerUrl } = await importOnce(template, file, flags);
    if (added !== MEMBERS * MEETINGS) throw new Error(`${added} attendances were added.`);
    runs.push({
      program: milliseconds,
      bare: await copyOnce(ownerUrl),
      keyed: await keyedOnce(ownerUrl),
      peak: peakBytes,
    });
  }
  const inServer = await importOnce(template, file, []);
  const ratio = median(runs.map(({ program, bare }) => program / bare));
  console.log(`${MEMBERS * MEETINGS} attendances, ${ROUNDS} runs on one server, in pairs`);
  console.log(
    `imported by the program ${median(runs.map(({ program }) => program)).toFixed(0)} ms, ` +
      `copied into a bare table ${median(runs.map(({ bare }) => bare)).toFixed(0)} ms, ratio ${ratio.toFixed(1)} (to reach: 5)`,
  );
  console.log(
    `of which the keys, checks and indexes of attendances alone ${median(runs.map(({ keyed }) => keyed)).toFixed(0)} ms, ` +
      `${median(runs.map(({ keyed, bare }) => keyed / bare)).toFixed(1)} times the bare copy; ` +
      `the program is ${median(runs.map(({ program, keyed }) => program / keyed)).toFixed(1)} times that`,
  );
  console.log(
    `peak memory ${megabytes(Math.max(...runs.map(({ peak }) => peak)))} MB (to reach: 200); ` +
      `where V8 collects by itself, as in the server: ${megabytes(inServer.peakBytes)} MB in ${inServer.milliseconds.toFixed(0)} ms`,
  );
} finally {
  await closeDatabase();
  await server.stop();
  await rm(folder, { recursive: true });
}
