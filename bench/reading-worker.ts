import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createGunzip, gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse';
import type * as Reader from '@/lib/imports/files/reader';
import type * as Inspection from '@/lib/imports/files/reader-inspection';
import type * as Proposal from '@/lib/imports/mapping/rules-proposal';
import type * as Fixtures from '@/lib/imports/plan/fixtures/rules';
import type * as Shapes from '@/lib/imports/shapes/rules';

/*
 * One table of the United Nations, read, looked at and planned by the program that the working folder holds, in a process
 * of its own: what each takes, and what a library takes that does no more than part the cells, goes to standard output as
 * JSON, in milliseconds of processor time.
 */

const [file = ''] = process.argv.slice(2);
const data = path.resolve('test/data/unga-1946-1990');

/** A module of the program, by the first of the places where it has lain. */
async function load<Module>(...places: readonly [string, ...string[]]): Promise<Module> {
  const found = places.map((place) => path.resolve(`${place}.ts`)).find(existsSync);
  return (await import(found ?? places[0])) as Module;
}

const { openTable } = await load<typeof Reader>('lib/imports/files/reader');
const { inspectFile } = await load<typeof Inspection>('lib/imports/files/reader-inspection');
const { proposeMapping } = await load<typeof Proposal>('lib/imports/mapping/rules-proposal');
const { startPlan } = await load<typeof Shapes>('lib/imports/shapes/rules', 'lib/imports/plan/rules');
const { knownMeeting, knownMember, knownRegister } = await load<typeof Fixtures>(
  'lib/imports/plan/fixtures/rules',
  'lib/imports/plan/rules-fixtures',
);

const linesIn = (name: string): string[][] =>
  gunzipSync(readFileSync(path.join(data, name)))
    .toString()
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(','));

const known = knownRegister({
  members: linesIn('members.csv.gz').map(([code = '', name = '']) =>
    knownMember(Number(code), name, { codes: [code] }),
  ),
  meetings: linesIn('meetings.csv.gz').map(([date = ''], place) => knownMeeting(1_000 + place, date)),
});
const bytes = new Uint8Array(readFileSync(path.join(data, file)));

async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

async function parseAlone(): Promise<void> {
  const records = createGunzip().end(bytes).pipe(parse());
  for await (const record of records) if (!Array.isArray(record)) throw new Error('A row is no list of cells.');
}

async function readAll(): Promise<void> {
  const table = await openTable(bytes, file);
  for await (const rows of table.blocks())
    if (rows.some(({ kind }) => kind === 'fault')) throw new Error('A row is at fault.');
}

async function inspect() {
  const inspected = await inspectFile(bytes, file);
  if (!inspected.ok) throw new Error(inspected.reason.fault);
  return inspected.value;
}

async function planAll(): Promise<void> {
  const inspection = await inspect();
  const { mapping } = proposeMapping({
    inspection,
    chosen: null,
    remembered: null,
    knowsSource: () => false,
    knowsMeeting: () => false,
    subject: null,
  });
  const plan = startPlan({ ...mapping, sourceId: 1 }, known, { header: inspection.header });
  const table = await openTable(bytes, file);
  for await (const rows of table.blocks()) for (const row of rows) plan.take(row);
  if (plan.totals.rows.new === 0) throw new Error('Nothing of the table is new.');
}

const library = await processorTime(parseAlone);
const read = await processorTime(readAll);
const inspected = await processorTime(inspect);
const planned = await processorTime(planAll);
console.log(JSON.stringify({ library, read, inspected, planned: planned - inspected }));
