import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { closeDatabase, database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { countRowSchema, queryRow, queryRows } from '@/lib/db/query-rows';

afterAll(closeDatabase);

describe('queryRows', () => {
  it('gives rows as their schema reads them', async () => {
    const rowSchema = z.object({ id: z.int(), note: z.string().nullable() });
    const sql = Prisma.sql`SELECT * FROM (VALUES (1, 'a'), (2, NULL)) AS t (id, note) ORDER BY id`;
    expect(await queryRows(database(), rowSchema, sql)).toEqual([
      { id: 1, note: 'a' },
      { id: 2, note: null },
    ]);
  });

  it('refuses a row of another shape: a bigint that was taken for a number', async () => {
    const sql = Prisma.sql`SELECT count(*) AS count FROM network`;
    await expect(queryRows(database(), countRowSchema, sql)).rejects.toThrow('expected number');
  });
});

describe('queryRow', () => {
  it('gives the one row there is', async () => {
    expect(await queryRow(database(), countRowSchema, Prisma.sql`SELECT 7 AS count`)).toEqual({ count: 7 });
  });

  it.each(['WHERE false', 'FROM generate_series(1, 2)'])('refuses none and several (%s)', async (more) => {
    await expect(
      queryRow(database(), countRowSchema, Prisma.sql`SELECT 7 AS count ${Prisma.raw(more)}`),
    ).rejects.toThrow();
  });
});
