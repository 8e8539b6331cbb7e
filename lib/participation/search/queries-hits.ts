import 'server-only';
import type { BoundedDate } from '@/lib/core/partial-date';
import { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/reader';
import { matchCondition, listRanked, type HitList, type Lookup } from '@/lib/participation/search/queries-ranking';

const isOffice = ({ scope }: Lookup): boolean => scope.audience === 'office';

/** By their names in both languages, by their other names and by the territory they belong to. */
export function findMembers(reader: Reader, lookup: Lookup): Promise<HitList> {
  const named = Prisma.sql`
    SELECT id, name_de AS by, search_key(name_de) AS key, false AS alias, NULL::date AS newest
      FROM member WHERE ${matchCondition(lookup, Prisma.sql`search_key(name_de)`)}
    UNION ALL
    SELECT id, name_en, search_key(name_en), false, NULL FROM member WHERE ${matchCondition(lookup, Prisma.sql`search_key(name_en)`)}
    UNION ALL
    SELECT member_id, name, search_key(name), true, NULL FROM member_alias WHERE ${matchCondition(lookup, Prisma.sql`search_key(name)`)}
    UNION ALL
    SELECT m.id, t.name_de, search_key(t.name_de), true, NULL FROM territory t JOIN member m ON m.territory_id = t.id
      WHERE ${matchCondition(lookup, Prisma.sql`search_key(t.name_de)`)}
    UNION ALL
    SELECT m.id, t.name_en, search_key(t.name_en), true, NULL FROM territory t JOIN member m ON m.territory_id = t.id
      WHERE ${matchCondition(lookup, Prisma.sql`search_key(t.name_en)`)}`;
  const visible = Prisma.sql`
    EXISTS (SELECT FROM member m WHERE m.id = best.id AND m.withdrawn_at IS NULL)
    AND EXISTS (SELECT FROM participation p JOIN network n ON n.id = p.network_id
                WHERE p.member_id = best.id AND (n.published_at IS NOT NULL OR ${isOffice(lookup)}))`;
  return listRanked(reader, lookup, named, visible);
}

/** By their own names and by who ran them. There are too few for an index to help. */
export function findNetworks(reader: Reader, lookup: Lookup): Promise<HitList> {
  const named = Prisma.sql`
    SELECT id, name_de AS by, search_key(name_de) AS key, false AS alias, NULL::date AS newest
      FROM network WHERE ${matchCondition(lookup, Prisma.sql`search_key(name_de)`)}
    UNION ALL
    SELECT id, name_en, search_key(name_en), false, NULL FROM network WHERE ${matchCondition(lookup, Prisma.sql`search_key(name_en)`)}
    UNION ALL
    SELECT network_id, organiser, search_key(organiser), true, NULL FROM organiser_term
      WHERE ${matchCondition(lookup, Prisma.sql`search_key(organiser)`)}`;
  const visible = Prisma.sql`
    EXISTS (SELECT FROM network n WHERE n.id = best.id AND (n.published_at IS NOT NULL OR ${isOffice(lookup)}))`;
  return listRanked(reader, lookup, named, visible);
}

/* Both expressions are those of the indexes, word for word. */
const MEETING_KEY = Prisma.sql`search_key(title_de || ' ' || title_en || ' ' || coalesce(place_de, '') || ' ' || coalesce(place_en, '') || ' ' || coalesce(label, ''))`;
const SOURCE_KEY = Prisma.sql`search_key(title || ' ' || publisher)`;

/** By title, place and label in the series. @param date when what was typed is a date: meetings that may have been held then, too */
export function findMeetings(reader: Reader, lookup: Lookup, date: BoundedDate | null): Promise<HitList> {
  const isDay = date !== null && date.earliest === date.latest;
  const held = date
    ? Prisma.sql`UNION ALL
        SELECT id, date_edtf, CASE WHEN ${isDay} THEN ${lookup.key}::text ELSE '' END, false, latest FROM meeting
        WHERE coalesce(earliest, latest) <= ${date.latest}::date AND coalesce(latest, earliest) >= ${date.earliest}::date`
    : Prisma.empty;
  const named = Prisma.sql`
    SELECT id, part.by, search_key(part.by) AS key, part.alias, latest AS newest
      FROM meeting, LATERAL (VALUES (title_de, false), (title_en, false), (place_de, true), (place_en, true), (label, true)) part (by, alias)
      WHERE ${matchCondition(lookup, MEETING_KEY)} AND part.by IS NOT NULL ${held}`;
  const visible = Prisma.sql`
    EXISTS (SELECT FROM meeting m JOIN network n ON n.id = m.network_id WHERE m.id = best.id AND m.withdrawn_at IS NULL
            AND ((m.published_at IS NOT NULL AND n.published_at IS NOT NULL) OR ${isOffice(lookup)}))`;
  return listRanked(reader, lookup, named, visible);
}

/**
 * By title and publisher. Only documents that something visible cites: what an office has noted but not used is not
 * public.
 */
export function findSources(reader: Reader, lookup: Lookup): Promise<HitList> {
  const named = Prisma.sql`
    SELECT id, part.by, search_key(part.by) AS key, part.alias, NULL::date AS newest
      FROM source, LATERAL (VALUES (title, false), (publisher, true)) part (by, alias) WHERE ${matchCondition(lookup, SOURCE_KEY)}`;
  // The limit keeps the planner from reading every citation of a document.
  const visible = Prisma.sql`
    (${isOffice(lookup)} OR (SELECT true FROM visible_citation c WHERE c.source_id = best.id LIMIT 1))`;
  return listRanked(reader, lookup, named, visible);
}
