import 'server-only';
import type { ReadScope } from '@/lib/auth/read-scope';
import { Prisma } from '@/lib/db/generated/client';
import { idRowSchema, queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';

/*
 * What an office may know of a document. It stands here, left of the documents themselves, because networks and members
 * cite them too.
 */

/** What drafts that still wait cite, and in which network; those that were discarded stay on record and cite nothing. */
const citedByDrafts = (column: 'source_id' | 'doubt_source_id'): Prisma.Sql => Prisma.sql`
  SELECT (d."row"->>'${Prisma.raw(column)}')::int AS source_id, p.network_id
  FROM proposed_change d JOIN proposal p ON p.id = d.proposal_id AND p.state = 'open'
  WHERE d."row"->>'${Prisma.raw(column)}' IS NOT NULL`;

/** The documents that open drafts cite. */
export const DRAFT_CITATIONS = Prisma.sql`${citedByDrafts('source_id')} UNION ${citedByDrafts('doubt_source_id')}`;

/** Every network with something that cites the document, drafts and withdrawn assertions included. */
export const CITATIONS = Prisma.sql`
  SELECT a.source_id, a.network_id FROM attendance a
  UNION SELECT ms.source_id, m.network_id FROM meeting_source ms JOIN meeting m ON m.id = ms.meeting_id
  UNION SELECT u.source_id, m.network_id FROM unrecorded_note u JOIN meeting m ON m.id = u.meeting_id WHERE u.source_id IS NOT NULL
  UNION SELECT s.source_id, s.network_id FROM statement s
  UNION SELECT c.source_id, c.network_id FROM claim c
  UNION SELECT t.source_id, t.network_id FROM total t
  UNION SELECT s.source_id, s.network_id FROM membership s
  UNION SELECT s.doubt_source_id, s.network_id FROM membership s WHERE s.doubt_source_id IS NOT NULL
  UNION SELECT o.source_id, o.network_id FROM organiser_term o
  UNION ${DRAFT_CITATIONS}`;

/** Of the given documents (or of all), those an office may know of: public, its own, or cited by nobody yet. */
export async function listSourceIdsKnownTo(
  reader: Reader,
  scope: ReadScope,
  sourceId: number | null = null,
): Promise<number[]> {
  const own = scope.networkIds === 'all' ? [] : [...scope.networkIds];
  const rows = await queryRows(
    reader,
    idRowSchema,
    Prisma.sql`
    WITH citation AS NOT MATERIALIZED (${CITATIONS})
    SELECT s.id FROM source s
    WHERE (${sourceId}::int IS NULL OR s.id = ${sourceId}::int)
      AND (${scope.networkIds === 'all'}
        OR EXISTS (SELECT FROM citation c WHERE c.source_id = s.id AND c.network_id = ANY (${own}::int[]))
        OR EXISTS (SELECT FROM visible_citation v WHERE v.source_id = s.id)
        OR NOT EXISTS (SELECT FROM citation c WHERE c.source_id = s.id))`,
  );
  return rows.map(({ id }) => id);
}
