import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { recordAttendance } from '@/lib/attendance/mutations';
import { ATTENDANCE_STATUSES, CAPACITIES, DELEGATE_RANKS, PARTICIPATION_MODES } from '@/lib/attendance/types';
import { officeReadScopeFor } from '@/lib/auth/read-scope';
import { closeDatabase } from '@/lib/db/client';
import { withDedicatedConnection } from '@/lib/db/dedicated-connection';
import { readSnapshot } from '@/lib/db/reader';
import { findNetworkForExport, type NetworkExport } from '@/lib/exports/queries';
import {
  attendanceTable,
  matrixTable,
  meetingTable,
  memberTable,
  type ExportTable,
} from '@/lib/exports/queries-tables';
import { writeCsv } from '@/lib/exports/writer-csv';
import { readKnownRegister } from '@/lib/imports/known/queries';
import { openTable } from '@/lib/imports/files/reader';
import { guessMapping } from '@/lib/imports/mapping/rules-guess';
import { startPlan } from '@/lib/imports/shapes/rules';
import type { PlannedRow } from '@/lib/imports/plan/types';
import { freshDatabase } from '@/test/database';
import { givenMeeting, givenMember, givenNetwork, givenSeat, givenSource, inRegister } from '@/test/register-facts';
import { collectRows } from '@/test/tables';

beforeAll(async () => {
  await closeDatabase();
  await freshDatabase();
});

const DATES = ['2009-01', '2012-09-13/2012-09-14', '2015~', '2019-05-01', '2031-01-01'];
const MEMBERS = ['aachen', 'bonn', 'celle'];
const SOURCES = ['protokoll', 'presse'];

const words = fc.option(
  fc
    .oneof(
      fc.string({ minLength: 1, maxLength: 40 }),
      fc.constantFrom('=1+1', "'=1+1", 'a;b,"c"', '-', '0', 'Ürümqi – 你好'),
    )
    .map((text) => text.trim().replaceAll(/ +/g, ' '))
    .filter((text) => text !== ''),
  { nil: null },
);
const assertion = fc.record({
  member: fc.constantFrom(...MEMBERS),
  meeting: fc.nat(DATES.length - 1),
  source: fc.constantFrom(...SOURCES),
  status: fc.constantFrom(...ATTENDANCE_STATUSES),
  mode: fc.constantFrom(...PARTICIPATION_MODES),
  rank: fc.constantFrom(...DELEGATE_RANKS),
  capacity: fc.constantFrom(...CAPACITIES),
  quote: words,
  locator: words,
  note: words,
});
/** What is asserted, one of each source about a cell. */
const assertions = fc.uniqueArray(assertion, {
  minLength: 1,
  maxLength: 12,
  selector: ({ member, meeting, source }) => `${member} ${meeting} ${source}`,
});

type Asserted = ReturnType<typeof assertions.generate>['value'];
let networks = 0;
const shared = new Map<string, number>();

/** A network with whatever is asserted in it, half of it drafts. Members and sources are those of all networks. */
const givenRecord = (asserted: Asserted) =>
  inRegister(async (write) => {
    networks += 1;
    const slug = `kreis-${networks}`;
    const networkId = await givenNetwork(write, slug);
    for (const member of MEMBERS) if (!shared.has(member)) shared.set(member, await givenMember(write, member));
    for (const source of SOURCES) if (!shared.has(source)) shared.set(source, await givenSource(write, source));
    const idOf = (name: string): number => shared.get(name) ?? NaN;
    for (const member of MEMBERS.slice(1))
      await givenSeat(write, { networkId, memberId: idOf(member), sourceId: idOf('protokoll'), since: '2001~' });
    for (const [index, date] of DATES.entries()) {
      const meetingId = await givenMeeting(write, {
        networkId,
        sourceId: idOf('protokoll'),
        date,
        published: index % 2 === 0,
        state: date > '2026' ? 'scheduled' : 'held',
      });
      const here = asserted.filter(({ meeting }) => meeting === index);
      const attendances = here.map(({ member, meeting: _, source, ...content }) => ({
        ...content,
        memberId: idOf(member),
        sourceId: idOf(source),
      }));
      if (attendances.length > 0) await recordAttendance(write, { meetingId, attendances });
    }
    return { networkId, slug };
  });

/** Writes a table as an office gets it, and plans it as if somebody handed it in. @returns what its rows come to */
async function planExport(
  { networkId, slug }: Awaited<ReturnType<typeof givenRecord>>,
  tableOf: (of: NetworkExport) => Promise<ExportTable>,
  source: string,
) {
  const text = await readSnapshot(async (reader) => {
    const of = await findNetworkForExport(reader, officeReadScopeFor([networkId]), slug);
    if (!of) throw new Error('The network is not in sight.');
    const { header, rows } = await tableOf(of);
    let written = '';
    for await (const part of writeCsv(header, rows)) written += part;
    return written;
  });
  return withDedicatedConnection(null, async ({ client }) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    const known = await readKnownRegister(client, networkId, 'all');
    const table = await openTable(Buffer.from(text), 'export.csv');
    const rows = await collectRows(table);
    const slugs = new Set(known.meetings.map((meeting) => meeting.slug));
    const guess = {
      header: table.header,
      samples: rows.map(({ cells }) => cells),
      knowsSource: (one: string) => SOURCES.includes(one),
      knowsMeeting: (one: string) => slugs.has(one),
    };
    const { totals, take } = startPlan({ ...guessMapping(guess), sourceId: shared.get(source) ?? null }, known);
    // A matrix has a row for whoever has a seat, be it that nothing is said of them.
    const isSilent = (entry: PlannedRow): boolean => entry.kind === 'left_out' && entry.reason === 'no_entries';
    for (const entry of rows.flatMap(take))
      if (entry.kind !== 'same' && !isSilent(entry)) throw new Error(JSON.stringify([entry, text]));
    return { ...totals.rows, created: totals.newMembers.length + totals.newMeetings.length };
  });
}

const same = (count: number, silent = 0) => ({
  new: 0,
  same: count,
  changed: 0,
  wrong: 0,
  left_out: silent,
  created: 0,
});

it('finds everything the same in the lists that a network gives out', async () => {
  await fc.assert(
    fc.asyncProperty(assertions, async (asserted) => {
      const record = await givenRecord(asserted);
      expect(await planExport(record, attendanceTable, 'presse')).toEqual(same(asserted.length));
      expect(await planExport(record, meetingTable, 'protokoll')).toEqual(same(DATES.length));
      const named = new Set([...MEMBERS.slice(1), ...asserted.map(({ member }) => member)]);
      expect(await planExport(record, memberTable, 'protokoll')).toEqual(same(named.size));
      for (const source of SOURCES) {
        const cells = asserted.filter((one) => one.source === source);
        const silent = named.size - new Set(cells.map(({ member }) => member)).size;
        expect(await planExport(record, (of) => matrixTable(of, source), source)).toEqual(same(cells.length, silent));
      }
    }),
    { numRuns: 12 },
  );
});
