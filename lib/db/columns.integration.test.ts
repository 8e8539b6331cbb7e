import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { closeDatabase, database } from '@/lib/db/client';
import { columnsOf, REGISTER_TABLES } from '@/lib/db/columns';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';

const nameSchema = z.object({ name: z.string() });

afterAll(closeDatabase);

describe('the columns of a table', () => {
  it.each(REGISTER_TABLES)('are those that %s has in the database', async (table) => {
    const rows = await queryRows(
      database(),
      nameSchema,
      Prisma.sql`SELECT attname::text AS name FROM pg_attribute
        WHERE attrelid = ${table}::regclass AND attnum > 0 AND NOT attisdropped`,
    );
    expect([...columnsOf(table)].sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  it('are known of every table that keeps the versions of its rows', async () => {
    const rows = await queryRows(
      database(),
      nameSchema,
      Prisma.sql`SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'keep_row_version'`,
    );
    const versioned = rows.map(({ name }) => name);
    expect(versioned.length).toBeGreaterThan(0);
    expect(REGISTER_TABLES).toEqual(expect.arrayContaining(versioned));
  });
});
