import 'server-only';
import { z } from 'zod';
import type { ReadScope } from '@/lib/auth/read-scope';
import type { Locale } from '@/lib/core/localised-text';
import { Prisma } from '@/lib/db/generated/client';
import { queryRow, queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { byNameIn } from '@/lib/i18n/name-order';
import { findRegion } from '@/lib/members/rules-region';
import { MEMBER_KINDS } from '@/lib/members/types';
import { REGIONS } from '@/lib/members/types-region';
import { PARTICIPATION_DUTIES } from '@/lib/networks/types';
import { describeGapRows, listGapRows } from '@/lib/participation/gaps/queries';
import { IS_COMPARED } from '@/lib/participation/gaps/queries-compared';
import { groupAlike } from '@/lib/participation/gaps/rules-alike';
import { listGaps } from '@/lib/participation/gaps/rules-list';
import { FIRST_LINES } from '@/lib/participation/gaps/rules-shown';
import { DEFAULT_GAPS_VIEW, LONGEST_GAPS_VIEW } from '@/lib/participation/gaps/schema-list';
import type { FoundGaps, ShownGaps } from '@/lib/participation/gaps/types-list';

/*
 * The page of the longest open gaps. It shows the first lines of a list and counts the rest: the lines come by the order
 * of an index, the counts from the networks' summaries, so neither costs more where the register is larger.
 */

/** Seats looked at first: usually many more than the lines that they make up. */
const SEATS_AT_FIRST = 250;

const seenBy = (scope: ReadScope): Prisma.Sql =>
  Prisma.sql`(n.published_at IS NOT NULL OR ${scope.audience === 'office'})`;

const seatSchema = z.object({ networkId: z.int(), memberId: z.int() });
type SeatKey = z.output<typeof seatSchema>;

const openGapSchema = seatSchema.extend({ missed: z.int(), days: z.int().nullable(), saying: z.string() });

/**
 * The seats with the longest open gaps: whole ranks, until they make up the first lines. More are asked for where a rank
 * goes on behind the last.
 */
async function listLongest(reader: Reader, scope: ReadScope, most = SEATS_AT_FIRST): Promise<SeatKey[]> {
  const rows = await queryRows(
    reader,
    openGapSchema,
    Prisma.sql`
    SELECT p.network_id AS "networkId", p.member_id AS "memberId", p.open_gap_missed AS missed, p.open_gap_days AS days,
      p.open_gap_saying AS saying
    FROM participation p JOIN network n ON n.id = p.network_id
    WHERE p.seated AND p.open_gap_missed IS NOT NULL AND ${IS_COMPARED} AND ${seenBy(scope)}
    ORDER BY p.open_gap_missed DESC, p.open_gap_days DESC NULLS LAST, p.network_id, p.member_id LIMIT ${most}::int`,
  );
  const last = rows.at(-1);
  const isWhole = rows.length < most;
  const whole = isWhole ? rows : rows.filter(({ missed, days }) => missed !== last?.missed || days !== last.days);
  const lines = new Set<string>();
  const shown: SeatKey[] = [];
  let before: (typeof rows)[number] | undefined;
  for (const row of whole) {
    const isNextRank = row.missed !== before?.missed || row.days !== before.days;
    if (isNextRank && lines.size >= FIRST_LINES) return shown;
    lines.add(`${row.networkId} ${row.saying}`);
    shown.push({ networkId: row.networkId, memberId: row.memberId });
    before = row;
  }
  return isWhole || lines.size >= FIRST_LINES ? shown : listLongest(reader, scope, most * 4);
}

/** Seats looked at first for the longest gaps of all: more than a figure draws, and usually the whole of their ranks. */
const LONGEST_AT_FIRST = 50;

const longestSchema = seatSchema.extend({ missed: z.int(), days: z.int().nullable() });

/** The seats with the longest gaps, open or closed: whole ranks. More are asked for where the first goes on behind the last. */
async function listLongestEver(reader: Reader, scope: ReadScope, most = LONGEST_AT_FIRST): Promise<SeatKey[]> {
  const rows = await queryRows(
    reader,
    longestSchema,
    Prisma.sql`
    SELECT p.network_id AS "networkId", p.member_id AS "memberId", longest_gap_missed(p.gaps) AS missed,
      p.longest_gap_days AS days
    FROM participation p JOIN network n ON n.id = p.network_id
    WHERE p.seated AND longest_gap_missed(p.gaps) IS NOT NULL AND ${IS_COMPARED} AND ${seenBy(scope)}
    ORDER BY longest_gap_missed(p.gaps) DESC, p.longest_gap_days DESC NULLS LAST, p.network_id, p.member_id
    LIMIT ${most}::int`,
  );
  const last = rows.at(-1);
  const whole =
    rows.length < most ? rows : rows.filter(({ missed, days }) => missed !== last?.missed || days !== last.days);
  if (whole.length === 0 && rows.length > 0) return listLongestEver(reader, scope, most * 4);
  return whole.map(({ networkId, memberId }) => ({ networkId, memberId }));
}

const IN_ORDER: Readonly<Record<Locale, Prisma.Sql>> = {
  de: Prisma.sql`m.name_de COLLATE "und-x-icu", n.name_de COLLATE "und-x-icu"`,
  en: Prisma.sql`m.name_en COLLATE "und-x-icu", n.name_en COLLATE "und-x-icu"`,
};

/** The first seats by name of which too little is recorded. */
const listApart = (reader: Reader, scope: ReadScope, locale: Locale): Promise<SeatKey[]> =>
  queryRows(
    reader,
    seatSchema,
    Prisma.sql`
    SELECT p.network_id AS "networkId", p.member_id AS "memberId"
    FROM member m JOIN participation p ON p.member_id = m.id JOIN network n ON n.id = p.network_id
    WHERE m.withdrawn_at IS NULL AND p.seated AND NOT (${IS_COMPARED}) AND ${seenBy(scope)}
    ORDER BY ${IN_ORDER[locale]} LIMIT ${FIRST_LINES}::int`,
  );

const countSchema = z.object({
  lines: z.int(),
  entries: z.int(),
  apart: z.int(),
  without: z.int(),
  isVoluntary: z.boolean(),
});

const countAll = (reader: Reader, scope: ReadScope) =>
  queryRow(
    reader,
    countSchema,
    Prisma.sql`
    SELECT coalesce(sum(s.open_gap_line_count), 0)::int AS lines, coalesce(sum(s.open_gap_count), 0)::int AS entries,
      coalesce(sum(s.uncompared_count), 0)::int AS apart,
      coalesce(sum(s.member_count - s.uncompared_count - s.open_gap_count), 0)::int AS without,
      coalesce(bool_or(n.duty = 'voluntary' AND s.open_gap_count + s.uncompared_count > 0), false) AS "isVoluntary"
    FROM network_summary s JOIN network n ON n.id = s.id WHERE ${seenBy(scope)}`,
  );

const networkSchema = z.object({
  id: z.int(),
  slug: z.string(),
  de: z.string(),
  en: z.string(),
  duty: z.enum(PARTICIPATION_DUTIES),
});

const hasSeat = (scope: ReadScope): Prisma.Sql => Prisma.sql`
  EXISTS (SELECT FROM participation p JOIN network n ON n.id = p.network_id
          WHERE p.member_id = m.id AND p.seated AND ${seenBy(scope)})`;

/** What a view can be narrowed to. */
async function listChoices(reader: Reader, scope: ReadScope): Promise<ShownGaps['choices']> {
  const networks = await queryRows(
    reader,
    networkSchema,
    Prisma.sql`
    SELECT n.id, n.slug, n.name_de AS de, n.name_en AS en, n.duty::text AS duty FROM network n
    WHERE ${seenBy(scope)} ORDER BY n.name_de, n.id`,
  );
  const kinds = await queryRows(
    reader,
    z.object({ kind: z.enum(MEMBER_KINDS) }),
    Prisma.sql`
    SELECT kind::text AS kind FROM unnest(enum_range(NULL::member_kind)) kind
    -- One of each kind is enough; of a kind that nobody is of the index knows, and no member is looked at.
    WHERE CASE WHEN (SELECT m.kind FROM member m WHERE m.kind >= kind.kind ORDER BY m.kind LIMIT 1) = kind.kind
      THEN (SELECT true FROM member m WHERE m.kind = kind.kind AND ${hasSeat(scope)} LIMIT 1) END`,
  );
  const codes = await queryRows(
    reader,
    z.object({ code: z.string() }),
    Prisma.sql`SELECT DISTINCT m.iso_code AS code FROM member m WHERE m.iso_code IS NOT NULL AND ${hasSeat(scope)}`,
  );
  const regions = new Set(codes.map(({ code }) => findRegion(code)));
  return {
    networks: networks.map(({ id, slug, de, en, duty }) => ({ id, slug, name: { de, en }, duty })),
    kinds: MEMBER_KINDS.filter((kind) => kinds.some((here) => here.kind === kind)),
    regions: REGIONS.filter((region) => regions.has(region)),
  };
}

/** The longest gaps of all, open or closed, of which a figure draws the first: whole ranks, from the longest on. */
export async function readLongestGaps(reader: Reader, scope: ReadScope, locale: Locale): Promise<FoundGaps> {
  const { apart } = await countAll(reader, scope);
  const stored = await listGapRows(reader, await listLongestEver(reader, scope));
  const { networks } = await listChoices(reader, scope);
  const rows = await describeGapRows(reader, scope, stored);
  const { entries } = listGaps({ networks, rows }, LONGEST_GAPS_VIEW, byNameIn(locale));
  return { lines: groupAlike(entries), apart };
}

/** The page of the default view: what `showGaps` makes of the whole register. */
export async function readFirstGaps(reader: Reader, scope: ReadScope, locale: Locale): Promise<ShownGaps> {
  const { isVoluntary, ...count } = await countAll(reader, scope);
  const longest = await listLongest(reader, scope);
  const seats = [...longest, ...(count.apart > 0 ? await listApart(reader, scope, locale) : [])];
  const stored = await listGapRows(reader, seats);
  const choices = await listChoices(reader, scope);
  const rows = await describeGapRows(reader, scope, stored);
  const { entries, apart } = listGaps({ networks: choices.networks, rows }, DEFAULT_GAPS_VIEW, byNameIn(locale));
  return { lines: groupAlike(entries), apart, count, isVoluntary, choices };
}
