import { PrismaPg } from '@prisma/adapter-pg';
import { compose } from '@/lib/composition';
import { closeDatabase } from '@/lib/db/client';
import { PrismaClient } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/reader';
import { startThrowAwayServer } from '@/scripts/postgres/throw-away';
import { cloneDatabase, createTemplate } from '@/test/databases';
import { runPaired } from './paired-runs';
import { generateRegister } from './registers/generate';
import { chooseExample, PAGES } from './registers/pages';
import { registerShape } from './registers/shape';

/*
 * What the data of a page costs in a large register, over what it costs in one a tenth as large: the same page in turn on
 * both, on one server, so that the ratio says something on any machine. BENCH_LARGE=1 takes 1 and 10 million cells (half
 * an hour, 10 GB of disk); two numbers as arguments take any others.
 */
const ROUNDS = 11;
const READ_TIMEOUT_MS = 600_000;
const [DEFAULT_SIZES, LARGE_SIZES] = [
  [100_000, 1_000_000],
  [1_000_000, 10_000_000],
] as const;

const given = process.argv.slice(2).map(Number);
const isLarge = process.env.BENCH_LARGE === '1';
const [smaller = 0, larger = 0] = given.length === 2 ? given : isLarge ? LARGE_SIZES : DEFAULT_SIZES;
if (!(smaller > 0 && larger > smaller)) throw new Error('Two numbers of cells, the smaller first.');

type Template = Awaited<ReturnType<typeof createTemplate>>;

/** A register of so many cells, and how a page of it is read: on one state of the database, as pages do. */
async function openRegister(template: Template, cells: number) {
  const { ownerUrl, appUrl } = await cloneDatabase(template, 'bench');
  Object.assign(process.env, { DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl });
  const begin = performance.now();
  await generateRegister(cells);
  await closeDatabase();
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl }) });
  // What the routine analysis does overnight.
  await client.$executeRaw`VACUUM ANALYZE`;
  const recorded = await client.attendance.count();
  const { networks, members, meetings } = registerShape(cells);
  console.log(
    `${cells} cells: ${networks} networks, ${members} members, ${meetings} meetings, ${recorded} attendances; ` +
      `written in ${((performance.now() - begin) / 1000).toFixed(0)} s`,
  );
  const read = <Value>(page: (reader: Reader) => Promise<Value>) =>
    client.$transaction(page, { isolationLevel: 'RepeatableRead', maxWait: READ_TIMEOUT_MS, timeout: READ_TIMEOUT_MS });
  return { read, example: await read((reader) => chooseExample(reader, networks)), close: () => client.$disconnect() };
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

compose();
const server = await startThrowAwayServer(larger > 1_000_000 ? 'on_disk' : 'in_memory');
try {
  const template = await createTemplate(process.cwd(), server.url);
  const small = await openRegister(template, smaller);
  const large = await openRegister(template, larger);
  console.log(`Data of a page, ${larger} ÷ ${smaller} cells, ${ROUNDS} pairs (to reach: 1.2)`);
  console.log(row(['page', 'smaller, ms', 'larger, ms', 'ratio']));
  console.log(row(['---', '---', '---', '---']));
  for (const [name, page] of Object.entries(PAGES)) {
    const { firstMedian, secondMedian, ratio } = await runPaired(
      () => small.read((reader) => page(reader, small.example)),
      () => large.read((reader) => page(reader, large.example)),
      ROUNDS,
    );
    console.log(row([name, firstMedian.toFixed(1), secondMedian.toFixed(1), ratio.toFixed(1)]));
  }
  await small.close();
  await large.close();
} finally {
  await closeDatabase();
  await server.stop();
}
