import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import type { MergeCandidate } from '@/lib/imports/merge/types';
import { listMembers } from '@/lib/members/queries';

/** How alike names must be to be offered (pg_trgm, 0 to 1): what is looked for as a word of a name, names as wholes. */
const ALIKE = 0.5;
const MOST_FOUND = 20;
const MOST_OFFERED = 8;

const namedSchema = z.object({ id: z.int(), name: z.string(), alias: z.boolean() });

/**
 * The members that another may be: those whose name or alias holds what is looked for or resembles it, or without a
 * search those that resemble the member's own names. The best first; members are public as such.
 */
export async function listMergeCandidates(reader: Reader, memberId: number, query: string): Promise<MergeCandidate[]> {
  const wanted = query.trim();
  const pattern = `%${wanted.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const rows = await queryRows(
    reader,
    namedSchema,
    Prisma.sql`
    WITH named AS (
      SELECT id, name_de AS name, false AS alias FROM member WHERE withdrawn_at IS NULL
      UNION ALL SELECT id, name_en, false FROM member WHERE withdrawn_at IS NULL
      UNION ALL SELECT a.member_id, a.name, true FROM member_alias a JOIN member m ON m.id = a.member_id WHERE m.withdrawn_at IS NULL
    ), looked_for AS (
      SELECT ${wanted} AS name WHERE ${wanted} <> ''
      UNION ALL SELECT name FROM named WHERE id = ${memberId}::int AND ${wanted} = ''
    )
    SELECT id, name, alias FROM (
      SELECT DISTINCT ON (n.id) n.id, n.name, n.alias, (${wanted} <> '' AND search_key(n.name) LIKE search_key(${pattern})) AS contained,
        CASE WHEN ${wanted} <> '' THEN word_similarity(search_key(l.name), search_key(n.name))
          ELSE similarity(search_key(l.name), search_key(n.name)) END AS likeness
      FROM named n CROSS JOIN looked_for l
      WHERE n.id <> ${memberId}::int
      ORDER BY n.id, contained DESC, likeness DESC, n.alias
    ) best
    WHERE contained OR likeness >= ${ALIKE}
    ORDER BY contained DESC, likeness DESC, name LIMIT ${wanted === '' ? MOST_OFFERED : MOST_FOUND}`,
  );
  const members = new Map(
    (
      await listMembers(
        reader,
        rows.map(({ id }) => id),
      )
    ).map((member) => [member.id, member]),
  );
  return rows.flatMap(({ id, name, alias }) => {
    const member = members.get(id);
    return member ? [{ member, alias: alias ? name : null }] : [];
  });
}
