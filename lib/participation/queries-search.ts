import 'server-only';
import type { ReadScope } from '@/lib/auth/read-scope';
import type { Reader } from '@/lib/db/reader';
import { listMeetings } from '@/lib/meetings/queries';
import { listMembers } from '@/lib/members/queries';
import { listNetworks } from '@/lib/networks/queries';
import { listLastAttended } from '@/lib/participation/queries-overview';
import type { SearchAnswer } from '@/lib/participation/types-pages';
import { listSourceReferences } from '@/lib/sources/queries';

const MOST_OF_A_KIND = 20;
/** How alike a name and a mistyped one must be (pg_trgm's word similarity, 0 to 1). */
const ALIKE = 0.5;

interface Search {
  query: string;
  /** The query as a LIKE pattern, its own wildcards taken literally. */
  pattern: string;
  office: boolean;
}

interface MemberHit {
  id: number;
  name: string;
  alias: boolean;
}

/**
 * Looks a text up in names, aliases, titles and places, without regard to case and accents; members also by a
 * similar spelling. Finds only what the scope sees.
 */
export async function findInRegister(reader: Reader, scope: ReadScope, query: string): Promise<SearchAnswer> {
  if (query === '') return { query, networks: [], members: [], meetings: [], sources: [] };
  const pattern = `%${query.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const search: Search = { query, pattern, office: scope.audience === 'office' };

  const networks = await listNetworks(reader, scope);
  const networkHits = await findNetworks(reader, search);
  const memberHits = await findMembers(reader, search);
  const memberIds = memberHits.map(({ id }) => id);
  const members = new Map((await listMembers(reader, memberIds)).map((member) => [member.id, member]));
  const lastAttended = await listLastAttended(reader, scope, memberIds);
  const meetings = await listMeetings(reader, scope, { ids: await findMeetings(reader, search) });
  const sources = await listSourceReferences(reader, await findSources(reader, search));

  return {
    query,
    networks: networks.filter(({ id }) => networkHits.has(id)),
    members: memberHits.flatMap(({ id, name, alias }) => {
      const member = members.get(id);
      if (!member) return [];
      const last = lastAttended.get(id);
      const network = networks.find((candidate) => candidate.id === last?.networkId);
      return [{ member, alias: alias ? name : null, lastAttended: last && network ? { network, slug: last.slug, date: last.date } : null }];
    }),
    meetings: meetings.flatMap(({ networkId, slug, title, date, place }) => {
      const network = networks.find(({ id }) => id === networkId);
      return network ? [{ network, slug, title, date, place }] : [];
    }),
    sources,
  };
}

/** By their own names and by who ran them. */
async function findNetworks(reader: Reader, { pattern, office }: Search): Promise<Set<number>> {
  const rows = await reader.$queryRaw<{ id: number }[]>`
    SELECT id FROM network n
    WHERE (search_key(concat_ws(' ', name_de, name_en)) LIKE search_key(${pattern})
           OR EXISTS (SELECT 1 FROM organiser_term o
                      WHERE o.network_id = n.id AND search_key(o.organiser) LIKE search_key(${pattern})))
      AND (published_at IS NOT NULL OR ${office})`;
  return new Set(rows.map(({ id }) => id));
}

/** Best first; of a member's names the one that fits best, its own before an alias. */
async function findMembers(reader: Reader, { query, pattern, office }: Search): Promise<MemberHit[]> {
  return reader.$queryRaw<MemberHit[]>`
    SELECT id, name, alias FROM (
      SELECT DISTINCT ON (named.id) named.id, named.name, named.alias,
        (search_key(named.name) LIKE search_key(${pattern})) AS contained,
        word_similarity(search_key(${query}), search_key(named.name)) AS likeness
      FROM (
        SELECT id, name_de AS name, false AS alias FROM member
        UNION ALL SELECT id, name_en, false FROM member
        UNION ALL SELECT member_id, name, true FROM member_alias
      ) named
      WHERE search_key(named.name) LIKE search_key(${pattern})
         OR word_similarity(search_key(${query}), search_key(named.name)) >= ${ALIKE}
      ORDER BY named.id, contained DESC, likeness DESC, named.alias
    ) best
    WHERE EXISTS (SELECT 1 FROM participation p JOIN network n ON n.id = p.network_id
                  WHERE p.member_id = best.id AND (n.published_at IS NOT NULL OR ${office}))
    ORDER BY contained DESC, likeness DESC, name LIMIT ${MOST_OF_A_KIND}`;
}

async function findMeetings(reader: Reader, { pattern, office }: Search): Promise<number[]> {
  const rows = await reader.$queryRaw<{ id: number }[]>`
    SELECT m.id FROM meeting m JOIN network n ON n.id = m.network_id
    WHERE search_key(concat_ws(' ', m.title_de, m.title_en, m.place_de, m.place_en, m.date_edtf)) LIKE search_key(${pattern})
      AND m.withdrawn_at IS NULL AND ((m.published_at IS NOT NULL AND n.published_at IS NOT NULL) OR ${office})
    ORDER BY m.latest DESC NULLS LAST, m.id LIMIT ${MOST_OF_A_KIND}`;
  return rows.map(({ id }) => id);
}

/** Only documents that something visible cites: an office's unused notes are nobody's business. */
async function findSources(reader: Reader, { pattern, office }: Search): Promise<number[]> {
  const rows = await reader.$queryRaw<{ id: number }[]>`
    SELECT s.id FROM source s
    WHERE search_key(concat_ws(' ', s.title, s.publisher)) LIKE search_key(${pattern})
      AND (${office} OR EXISTS (SELECT 1 FROM visible_citation c WHERE c.source_id = s.id))
    ORDER BY s.date_edtf DESC NULLS LAST, s.id LIMIT ${MOST_OF_A_KIND}`;
  return rows.map(({ id }) => id);
}
