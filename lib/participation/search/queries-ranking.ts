import 'server-only';
import { z } from 'zod';
import type { ReadScope } from '@/lib/auth/read-scope';
import { Prisma } from '@/lib/db/generated/client';
import { callFunction, idRowSchema, queryRow, queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import type { SearchPatterns } from '@/lib/participation/search/rules';
import { MATCHES, type Match } from '@/lib/participation/search/types';

/** Characters of a short name: swapping two of its letters changes more than half of its trigrams. */
const SHORT = 6;
/** How similar a mistyped name must be to a name (pg_trgm's word similarity, 0 to 1). */
const similarityThreshold = (key: string): number => (key.length <= SHORT ? 0.4 : 0.5);

/** What is looked for, and how. */
export interface Lookup {
  /** What was typed, as `search_key` writes it. */
  key: string;
  /** null: by a similar spelling. */
  patterns: SearchPatterns | null;
  scope: ReadScope;
  /** Entries of a group that are listed. */
  most: number;
}

export interface HitList {
  /** How many there are, listed or not. */
  total: number;
  /** There are more, which nobody has counted: these are the best of the newest. */
  goesOn?: boolean;
  /** Best first. */
  hits: { id: number; by: string; match: Match }[];
}

/**
 * Has one process answer the searches of this transaction: their keys are dear to the planner, and to start others takes
 * longer than to look them up.
 */
export async function searchAlone(reader: Reader): Promise<void> {
  await callFunction(reader, Prisma.sql`SELECT set_config('max_parallel_workers_per_gather', '0', true)`);
}

/** The key under which a text is compared with names: without case, accents and punctuation. */
export async function toSearchKey(reader: Reader, text: string): Promise<string> {
  const { key } = await queryRow(reader, z.object({ key: z.string() }), Prisma.sql`SELECT search_key(${text}) AS key`);
  return key;
}

/** Sets the threshold of the operator `<%`, which an index answers, for this transaction. */
export async function setSimilarityThreshold(reader: Reader, key: string): Promise<void> {
  await callFunction(
    reader,
    Prisma.sql`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(similarityThreshold(key))}, true)`,
  );
}

/** Condition on a key, in a form that a GIN index of trigrams answers. */
export const matchCondition = ({ key, patterns }: Lookup, column: Prisma.Sql): Prisma.Sql =>
  patterns
    ? Prisma.sql`(${Prisma.join(
        [
          ...patterns.anchors.map((some) => Prisma.sql`${column} LIKE ANY (${some}::text[])`),
          ...patterns.rest.map((pattern) => Prisma.sql`' ' || ${column} LIKE ${pattern}::text`),
        ],
        ' AND ',
      )})`
    : Prisma.sql`(${key}::text <% ${column})`;

/** Condition that a key is that of one of these names: constants to the planner, so that the same index answers. */
export const nameCondition = (names: readonly string[], column: Prisma.Sql): Prisma.Sql =>
  names.length === 0
    ? Prisma.sql`false`
    : Prisma.sql`${column} = ANY (ARRAY[${Prisma.join(names.map((name) => Prisma.sql`search_key(${name}::text)`))}])`;

/** Entries that are ranked. Whoever finds more than these has typed what tells them no longer apart. */
const MOST_RANKED = 500;

/** Where candidates come from: a table, and conditions on its columns. */
interface Candidates {
  table: Prisma.Sql;
  matches: Prisma.Sql;
  visible: Prisma.Sql;
  /** Its own name is the text as it stands, in a form that an index answers: there, however many others there are. */
  isNamedSo: Prisma.Sql;
  /** Which of too many are ranked. */
  newest: Prisma.Sql;
}

/**
 * The candidates that are ranked: all of them, or, of more than a reader looks through, the newest and those that are
 * named exactly so. What a search costs hangs on this number and not on the register.
 */
export async function listCandidates(
  reader: Reader,
  { table, matches, visible, isNamedSo, newest }: Candidates,
): Promise<{ ids: number[]; goesOn: boolean }> {
  const some = await queryRows(
    reader,
    idRowSchema,
    Prisma.sql`SELECT id FROM ${table} WHERE ${matches} AND ${visible} LIMIT ${MOST_RANKED + 1}::int`,
  );
  if (some.length <= MOST_RANKED) return { ids: some.map(({ id }) => id), goesOn: false };
  const chosen = await queryRows(
    reader,
    idRowSchema,
    Prisma.sql`
    (SELECT id FROM ${table} WHERE ${matches} AND ${visible} ORDER BY ${newest} LIMIT ${MOST_RANKED}::int)
    UNION (SELECT id FROM ${table} WHERE (${isNamedSo}) AND ${visible} LIMIT ${MOST_RANKED}::int)`,
  );
  return { ids: chosen.map(({ id }) => id), goesOn: true };
}

const rankedSchema = z.object({ id: z.int(), by: z.string(), place: z.int(), total: z.int() });

/**
 * Ranks candidates by how they fit; of an entry's names the one that fits best.
 *
 * @param named rows (id, by, key, alias, newest): a name with its key, whether it is another than the entry's own, and
 *   the day after which entries that fit alike are sorted, the latest first
 * @param visible condition on `best.id` that keeps out what the scope does not see
 */
export async function listRanked(
  reader: Reader,
  { key, patterns, most }: Lookup,
  named: Prisma.Sql,
  visible: Prisma.Sql,
): Promise<HitList> {
  const rows = await queryRows(
    reader,
    rankedSchema,
    Prisma.sql`
    SELECT best.id, best.by, best.place, (count(*) OVER ())::int AS total FROM (
      SELECT DISTINCT ON (fit.id) fit.* FROM (
        SELECT named.id, named.by, named.newest, word_similarity(${key}::text, named.key) AS likeness,
          CASE WHEN ${patterns === null} THEN 4
            WHEN named.alias AND named.key LIKE ${`${key}%`} THEN 2
            WHEN named.key = ${key}::text THEN 0
            WHEN named.key LIKE ${`${key}%`} THEN 1
            ELSE 3 END AS place
        FROM (${named}) named
      ) fit ORDER BY fit.id, fit.place, fit.likeness DESC, length(fit.by), fit.by
    ) best WHERE ${visible}
    ORDER BY best.place, best.newest DESC NULLS LAST, best.likeness DESC, length(best.by), best.by, best.id LIMIT ${most}`,
  );
  return {
    total: rows[0]?.total ?? 0,
    hits: rows.map(({ id, by, place }) => ({ id, by, match: MATCHES[place] ?? 'similar' })),
  };
}
