import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { from as copyFrom } from 'pg-copy-streams';
import { beforeAll, describe, expect, it } from 'vitest';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { undoBatch } from '@/lib/imports/undo/mutations';
import { applyJob } from '@/lib/imports/jobs/mutations-run';
import { findJob } from '@/lib/imports/jobs/queries';
import { withClient } from '@/scripts/postgres/probe';
import { packedData, unpackedData } from '@/test/data';
import { freshDatabase } from '@/test/database';
import { ACTOR, CHOICE, givenImported, givenPlannedJob, type GivenFile } from '@/test/imports/files';
import { registerDigest } from '@/test/register-digest';
import { givenNetwork, givenSource, inRegister } from '@/test/register-facts';

/** The votes up to 1957, and those without a date: a fifth of the file, which is planned whole in rules-roll-calls. */
const [HEADER = '', ...LINES] = gunzipSync(readFileSync(packedData('unga-1946-1990', 'rollcall-cells.csv.gz')))
  .toString()
  .split('\n');
const VOTES = [HEADER, ...LINES.filter((line) => /^\d+,(?:,|19(?:4|5[0-7]))/.test(line)), ''].join('\n');

const FOUND = { rows: 112_684, undated: 197, itself: 538 };

/** The cells of which the file's first word counts, and how many rows say what is wrong with them: by PostgreSQL alone. */
const judgedByDatabase = (ownerUrl: string) =>
  withClient(ownerUrl, async (client) => {
    await client.query(
      'CREATE TABLE raw (line bigint GENERATED ALWAYS AS IDENTITY, rcid text, date date, code text, vote text, member_flag text)',
    );
    const copy = client.query(
      copyFrom('COPY raw (rcid, date, code, vote, member_flag) FROM STDIN (FORMAT csv, HEADER)'),
    );
    await pipeline(Readable.from([VOTES]), copy);
    await client.query(`
      CREATE TABLE said AS SELECT DISTINCT ON (date, code) date, code, CASE vote WHEN '8' THEN 'absent' ELSE 'present' END AS status
      FROM raw WHERE date IS NOT NULL AND vote <> '9' ORDER BY date, code, line`);
    const { rows } = await client.query<Record<'rows' | 'cells' | 'undated' | 'itself' | 'line', number>>(`
      SELECT count(*)::int AS rows, (SELECT count(*)::int FROM said) AS cells, count(*) FILTER (WHERE r.date IS NULL)::int AS undated,
        count(*) FILTER (WHERE r.date IS NOT NULL AND vote = '9' AND member_flag = '1')::int AS itself,
        count(*) FILTER (WHERE s.status <> CASE vote WHEN '8' THEN 'absent' ELSE 'present' END AND vote <> '9')::int AS line
      FROM raw r LEFT JOIN said s USING (date, code)`);
    const [judged] = rows;
    if (!judged) throw new Error('PostgreSQL counted nothing.');
    return judged;
  });

/** Cells that stand in the register and not in the file, or there otherwise. */
const differences = (ownerUrl: string) =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>(`
      WITH standing AS (
        SELECT m.date_edtf::date AS date, c.code, a.status::text AS status FROM attendance a
        JOIN meeting m ON m.id = a.meeting_id JOIN member_code c ON c.member_id = a.member_id WHERE a.withdrawn_at IS NULL
      )
      SELECT count(*)::int AS count FROM standing FULL JOIN said USING (date, code) WHERE standing.status IS DISTINCT FROM said.status`);
    return rows[0]?.count;
  });

/** What the preview says is wrong, by how many rows; of those without a date, whatever it is. */
async function faultsOf(jobId: number): Promise<Record<string, number>> {
  const rows = await database().$queryRaw<{ code: string; count: number }[]>`
    SELECT CASE WHEN cells[2] = '' THEN 'undated' ELSE detail->'faults'->0->>'code' END AS code, count(*)::int AS count FROM import_line
    WHERE job_id = ${jobId}::int AND kind = 'wrong' GROUP BY 1`;
  return Object.fromEntries(rows.map(({ code, count }) => [code, count]));
}

describe('112,684 votes as one list', () => {
  let networkId: number;
  let sourceId: number;
  let ownerUrl: string;
  const given = (file: GivenFile['file']) => ({ networkId, file, mapping: { sourceId } });

  beforeAll(async () => {
    await closeDatabase();
    ({ ownerUrl } = await freshDatabase());
    networkId = await inRegister((write) => givenNetwork(write, 'vollversammlung', { since: '1946', until: '1990' }));
    sourceId = await inRegister((write) => givenSource(write, 'abstimmungen'));
    const folder = unpackedData('unga-1946-1990');
    for (const file of ['members.csv', 'meetings.csv']) await givenImported(given(path.join(folder, file)));
  });

  it(
    'are applied as one batch, without the rows that contradict or have no date, and undone without a trace',
    { timeout: 900_000 },
    async () => {
      const before = await registerDigest();
      const judged = await judgedByDatabase(ownerUrl);
      expect(judged).toMatchObject(FOUND);
      const wrong = judged.line + FOUND.itself + FOUND.undated;
      const id = await givenPlannedJob(
        given({ name: 'rollcall-cells.csv.gz', bytes: new Uint8Array(gzipSync(VOTES)) }),
      );
      expect(await findJob(id)).toMatchObject({
        state: 'planned',
        summary: { rows: { new: judged.cells, same: 0, changed: 0, wrong } },
      });
      expect(await faultsOf(id)).toEqual({
        contradicts_line: judged.line,
        contradicts_itself: FOUND.itself,
        undated: FOUND.undated,
      });

      await applyJob(id, ACTOR, CHOICE);
      expect(await findJob(id)).toMatchObject({
        state: 'failed',
        failure: { kind: 'wrong_rows', count: wrong },
      });
      expect(await registerDigest()).toBe(before);

      await applyJob(id, ACTOR, { ...CHOICE, mode: 'right_rows' });
      const job = await findJob(id);
      expect(job).toMatchObject({ state: 'applied', failure: null });
      expect(await differences(ownerUrl)).toBe(0);
      expect(
        await attemptWrite(ACTOR, (write) =>
          undoBatch(write, { id: job?.batchId ?? 0, reason: 'votes are no attendances' }),
        ),
      ).toMatchObject({
        ok: true,
        value: { withdrawn: judged.cells, restored: 0 },
      });
      expect(await registerDigest()).toBe(before);
    },
  );
});
