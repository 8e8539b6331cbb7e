import 'server-only';
import { visibleTo, type ReadScope } from '@/lib/auth/read-scope';
import type { BoundedDate } from '@/lib/core/partial-date';
import { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/reader';
import {
  listCandidates,
  listRanked,
  matchCondition,
  nameCondition,
  type HitList,
  type Lookup,
} from '@/lib/participation/search/queries-ranking';
import { patternsForAllWords } from '@/lib/participation/search/rules';
import { abbreviates, mayAbbreviate } from '@/lib/participation/search/rules-abbreviations';
import type { MeantTerritories } from '@/lib/participation/search/rules-territories';

const isOffice = ({ scope }: Lookup): boolean => scope.audience === 'office';

/**
 * By their names in both languages, by their other names and by the territory they belong to.
 *
 * @param meant what lists of states and Länder take the text for: whoever bears such a code is found, too
 */
export function findMembers(reader: Reader, lookup: Lookup, meant: MeantTerritories): Promise<HitList> {
  const typed = Prisma.sql`${meant.names[0] ?? ''}::text`;
  const listed =
    meant.codes.length === 0
      ? Prisma.empty
      : Prisma.sql`
    UNION ALL
    SELECT m.id, l.name, search_key(l.name), true, NULL
      FROM unnest(${meant.codes}::text[], ${meant.names}::text[]) l (code, name) JOIN member m ON m.iso_code = l.code
    UNION ALL
    SELECT m.id, l.name, search_key(l.name), true, NULL
      FROM unnest(${meant.codes}::text[], ${meant.names}::text[]) l (code, name)
      JOIN territory t ON t.iso_state = l.code OR t.iso_subdivision = l.code JOIN member m ON m.territory_id = t.id
    UNION ALL
    SELECT id, ${typed}, ${lookup.key}::text, true, NULL FROM member
      WHERE ${nameCondition(meant.sameNames, Prisma.sql`search_key(name_de)`)} OR ${nameCondition(meant.sameNames, Prisma.sql`search_key(name_en)`)}`;
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
      WHERE ${matchCondition(lookup, Prisma.sql`search_key(t.name_en)`)} ${listed}`;
  const visible = Prisma.sql`
    EXISTS (SELECT FROM member m WHERE m.id = best.id AND m.withdrawn_at IS NULL)
    AND EXISTS (SELECT FROM participation p JOIN network n ON n.id = p.network_id
                WHERE p.member_id = best.id AND (n.published_at IS NOT NULL OR ${isOffice(lookup)}))`;
  return listRanked(reader, lookup, named, visible);
}

/**
 * By their own names and by who ran them.
 *
 * @param shortIds networks that what was typed is short for
 */
export function findNetworks(reader: Reader, lookup: Lookup, shortIds: readonly number[]): Promise<HitList> {
  const named = Prisma.sql`
    SELECT id, name_de AS by, search_key(name_de) AS key, false AS alias, NULL::date AS newest
      FROM network WHERE ${matchCondition(lookup, Prisma.sql`search_key(name_de)`)}
    UNION ALL
    SELECT id, name_en, search_key(name_en), false, NULL FROM network WHERE ${matchCondition(lookup, Prisma.sql`search_key(name_en)`)}
    UNION ALL
    SELECT id, name_de, ${lookup.key}::text, false, NULL FROM network WHERE id = ANY (${[...shortIds]}::int[])
    UNION ALL
    SELECT network_id, organiser, search_key(organiser), true, NULL FROM organiser_term
      WHERE ${matchCondition(lookup, Prisma.sql`search_key(organiser)`)}`;
  const visible = Prisma.sql`
    EXISTS (SELECT FROM network n WHERE n.id = best.id AND (n.published_at IS NOT NULL OR ${isOffice(lookup)}))`;
  return listRanked(reader, lookup, named, visible);
}

/** The networks that a text is short for; read whole, because initials are no matter of an index and networks are few. */
export async function listNetworksShortly(reader: Reader, scope: ReadScope, written: string): Promise<number[]> {
  if (!mayAbbreviate(written)) return [];
  const networks = await reader.network.findMany({
    where: visibleTo(scope),
    select: { id: true, nameDe: true, nameEn: true },
  });
  return networks
    .filter(({ nameDe, nameEn }) => [nameDe, nameEn].some((name) => abbreviates(written, name)))
    .map(({ id }) => id);
}

/* Both expressions are those of the indexes, word for word. */
const MEETING_KEY = Prisma.sql`search_key(title_de || ' ' || title_en || ' ' || coalesce(place_de, '') || ' ' || coalesce(place_en, '') || ' ' || coalesce(label, ''))`;
const NETWORK_KEY = Prisma.sql`search_key(n.name_de || ' ' || n.name_en)`;
const SOURCE_KEY = Prisma.sql`search_key(title || ' ' || publisher)`;

/** By title, place and label in the series. @param date when what was typed is a date: meetings that may have been held then, too */
export async function findMeetings(reader: Reader, lookup: Lookup, date: BoundedDate | null): Promise<HitList> {
  const { ids, goesOn } = await listCandidates(reader, {
    table: Prisma.sql`meeting`,
    matches: matchCondition(lookup, MEETING_KEY),
    visible: Prisma.sql`withdrawn_at IS NULL AND (${isOffice(lookup)} OR (published_at IS NOT NULL
      AND EXISTS (SELECT FROM network n WHERE n.id = network_id AND n.published_at IS NOT NULL)))`,
    isNamedSo: Prisma.sql`search_key(title_de) = ${lookup.key}::text OR search_key(title_en) = ${lookup.key}::text`,
    newest: Prisma.sql`latest DESC NULLS LAST, id`,
  });
  const isDay = date !== null && date.earliest === date.latest;
  const held = date
    ? Prisma.sql`UNION ALL
        SELECT id, date_edtf, CASE WHEN ${isDay} THEN ${lookup.key}::text ELSE '' END, false, latest FROM meeting
        WHERE coalesce(earliest, latest) <= ${date.latest}::date AND coalesce(latest, earliest) >= ${date.earliest}::date`
    : Prisma.empty;
  const named = Prisma.sql`
    SELECT id, part.by, search_key(part.by) AS key, part.alias, latest AS newest
      FROM meeting, LATERAL (VALUES (title_de, false), (title_en, false), (place_de, true), (place_en, true), (label, true)) part (by, alias)
      WHERE id = ANY (${ids}::int[]) AND part.by IS NOT NULL ${held}`;
  return { ...(await listRanked(reader, lookup, named, visibleMeeting(lookup))), ...(goesOn && { goesOn }) };
}

const visibleMeeting = (lookup: Lookup): Prisma.Sql => Prisma.sql`
    EXISTS (SELECT FROM meeting m JOIN network n ON n.id = m.network_id WHERE m.id = best.id AND m.withdrawn_at IS NULL
            AND ((m.published_at IS NOT NULL AND n.published_at IS NOT NULL) OR ${isOffice(lookup)}))`;

/**
 * Meetings that may have been held on a date and whose title, place and network have all the words: "Welterbe 1985". Only in
 * networks whose name has at least one of them, or is meant by all: of those the meetings of a time are few.
 *
 * @param shortIds networks that the words are short for
 */
export async function findMeetingsOn(
  reader: Reader,
  lookup: Lookup,
  date: BoundedDate,
  shortIds: readonly number[],
): Promise<HitList> {
  const patterns = patternsForAllWords(lookup.key);
  if (!patterns) return { total: 0, hits: [] };
  const padded = Prisma.sql`' ' || ${MEETING_KEY} || ' ' || ${NETWORK_KEY}`;
  const named = Prisma.sql`
    SELECT m.id, m.title_de AS by, ''::text AS key, false AS alias, m.latest AS newest
      FROM network n CROSS JOIN LATERAL (
        SELECT * FROM meeting held WHERE held.network_id = n.id
          AND coalesce(held.earliest, held.latest) <= ${date.latest}::date AND coalesce(held.latest, held.earliest) >= ${date.earliest}::date
      ) m
      WHERE n.id = ANY (${[...shortIds]}::int[])
        OR (' ' || ${NETWORK_KEY} LIKE ANY (${patterns.words}::text[]) AND ${padded} LIKE ALL (${patterns.words}::text[]))
    UNION ALL
    SELECT id, title_de, '', false, latest FROM meeting WHERE ${matchCondition({ ...lookup, patterns }, MEETING_KEY)}
      AND coalesce(earliest, latest) <= ${date.latest}::date AND coalesce(latest, earliest) >= ${date.earliest}::date`;
  return listRanked(reader, lookup, named, visibleMeeting(lookup));
}

/**
 * By title and publisher. Only documents that something visible cites: what an office has noted but not used is not
 * public.
 */
export async function findSources(reader: Reader, lookup: Lookup): Promise<HitList> {
  const { ids, goesOn } = await listCandidates(reader, {
    table: Prisma.sql`source`,
    matches: matchCondition(lookup, SOURCE_KEY),
    // The limit keeps the planner from reading every citation of a document.
    visible: Prisma.sql`(${isOffice(lookup)} OR (SELECT true FROM visible_citation c WHERE c.source_id = source.id LIMIT 1))`,
    isNamedSo: Prisma.sql`search_key(title) = ${lookup.key}::text`,
    newest: Prisma.sql`id DESC`,
  });
  const named = Prisma.sql`
    SELECT id, part.by, search_key(part.by) AS key, part.alias, NULL::date AS newest
      FROM source, LATERAL (VALUES (title, false), (publisher, true)) part (by, alias) WHERE id = ANY (${ids}::int[])`;
  return { ...(await listRanked(reader, lookup, named, Prisma.sql`true`)), ...(goesOn && { goesOn }) };
}
