import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from 'pg';
import { z } from 'zod';
import { orNull, rawBoolean, rawInt, rawInts, rawJson, rawText, rawTexts, rawWord } from '@/lib/db/raw-columns';
import { rawRows, UnexpectedColumn } from '@/lib/db/raw-rows';
import { testDatabase } from '@/test/database';

let client: Client;

beforeAll(async () => {
  client = new Client({ connectionString: testDatabase().appUrl });
  await client.connect();
});
afterAll(() => client.end());

const pointSchema = z.object({ x: z.int() });

describe('rawRows', () => {
  it('gives the columns in the order of the statement', async () => {
    const columns = [rawInt, rawText, rawBoolean, rawInts, rawTexts, orNull(rawText), rawJson(pointSchema)] as const;
    const rows = await rawRows(
      client,
      columns,
      `SELECT 1, 'a', true, ARRAY[1, 2], ARRAY['a', 'NULL'], NULL::text, '{"x": 1}'::jsonb`,
    );
    expect(rows).toEqual([[1, 'a', true, [1, 2], ['a', 'NULL'], null, { x: 1 }]]);
  });

  it.each([
    ['a bigint for a number', [rawInt], 'SELECT 1::bigint'],
    ['a date for a text', [rawText], 'SELECT current_date'],
    ['a value of an enumeration for a text', [rawText], `SELECT 'minutes'::source_kind`],
    ['a column more than there should be', [rawInt], 'SELECT 1, 2'],
    ['a column less', [rawInt, rawInt], 'SELECT 1'],
  ])('refuses %s, even where there is no row', async (_, columns, text) => {
    await expect(rawRows(client, columns, `${text} WHERE false`)).rejects.toThrow(UnexpectedColumn);
  });

  it.each([
    ['nothing where something has to be', [rawInt], 'SELECT 1 UNION ALL SELECT NULL'],
    ['a word that is none of the list', [rawWord(['present', 'absent'])], `SELECT 'gone'`],
    ['nothing within a list of texts', [rawTexts], `SELECT ARRAY['a', NULL]`],
    ['JSON of another shape', [rawJson(pointSchema)], `SELECT '{"x": "1"}'::jsonb`],
  ])('refuses %s', async (_, columns, text) => {
    await expect(rawRows(client, columns, text)).rejects.toThrow(UnexpectedColumn);
  });
});
