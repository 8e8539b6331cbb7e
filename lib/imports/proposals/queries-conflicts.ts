import 'server-only';
import { z } from 'zod';
import { PROPOSABLE_TABLES, type ProposableTable } from '@/lib/audit/proposals/types';
import { columnList, columnsOf } from '@/lib/db/columns';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { ASSERTION_TABLES } from '@/lib/imports/batches/types';
import { nameRows } from '@/lib/imports/proposals/queries-names';
import { PROPOSAL_CONFLICTS, type ProposalConflict } from '@/lib/imports/proposals/types';

/*
 * What has happened to the rows of a proposal since. Each query finds one kind of it, for all rows of a table at once.
 */

/** Conflicts named one by one; the rest are counted. */
const NAMED = 20;

const conflictSchema = z.object({
  kind: z.enum(PROPOSAL_CONFLICTS),
  table: z.enum(PROPOSABLE_TABLES),
  position: z.int(),
  total: z.int(),
});

/** What no edit by anybody is: the count of edits, and when the history took the row. */
const NO_CONTENT = Prisma.sql`ARRAY['version', 'recorded_from']`;

/** Rows that are other than they were when they were to be changed, or gone. A column that is newer than the proposal counts as equal. */
const changed = (id: number, table: ProposableTable): Prisma.Sql => Prisma.sql`
  SELECT 'changed' AS kind, c.position FROM proposed_change c LEFT JOIN ${Prisma.raw(table)} t ON t.id = c.row_id
  WHERE c.proposal_id = ${id}::int AND c.table_name = ${table} AND c.operation NOT IN ('insert', 'raise')
    AND (t.id IS NULL OR to_jsonb(jsonb_populate_record(t, c.before)) - ${NO_CONTENT} IS DISTINCT FROM to_jsonb(t) - ${NO_CONTENT})`;

/** By which columns two rows of a table are the same thing, beside their number; none where only the database's bounds tell. */
const NATURAL_KEYS: Readonly<Record<ProposableTable, readonly string[]>> = {
  network: ['slug'],
  territory: ['slug'],
  member: ['slug'],
  member_alias: ['member_id', 'name'],
  member_code: ['network_id', 'code'],
  source: ['slug'],
  membership: [],
  organiser_term: [],
  meeting: ['network_id', 'slug'],
  meeting_source: ['meeting_id', 'source_id'],
  unrecorded_note: ['meeting_id', 'member_id'],
  attendance: ['meeting_id', 'member_id', 'source_id'],
  statement: [],
  claim: [],
  total: [],
  succession: [],
};

/** New rows in whose place another has come to stand, which the proposal itself does not take away. */
function taken(id: number, table: ProposableTable): Prisma.Sql {
  const keys = NATURAL_KEYS[table];
  const same = Prisma.raw(`(${columnList(keys, 't')}) IS NOT DISTINCT FROM (${columnList(keys, 'r')})`);
  const equal = Prisma.raw(`(${columnList(keys, 't')}) = (${columnList(keys, 'r')})`);
  const sameThing = table === 'unrecorded_note' ? same : equal;
  // Assertions that were withdrawn are in nobody's way.
  const standing =
    table === 'attendance' ? Prisma.sql`AND t.withdrawn_at IS NULL AND c."row"->>'withdrawn_at' IS NULL` : Prisma.empty;
  const byKey =
    keys.length === 0
      ? Prisma.empty
      : Prisma.sql`
    UNION SELECT c.position FROM proposed_change c
      CROSS JOIN LATERAL jsonb_populate_record(NULL::${Prisma.raw(table)}, c."row") r
      JOIN ${Prisma.raw(table)} t ON ${sameThing} ${standing}
    WHERE c.proposal_id = ${id}::int AND c.table_name = ${table} AND c.operation = 'insert'
      AND NOT EXISTS (SELECT FROM proposed_change p WHERE p.proposal_id = ${id}::int AND p.table_name = ${table}
        AND p.row_id = t.id AND p.operation IN ('change', 'remove', 'withdraw'))`;
  return Prisma.sql`
    SELECT 'exists' AS kind, f.position FROM (
      SELECT c.position FROM proposed_change c JOIN ${Prisma.raw(table)} t ON t.id = c.row_id
      WHERE c.proposal_id = ${id}::int AND c.table_name = ${table} AND c.operation = 'insert'
      ${byKey}) f`;
}

/** Columns that name a member; whoever is withdrawn by now gets nothing more. */
const MEMBER_COLUMNS = [
  'member_id',
  'representing_member_id',
  'host_member_id',
  'issued_by_member_id',
  'predecessor_id',
  'successor_id',
];

/** Columns that name a row which may be gone altogether, because the batch that brought it was undone. */
const BROUGHT_BY_BATCHES: readonly (readonly [column: string, table: ProposableTable])[] = [
  ['source_id', 'source'],
  ['doubt_source_id', 'source'],
  ['territory_id', 'territory'],
];

/** Rows that would rest on a member or a meeting that has been withdrawn or on a row that is gone, and that does not stand again by the proposal. */
function gone(id: number, table: ProposableTable): Prisma.Sql {
  const columns = new Set<string>(columnsOf(table));
  const withdrawn = (of: 'member' | 'meeting') => Prisma.sql`(
    SELECT w.id FROM ${Prisma.raw(of)} w WHERE w.withdrawn_at IS NOT NULL AND NOT EXISTS (SELECT FROM proposed_change p
      WHERE p.proposal_id = ${id}::int AND p.table_name = ${of} AND p.row_id = w.id AND p."row"->>'withdrawn_at' IS NULL))`;
  const names = [
    ...MEMBER_COLUMNS.filter((column) => columns.has(column)).map(
      (column) => Prisma.sql`(c."row"->>${column}::text)::int IN ${withdrawn('member')}`,
    ),
    ...BROUGHT_BY_BATCHES.filter(([column]) => columns.has(column)).map(
      ([column, of]) => Prisma.sql`((c."row"->>${column}::text)::int IS NOT NULL
        AND NOT EXISTS (SELECT FROM ${Prisma.raw(of)} b WHERE b.id = (c."row"->>${column}::text)::int)
        AND NOT EXISTS (SELECT FROM proposed_change p WHERE p.proposal_id = ${id}::int AND p.table_name = ${of}
          AND p.row_id = (c."row"->>${column}::text)::int AND p.operation = 'insert'))`,
    ),
    ...(columns.has('meeting_id') ? [Prisma.sql`(c."row"->>'meeting_id')::int IN ${withdrawn('meeting')}`] : []),
    ...(table === 'member' || table === 'meeting'
      ? [
          Prisma.sql`(c.operation = 'raise' AND c.row_id NOT IN (SELECT t.id FROM ${Prisma.raw(table)} t WHERE t.withdrawn_at IS NULL))`,
        ]
      : []),
  ];
  if (names.length === 0) return Prisma.sql`SELECT 'gone' AS kind, NULL::int AS position WHERE false`;
  return Prisma.sql`
    SELECT 'gone' AS kind, c.position FROM proposed_change c
    WHERE c.proposal_id = ${id}::int AND c.table_name = ${table} AND c.operation IN ('insert', 'change', 'raise')
      AND (${Prisma.join(names, ' OR ')})`;
}

/** Where a row of a table names a member that is not to be left behind once that member has gone into another. */
const NAMES_A_MEMBER: Readonly<Record<ProposableTable, readonly string[]>> = {
  network: [],
  territory: [],
  member: ['t.merged_into_id'],
  // Names stay with whoever bore them.
  member_alias: [],
  member_code: ['t.member_id'],
  source: ['t.issued_by_member_id'],
  membership: ['t.member_id'],
  organiser_term: ['t.member_id'],
  meeting: ['t.host_member_id'],
  meeting_source: ['ANY (t.counted_member_ids)'],
  unrecorded_note: ['t.member_id'],
  attendance: ['t.member_id', 't.representing_member_id'],
  statement: ['t.member_id'],
  claim: ['t.member_id'],
  // Merging leaves both as the document has them.
  total: [],
  succession: [],
};

const isAssertion = (table: ProposableTable): boolean => ASSERTION_TABLES.some((one) => one === table);

/** Members that would go into another, of whom something is on record by now that the proposal does not take along. */
function stillNamed(id: number, table: ProposableTable): Prisma.Sql {
  if (table !== 'member') return Prisma.sql`SELECT 'named' AS kind, NULL::int AS position WHERE false`;
  const uses = PROPOSABLE_TABLES.flatMap((of) =>
    NAMES_A_MEMBER[of].map((place) => {
      const standing = isAssertion(of) ? Prisma.sql`AND t.withdrawn_at IS NULL` : Prisma.empty;
      return Prisma.sql`EXISTS (SELECT FROM ${Prisma.raw(of)} t WHERE c.row_id = ${Prisma.raw(place)} ${standing}
        AND NOT EXISTS (SELECT FROM proposed_change p WHERE p.proposal_id = ${id}::int AND p.table_name = ${of}
          AND p.row_id = t.id AND p.operation IN ('change', 'remove', 'withdraw')))`;
    }),
  );
  return Prisma.sql`
    SELECT 'named' AS kind, c.position FROM proposed_change c
    WHERE c.proposal_id = ${id}::int AND c.table_name = 'member' AND c.operation = 'change'
      AND c.before->>'withdrawn_at' IS NULL AND c."row"->>'merged_into_id' IS NOT NULL AND (${Prisma.join(uses, ' OR ')})`;
}

/** All that stands in the way of putting a proposal in force: how much it is, and the first of it by name. */
export async function findProposalConflicts(
  reader: Reader,
  id: number,
): Promise<{ count: number; conflicts: ProposalConflict[] }> {
  let count = 0;
  const found: z.output<typeof conflictSchema>[] = [];
  for (const table of PROPOSABLE_TABLES) {
    for (const kind of [changed, taken, gone, stillNamed]) {
      const rows = await queryRows(
        reader,
        conflictSchema,
        Prisma.sql`SELECT k.kind, ${table} AS "table", k.position, (count(*) OVER ())::int AS total
          FROM (${kind(id, table)}) k ORDER BY k.position LIMIT ${NAMED}`,
      );
      count += rows[0]?.total ?? 0;
      found.push(...rows);
    }
  }
  const first = found.slice(0, NAMED);
  const names = await nameRows(
    reader,
    id,
    first.map(({ position }) => position),
  );
  return {
    count,
    conflicts: first.flatMap(({ kind, position }) => {
      const name = names.get(position);
      return name ? [{ ...name.name, kind }] : [];
    }),
  };
}

/** Whether a proposal names columns that the register no longer has: it was made before an upgrade. */
export async function isOutdated(reader: Reader, id: number): Promise<boolean> {
  const rows = await queryRows(
    reader,
    z.object({ table: z.enum(PROPOSABLE_TABLES), columns: z.array(z.string()) }),
    Prisma.sql`
    SELECT c.table_name AS "table", array_agg(DISTINCT k.name) AS columns
    FROM (SELECT DISTINCT ON (p.table_name) p.table_name, coalesce(p."row", p.before) AS said FROM proposed_change p
          WHERE p.proposal_id = ${id}::int ORDER BY p.table_name, p.position) c, jsonb_object_keys(c.said) AS k (name)
    GROUP BY 1`,
  );
  return rows.some(({ table, columns }) => {
    const known = new Set<string>(columnsOf(table));
    return columns.some((column) => !known.has(column));
  });
}
