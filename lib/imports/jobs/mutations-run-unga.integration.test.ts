import { createReadStream } from 'node:fs';
import { rateFrom } from '@/lib/participation/account/rules-rate';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicReadScope } from '@/lib/auth/read-scope';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { applyJob } from '@/lib/imports/jobs/mutations-run';
import { findJob } from '@/lib/imports/jobs/queries';
import { undoBatch } from '@/lib/imports/undo/mutations';
import { applyRange } from '@/lib/imports/range/mutations';
import { findNetworkRecord } from '@/lib/participation/pages/queries-network';
import { listParticipants } from '@/lib/participation/pages/queries-participants';
import { findInRegister } from '@/lib/participation/search/queries';
import { withClient } from '@/scripts/postgres/probe';
import { unpackedData } from '@/test/data';
import { freshDatabase } from '@/test/database';
import { importCommand } from '@/test/imports/command';
import { ACTOR, CHOICE, givenPlannedJob, plannedRows, publishProposed, type GivenFile } from '@/test/imports/files';
import { registerDigest } from '@/test/register-digest';
import { givenNetwork, givenSource, inRegister } from '@/test/register-facts';

const FOLDER = unpackedData('unga-1946-1990');
const NETWORK = 'vollversammlung';
const SOURCE = 'abstimmungen';

interface Raw {
  members: { code: string; attended: number; absent: number; first: string | null; last: string | null; run: number }[];
  meetings: { date: string; attended: number; absent: number }[];
}

/** The files as they are, and what PostgreSQL alone makes of them. */
const readRaw = (ownerUrl: string): Promise<Raw> =>
  withClient(ownerUrl, async (client) => {
    await client.query(
      'CREATE TEMPORARY TABLE raw (date date, ccode text, rollcalls int, "cast" int, absent int, status text)',
    );
    const copy = client.query(copyFrom('COPY raw FROM STDIN (FORMAT csv, HEADER)'));
    await pipeline(createReadStream(path.join(FOLDER, 'attendance.csv')), copy);
    const members = await client.query<Raw['members'][number]>(`
      WITH runs AS (
        SELECT ccode, date, status, row_number() OVER (PARTITION BY ccode ORDER BY date)
          - row_number() OVER (PARTITION BY ccode, status ORDER BY date) AS run FROM raw
      ), longest AS (
        SELECT ccode, max(length) AS length FROM (SELECT ccode, count(*) AS length FROM runs WHERE status = 'absent' GROUP BY ccode, run) r GROUP BY 1
      )
      SELECT ccode AS code, count(*) FILTER (WHERE status = 'present')::int AS attended, count(*) FILTER (WHERE status = 'absent')::int AS absent,
        (min(date) FILTER (WHERE status = 'present'))::text AS first, (max(date) FILTER (WHERE status = 'present'))::text AS last,
        coalesce(max(l.length), 0)::int AS run
      FROM raw LEFT JOIN longest l USING (ccode) GROUP BY ccode ORDER BY ccode COLLATE "C"`);
    const meetings = await client.query<Raw['meetings'][number]>(`
      SELECT date::text, count(*) FILTER (WHERE status = 'present')::int AS attended, count(*) FILTER (WHERE status = 'absent')::int AS absent
      FROM raw GROUP BY 1 ORDER BY 1`);
    return { members: members.rows, meetings: meetings.rows };
  });

async function publicRecord() {
  const record = await readSnapshot((reader) => findNetworkRecord(reader, publicReadScope(), NETWORK));
  if (!record) throw new Error('The network is not public.');
  return record;
}

/** The same figures, as the public reads them. */
async function readPublic(): Promise<Raw> {
  const { members, meetings } = await publicRecord();
  const codes = await database().memberCode.findMany();
  const codeOf = new Map(codes.map(({ memberId, code }) => [memberId, code]));
  const dates = new Map(meetings.map(({ id, date }) => [id, date.edtf]));
  const rows = members.map(({ row: { memberId, cells, account } }) => {
    const recorded = cells.filter(({ status }) => status === 'present' || status === 'absent');
    const attended = recorded
      .filter(({ status }) => status === 'present')
      .map(({ meetingId }) => dates.get(meetingId) ?? '');
    const runs = recorded
      .map(({ status }) => (status === 'absent' ? 'A' : ' '))
      .join('')
      .split(/ +/);
    return {
      code: codeOf.get(memberId) ?? '',
      attended: account.attended.cells,
      absent: recorded.length - attended.length,
      first: attended[0] ?? null,
      last: attended.at(-1) ?? null,
      run: Math.max(...runs.map(({ length }) => length)),
    };
  });
  const cells = members.flatMap(({ row }) => row.cells);
  const counts = new Map(meetings.map(({ id, date }) => [id, { date: date.edtf, attended: 0, absent: 0 }]));
  for (const { meetingId, status } of cells) {
    const count = counts.get(meetingId);
    if (count && status === 'present') count.attended += 1;
    if (count && status === 'absent') count.absent += 1;
  }
  return { members: rows.toSorted((a, b) => (a.code < b.code ? -1 : 1)), meetings: [...counts.values()] };
}

/** Kept as a draft first, which changes nothing, then put in force. @returns the batch's id */
async function givenPublishedDraft(file: GivenFile, before: string): Promise<number> {
  const id = await givenPlannedJob(file);
  await applyJob(id, ACTOR, { ...CHOICE, publish: false });
  expect(await registerDigest()).toBe(before);
  return publishProposed((await findJob(id))?.proposalId ?? null);
}

const undo = (id: number) => attemptWrite(ACTOR, (write) => undoBatch(write, { id, reason: 'the wrong list' }));

/** Taken in and published by the command. @returns the batch's id */
async function givenByCommand(file: string): Promise<number> {
  const list = ['--network', NETWORK, '--file', path.join(FOLDER, file), '--source', SOURCE];
  const { code, output } = await importCommand(...list, '--apply', '--publish');
  expect(output).toContain('Eingespielt als Nummer');
  expect(code).toBe(0);
  return (await database().importBatch.findFirstOrThrow({ orderBy: { id: 'desc' } })).id;
}

describe('the UN General Assembly 1946–1990, from its three files', () => {
  let networkId: number;
  let sourceId: number;
  let ownerUrl: string;
  /** The digest of the register before each of the files, and with all of them. */
  const digests: string[] = [];
  const batches: number[] = [];
  let standing: string;
  let raw: Raw;
  const given = (file: string) => ({ networkId, file: path.join(FOLDER, file), mapping: { sourceId } });

  beforeAll(async () => {
    await closeDatabase();
    ({ ownerUrl } = await freshDatabase());
    networkId = await inRegister((write) => givenNetwork(write, NETWORK, { since: '1946', until: '1990' }));
    sourceId = await inRegister((write) => givenSource(write, SOURCE));
  });

  it('stands in the register as in the files, the two short ones by the command', async () => {
    for (const file of ['members.csv', 'meetings.csv']) {
      digests.push(await registerDigest());
      batches.push(await givenByCommand(file));
    }
    digests.push(await registerDigest());
    batches.push(await givenPublishedDraft(given('attendance.csv'), digests[2] ?? ''));
    standing = await registerDigest();
    raw = await readRaw(ownerUrl);
    expect([raw.members.length, raw.meetings.length]).toEqual([164, 524]);
    expect(await readPublic()).toEqual(raw);
    expect(await database().membership.count()).toBe(164);
    expect(await database().member.count()).toBe(164);
    expect(await database().meeting.count()).toBe(524);
    expect(await database().attendance.count({ where: { withdrawnAt: null } })).toBe(59_933);
    expect(await database().attendance.count({ where: { withdrawnAt: null, status: 'absent' } })).toBe(2_676);
  });

  it('finds nothing new in files taken in already', async () => {
    expect(await plannedRows(given('members.csv'))).toMatchObject({ new: 0, same: 164, changed: 0, wrong: 0 });
    expect(await plannedRows(given('meetings.csv'))).toMatchObject({ new: 0, same: 524, changed: 0, wrong: 0 });
    expect(await plannedRows(given('attendance.csv'))).toMatchObject({ new: 0, same: 59_933, changed: 0, wrong: 0 });
    expect(await registerDigest()).toBe(standing);
  });

  it('has South Africa barred from 1974 in one step, which is no absence, and in one step again not', async () => {
    const { memberId } = await database().memberCode.findFirstOrThrow({ where: { code: '560' } });
    const rowOf = async () => {
      const { members, meetings } = await publicRecord();
      const row = members.find(({ member }) => member.id === memberId)?.row;
      const late = new Set(meetings.filter(({ date }) => date.edtf >= '1974-10-04').map(({ id }) => id));
      return {
        rate: row && rateFrom(row.account),
        late: late.size,
        statuses: new Set(row?.cells.filter(({ meetingId }) => late.has(meetingId)).map(({ status }) => status)),
        gaps: row?.gaps,
      };
    };
    const was = await rowOf();
    const order = {
      networkId,
      memberId,
      sourceId,
      since: '1974-10-04',
      until: '1990',
      status: 'excluded',
      replaces: 'all',
      note: null,
      title: 'Vollmachten abgelehnt',
    } as const;
    const applied = await attemptWrite(ACTOR, (write) => applyRange(write, order));
    if (!applied.ok) throw new Error(applied.reason.kind);
    const barred = await rowOf();
    expect(was.statuses).toContain('absent');
    expect(was.rate?.eligible).toBe((barred.rate?.eligible ?? 0) + was.late);
    expect(barred.statuses).toEqual(new Set(['excluded']));
    expect(barred.gaps?.filter(({ kind }) => kind === 'exclusion')).toHaveLength(1);
    expect(await undo(applied.value.batchId)).toMatchObject({ ok: true });
    expect(await registerDigest()).toBe(standing);
  });

  it('is gone when its lists are undone, last first: nothing of them is left', async () => {
    const refused = await undo(batches[0] ?? 0);
    expect(refused).toMatchObject({ ok: false, reason: { kind: 'later_work' } });
    expect(await registerDigest()).toBe(standing);
    for (const [step, batch] of [...batches.entries()].toReversed()) {
      expect(await undo(batch)).toMatchObject({ ok: true });
      expect(await registerDigest()).toBe(digests[step]);
    }
    expect(await publicRecord()).toMatchObject({ members: [], meetings: [] });
    await readSnapshot(async (reader) => {
      expect(await listParticipants(reader, publicReadScope())).toEqual([]);
      expect(await findInRegister(reader, publicReadScope(), 'Canada')).toMatchObject({ members: { total: 0 } });
    });
  });
});
