import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';

/**
 * What a proposal would write anew into columns in which people write, by table and column: each text once, below each
 * other. Which columns these are, the redaction of texts knows too.
 */
export async function readProposedTexts(reader: Reader, id: number): Promise<Record<string, string>> {
  const rows = await queryRows(
    reader,
    z.object({ field: z.string(), texts: z.string() }),
    Prisma.sql`
    SELECT t.field, string_agg(t.text, E'\n\n' ORDER BY t.text) AS texts FROM (
      SELECT DISTINCT c.table_name || '.' || k.key AS field, k.value #>> '{}' AS text
      FROM proposed_change c CROSS JOIN LATERAL jsonb_each(c."row") AS k (key, value)
      JOIN redactable_columns() r ON r.table_name = c.table_name AND r.column_name = k.key AND r.column_type = 'text'
      WHERE c.proposal_id = ${id}::int AND c.operation IN ('insert', 'change') AND jsonb_typeof(k.value) = 'string'
        AND k.value IS DISTINCT FROM c.before->k.key
    ) t GROUP BY t.field`,
  );
  return Object.fromEntries(rows.map(({ field, texts }) => [field, texts]));
}
