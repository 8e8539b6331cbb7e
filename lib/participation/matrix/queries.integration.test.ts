import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/db/client';
import type { Client } from 'pg';
import { publicReadScope } from '@/lib/auth/read-scope';
import { toSlug } from '@/lib/core/slug';
import { readSnapshot } from '@/lib/db/reader';
import { findCell } from '@/lib/participation/pages/queries-cell';
import { findNetworkRecord } from '@/lib/participation/pages/queries-network';
import { networkBand, presenceDifference } from '@/lib/participation/compare/rules';
import { countAccount } from '@/lib/participation/account/rules-parts';
import { rateFrom } from '@/lib/participation/account/rules-rate';
import { arrangeMatrix } from '@/lib/participation/matrix/rules';
import { packRecord, unpackRecord } from '@/lib/participation/pages/rules-packing';
import { DEFAULT_VIEW } from '@/lib/participation/matrix/schema';
import type { Matrix } from '@/lib/participation/matrix/types';
import type { NetworkRecord } from '@/lib/participation/pages/types';
import { withClient } from '@/scripts/postgres/probe';
import { testDatabase } from '@/test/database';
import { givenUngaDatabase } from '@/test/unga-database';
import { readRawUnga, UNGA, ungaSlug } from '@/test/unga-facts';

/*
 * The figures of the matrix of a large network against SQL over the files themselves, which knows nothing of the register:
 * its tables hold the raw rows, and a state's days are those of its line in the list of members.
 */

describe('the matrix of the UN General Assembly', () => {
  let record: NetworkRecord;
  let matrix: Matrix;

  beforeAll(async () => {
    await givenUngaDatabase(closeDatabase);
    const found = await readSnapshot((reader) => findNetworkRecord(reader, publicReadScope(), UNGA));
    if (!found) throw new Error('no network');
    record = found;
    matrix = arrangeMatrix(record, DEFAULT_VIEW, () => 0);
    await withClient(testDatabase().ownerUrl, loadRaw);
  });
  afterAll(() => withClient(testDatabase().ownerUrl, (client) => client.query('DROP TABLE raw_vote, raw_state')));

  const ask = <Row extends object>(sql: string): Promise<Row[]> =>
    withClient(testDatabase().ownerUrl, async (client) => (await client.query<Row>(sql)).rows);

  it('has 164 members and 524 meetings', () => {
    expect(matrix.groups[0]?.rows).toHaveLength(164);
    expect(matrix.meetings).toHaveLength(524);
  });

  it('counts at each meeting who came, who could, and of whom it is known', async () => {
    const raw = await ask<{ day: string; attended: number; known: number; eligible: number }>(`
      SELECT d.day, count(*) FILTER (WHERE v.status = 'present')::int AS attended,
        count(v.status) FILTER (WHERE NOT barred)::int AS known, count(*) FILTER (WHERE NOT barred)::int AS eligible
      FROM (SELECT DISTINCT day FROM raw_vote) d
      JOIN raw_state s ON d.day BETWEEN s.first_day AND s.last_day
      LEFT JOIN raw_vote v ON v.day = d.day AND v.code = s.code,
      LATERAL (SELECT s.code = 560 AND d.day >= '1974-10-04' AS barred) b
      GROUP BY d.day ORDER BY d.day`);
    expect(raw).toHaveLength(524);
    const drawn = matrix.meetings.map(({ slug }, place) => {
      const { attended, known, eligible } = rateFrom(matrix.tallies[place] ?? countAccount([]));
      return { day: slug, attended, known, eligible };
    });
    expect(drawn).toEqual(raw.map(({ day, attended, known, eligible }) => ({ day, attended, known, eligible })));
  });

  it('counts for each member how often it came, and when last', async () => {
    const raw = await ask<{ code: number; attended: number; known: number; last: string | null }>(`
      SELECT s.code, count(*) FILTER (WHERE v.status = 'present')::int AS attended,
        count(*) FILTER (WHERE NOT (s.code = 560 AND v.day >= '1974-10-04'))::int AS known,
        max(v.day) FILTER (WHERE v.status = 'present') AS last
      FROM raw_state s LEFT JOIN raw_vote v ON v.code = s.code AND v.day BETWEEN s.first_day AND s.last_day GROUP BY s.code`);
    const slugs = new Map(readRawUnga().members.map((row) => [row.ccode, ungaSlug(row)]));
    const expected = new Map(
      raw.map(({ code, attended, known, last }) => [slugs.get(code), { attended, known, last }]),
    );
    const drawn = new Map(
      matrix.groups[0]?.rows.map(({ member, account, lastAttended }) => [
        member.slug,
        { attended: account.attended.cells, known: rateFrom(account).known, last: lastAttended?.slug ?? null },
      ]),
    );
    expect(drawn).toEqual(expected);
  });

  it('counts no day of South Africa’s exclusion as absence', () => {
    const row = matrix.groups[0]?.rows.find(({ member }) => member.slug === 'south-africa');
    const barred = row?.gaps.find(({ kind }) => kind === 'exclusion');
    expect(matrix.meetings.find(({ id }) => id === barred?.meetingIds[0])?.slug).toBe('1974-10-04');
    const since = matrix.meetings.findIndex(({ slug }) => slug >= '1974-10-04');
    expect(row?.cells.slice(since).every(({ status }) => status === 'excluded')).toBe(true);
    expect(row?.longest?.meetingIds.some((id) => barred?.meetingIds.includes(id))).toBe(false);
  });

  it('has the median and the quartiles that the database finds in the rates of the files', async () => {
    const [raw] = await ask<{ quartiles: [number, number, number]; states: number }>(`
      SELECT percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY share) AS quartiles, count(*)::int AS states
      FROM (SELECT (count(*) FILTER (WHERE v.status = 'present'))::float8 / count(*) AS share
        FROM raw_state s JOIN raw_vote v ON v.code = s.code AND v.day BETWEEN s.first_day AND s.last_day
        WHERE NOT (s.code = 560 AND v.day >= '1974-10-04') GROUP BY s.code HAVING count(*) >= 3) x`);
    const band = networkBand(
      record.members.map(({ row }) => row),
      { completenessAtLeast: 0.8, knownAtLeast: 3 },
    );
    expect(band).toMatchObject({ counted: raw?.states, members: 164 });
    expect(band.quartiles?.lower).toBeCloseTo(raw?.quartiles[0] ?? NaN, 12);
    expect(band.quartiles?.median).toBeCloseTo(raw?.quartiles[1] ?? NaN, 12);
    expect(band.quartiles?.upper).toBeCloseTo(raw?.quartiles[2] ?? NaN, 12);
  });

  it.each([
    ['Malta', 'Fiji'],
    ['Albania', 'South Africa'],
  ])('finds when %s was there and %s was not, and the other way round', async (one, other) => {
    const { members } = readRawUnga();
    const codeOf = (name: string) => members.find((row) => row.name === name)?.ccode ?? 0;
    const cellsOf = (name: string) =>
      record.members.find(({ member }) => member.slug === toSlug(name))?.row.cells ?? [];
    const slugOfMeeting = new Map(record.meetings.map(({ id, slug }) => [id, slug]));
    for (const [there, away] of [
      [one, other],
      [other, one],
    ] as const) {
      const raw = await ask<{ day: string }>(`
        SELECT a.day FROM raw_vote a JOIN raw_vote b ON b.day = a.day AND b.code = ${codeOf(away)} AND b.status = 'absent'
        JOIN raw_state s ON s.code = a.code AND a.day BETWEEN s.first_day AND s.last_day
        JOIN raw_state z ON z.code = b.code AND b.day BETWEEN z.first_day AND z.last_day
        WHERE a.code = ${codeOf(there)} AND a.status = 'present' AND NOT (560 IN (a.code, b.code) AND a.day >= '1974-10-04') ORDER BY a.day`);
      expect(raw.length).toBeGreaterThan(0);
      const { meetingIds } = presenceDifference(cellsOf(there), cellsOf(away));
      expect(meetingIds.map((id) => slugOfMeeting.get(id))).toEqual(raw.map(({ day }) => day));
    }
  });

  it('places every state with a code in a region, and no other', () => {
    const without = record.members.filter(({ region }) => region === null).map(({ member }) => member.slug);
    expect(without.toSorted()).toEqual(['yemen-arab-republic', 'zanzibar']);
  });

  it('is kept by the cache in a form that is small enough and loses nothing', () => {
    const packed = packRecord(record);
    expect(Buffer.byteLength(JSON.stringify(packed))).toBeLessThan(2 * 1024 * 1024);
    expect(unpackRecord(packed)).toEqual(record);
  });

  it('says of a cell what it rests on', async () => {
    const cell = await readSnapshot((reader) =>
      findCell(reader, publicReadScope(), { network: UNGA, member: 'south-africa', meeting: '1980-12-04' }),
    );
    expect(cell).toMatchObject({
      cell: { status: 'excluded' },
      gaps: [{ kind: 'exclusion' }],
      sources: [{ slug: 'unga-abstimmungen' }],
    });
    expect(cell?.assertions).toHaveLength(1);
  });
});

async function loadRaw(client: Client): Promise<void> {
  const { members, attendance } = readRawUnga();
  await client.query(
    'CREATE TABLE raw_state (code int, first_day text, last_day text); CREATE TABLE raw_vote (day text, code int, status text)',
  );
  await client.query('INSERT INTO raw_state SELECT * FROM unnest($1::int[], $2::text[], $3::text[])', [
    members.map(({ ccode }) => ccode),
    members.map((row) => row.first_day_as_member),
    members.map((row) => row.last_day_as_member),
  ]);
  await client.query('INSERT INTO raw_vote SELECT * FROM unnest($1::text[], $2::int[], $3::text[])', [
    attendance.map(({ date }) => date),
    attendance.map(({ ccode }) => ccode),
    attendance.map(({ status }) => status),
  ]);
}
