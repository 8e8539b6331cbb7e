import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import type { Candidate } from '@/lib/imports/names/types';

/** How alike a name and a written one must at least be (pg_trgm's similarity, 0 to 1). */
const ALIKE = 0.3;
const CANDIDATES_A_NAME = 5;

const candidateSchema = z.object({
  written: z.string(),
  memberId: z.int(),
  name: z.string(),
  similarity: z.number(),
});

/** For names that match nobody: the members whose own names or aliases resemble them, the most alike first. */
export async function findCandidates(reader: Reader, names: readonly string[]): Promise<Map<string, Candidate[]>> {
  const rows = await queryRows(
    reader,
    candidateSchema,
    Prisma.sql`
    SELECT w.written, c.id AS "memberId", c.name, c.similarity::float8 AS similarity
    FROM unnest(${[...new Set(names)]}::text[]) AS w (written), LATERAL (
      SELECT best.* FROM (
        SELECT DISTINCT ON (n.id) n.id, n.name, similarity(search_key(n.name), search_key(w.written)) AS similarity
        FROM (
          SELECT id, name_de AS name FROM member WHERE withdrawn_at IS NULL
          UNION ALL SELECT id, name_en FROM member WHERE withdrawn_at IS NULL
          UNION ALL SELECT a.member_id, a.name FROM member_alias a JOIN member m ON m.id = a.member_id WHERE m.withdrawn_at IS NULL
        ) n
        ORDER BY n.id, similarity DESC
      ) best WHERE best.similarity >= ${ALIKE} ORDER BY best.similarity DESC, best.id LIMIT ${CANDIDATES_A_NAME}
    ) c ORDER BY w.written, c.similarity DESC, c.id`,
  );
  const found = new Map<string, Candidate[]>();
  for (const { written, ...candidate } of rows) found.set(written, [...(found.get(written) ?? []), candidate]);
  return found;
}
