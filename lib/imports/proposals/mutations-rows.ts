import 'server-only';
import { z } from 'zod';
import { PROPOSABLE_TABLES, type ProposableTable, type ProposedOperation } from '@/lib/audit/proposals/types';
import { columnList, columnsOf, hasColumn } from '@/lib/db/columns';
import { Prisma } from '@/lib/db/generated/client';
import { callFunction, queryRow, queryRows } from '@/lib/db/query-rows';
import type { RegisterWrite } from '@/lib/db/register-write';
import {
  ASSERTION_TABLES,
  JOURNALLED_WORD_TABLES,
  type AssertionTable,
  type JournalledWordTable,
} from '@/lib/imports/batches/types';

/*
 * The rows of a proposal go into the register table by table, each in one or a few statements, however many they are.
 * Whoever calls has looked for conflicts; the batch's journal is written beside.
 */

interface InForce {
  proposalId: number;
  batchId: number;
}

/** Others name rows of these: new ones come first. Elsewhere edits do, which may make room for what is new. */
const NAMED_BY_OTHERS: ReadonlySet<ProposableTable> = new Set(['network', 'territory', 'member', 'source', 'meeting']);

const isAssertion = (table: ProposableTable): table is AssertionTable => ASSERTION_TABLES.some((one) => one === table);
/** What a source says: never edited or removed, but withdrawn. */
const isSaid = (table: ProposableTable): boolean =>
  isAssertion(table) || JOURNALLED_WORD_TABLES.some((one) => one === table);

const proposed = (id: number, table: ProposableTable, operation: ProposedOperation): Prisma.Sql => Prisma.sql`
  proposed_change c WHERE c.proposal_id = ${id}::int AND c.table_name = ${table} AND c.operation = ${operation}::proposed_operation`;

/** Columns that say when something came into force: what the proposal's own write set becomes this instant. */
const INSTANTS = ['published_at', 'withdrawn_at'] as const;

/** A row as it goes into the register. */
function rowNow(table: ProposableTable, { batchId }: InForce): Prisma.Sql {
  const instants = INSTANTS.filter((column) => hasColumn(table, column)).map(
    (column) => Prisma.sql`|| CASE
      WHEN (c."row"->>${column}::text)::timestamptz >= date_trunc('milliseconds', made.at) THEN jsonb_build_object(${column}::text, register_now())
      ELSE '{}' END`,
  );
  const batch = isAssertion(table)
    ? Prisma.sql`|| jsonb_build_object('import_batch_id', ${batchId}::int)`
    : Prisma.empty;
  return Prisma.sql`(c."row" || jsonb_build_object('recorded_from', register_now()) ${Prisma.join(instants.length > 0 ? instants : [Prisma.empty], ' ')} ${batch})`;
}

const madeAt = (id: number): Prisma.Sql =>
  Prisma.sql`(SELECT created_at AS at FROM proposal WHERE id = ${id}::int) made`;

/** Columns that the rows of a proposal give a table: one that is newer than the proposal gets its default. */
async function givenColumns(write: RegisterWrite, id: number, table: ProposableTable): Promise<string[]> {
  const [first] = await queryRows(
    write.transaction,
    z.object({ row: z.record(z.string(), z.unknown()) }),
    Prisma.sql`SELECT c."row" FROM proposed_change c WHERE c.proposal_id = ${id}::int AND c.table_name = ${table}
      AND c."row" IS NOT NULL ORDER BY c.position LIMIT 1`,
  );
  return first ? columnsOf(table).filter((column) => Object.hasOwn(first.row, column)) : [];
}

async function insertRows(write: RegisterWrite, table: ProposableTable, to: InForce, given: readonly string[]) {
  const columns = Prisma.raw(columnList(given));
  const count = await write.transaction.$executeRaw`
    INSERT INTO ${Prisma.raw(table)} (${columns})
    SELECT ${Prisma.raw(columnList(given, 'r'))} FROM ${madeAt(to.proposalId)} CROSS JOIN
      (SELECT c.position, c."row" FROM ${proposed(to.proposalId, table, 'insert')}) c
      CROSS JOIN LATERAL jsonb_populate_record(NULL::${Prisma.raw(table)}, ${rowNow(table, to)}) r
    ORDER BY c.position`;
  // What is asserted names its batch itself.
  if (count > 0 && !isAssertion(table)) {
    await write.transaction.$executeRaw`
      INSERT INTO batch_change (batch_id, table_name, row_id, operation, after)
      SELECT ${to.batchId}::int, ${table}, t.id, 'added', to_jsonb(t) FROM ${Prisma.raw(table)} t
      WHERE t.id IN (SELECT c.row_id FROM ${proposed(to.proposalId, table, 'insert')}) ORDER BY t.id`;
  }
  return count;
}

const KEPT = new Set(['id', 'version', 'recorded_from']);

async function changeRows(write: RegisterWrite, table: ProposableTable, to: InForce, given: readonly string[]) {
  const edited = given.filter((column) => !KEPT.has(column));
  const raise = hasColumn(table, 'version') ? Prisma.sql`, version = t.version + 1` : Prisma.empty;
  const count = await write.transaction.$executeRaw`
    UPDATE ${Prisma.raw(table)} t SET (${Prisma.raw(columnList(edited))}) = (
      SELECT ${Prisma.raw(columnList(edited, 'r'))} FROM ${madeAt(to.proposalId)},
        LATERAL jsonb_populate_record(t, ${rowNow(table, to)}) r) ${raise}
    FROM (SELECT c.row_id, c."row" FROM ${proposed(to.proposalId, table, 'change')}) c WHERE t.id = c.row_id`;
  if (count > 0) await journalChanged(write, table, to, 'change');
  return count;
}

/** Journals rows as they stood when it was proposed, which is how they stood until now, and as they stand. */
const journalChanged = (write: RegisterWrite, table: ProposableTable, to: InForce, operation: ProposedOperation) =>
  write.transaction.$executeRaw`
    INSERT INTO batch_change (batch_id, table_name, row_id, operation, before, after)
    SELECT ${to.batchId}::int, ${table}, t.id,
      (CASE WHEN ${table} IN ('member', 'meeting') AND c.before->>'withdrawn_at' IS NOT NULL AND to_jsonb(t)->>'withdrawn_at' IS NULL
        THEN 'revived' ELSE 'updated' END)::batch_operation, c.before, to_jsonb(t)
    FROM (SELECT c.row_id, c.before FROM ${proposed(to.proposalId, table, operation)}) c
    JOIN ${Prisma.raw(table)} t ON t.id = c.row_id ORDER BY t.id`;

async function removeRows(write: RegisterWrite, table: ProposableTable, to: InForce): Promise<number> {
  const count = await write.transaction.$executeRaw`
    DELETE FROM ${Prisma.raw(table)} WHERE id IN (SELECT c.row_id FROM ${proposed(to.proposalId, table, 'remove')})`;
  if (count > 0) {
    await write.transaction.$executeRaw`
      INSERT INTO batch_change (batch_id, table_name, row_id, operation, before)
      SELECT ${to.batchId}::int, ${table}, c.row_id, 'removed', c.before FROM ${proposed(to.proposalId, table, 'remove')}`;
  }
  return count;
}

const reasonSchema = z.object({ reason: z.string(), ids: z.array(z.int()) });

/** Withdraws assertions for the reasons that were given when it was proposed. */
async function withdrawRows(write: RegisterWrite, table: AssertionTable, to: InForce): Promise<number> {
  const reasons = await queryRows(
    write.transaction,
    reasonSchema,
    Prisma.sql`SELECT c."row"->>'withdrawal_reason' AS reason, array_agg(c.row_id) AS ids
      FROM ${proposed(to.proposalId, table, 'withdraw')} GROUP BY 1`,
  );
  for (const { reason, ids } of reasons) {
    await write.transaction.$executeRaw`
      INSERT INTO batch_change (batch_id, table_name, row_id, operation)
      SELECT ${to.batchId}::int, ${table}, id, 'withdrawn' FROM unnest(${ids}::int[]) id`;
    await callFunction(
      write.transaction,
      Prisma.sql`SELECT withdraw_assertions(${table}, ${ids}::int[], ${write.actor.userId}::int, ${reason})::int`,
    );
  }
  return reasons.reduce((sum, { ids }) => sum + ids.length, 0);
}

/** The same of totals and successions, which do not name their batch: its journal holds them as they stood. */
async function withdrawWords(write: RegisterWrite, table: JournalledWordTable, to: InForce): Promise<void> {
  const count = await write.transaction.$executeRaw`
    UPDATE ${Prisma.raw(table)} t SET withdrawn_at = (SELECT register_now()), withdrawn_by = ${write.actor.userId}::int,
      withdrawal_reason = c."row"->>'withdrawal_reason'
    FROM (SELECT c.row_id, c."row" FROM ${proposed(to.proposalId, table, 'withdraw')}) c WHERE t.id = c.row_id`;
  if (count > 0) await journalChanged(write, table, to, 'withdraw');
}

async function publishRows(write: RegisterWrite, table: AssertionTable, to: InForce): Promise<void> {
  const { ids } = await queryRow(
    write.transaction,
    z.object({ ids: z.array(z.int()) }),
    Prisma.sql`SELECT coalesce(array_agg(c.row_id), '{}') AS ids FROM ${proposed(to.proposalId, table, 'publish')}`,
  );
  if (ids.length > 0)
    await callFunction(write.transaction, Prisma.sql`SELECT publish_assertions(${table}, ${ids}::int[])::int`);
}

/** How many rows of a table were added and withdrawn. */
export type RowCounts = Partial<Record<ProposableTable, { inserted: number; changed: number; withdrawn: number }>>;

/** Puts the rows of a proposal in force, as part of a batch. */
export async function putRowsInForce(write: RegisterWrite, to: InForce): Promise<RowCounts> {
  const counts: RowCounts = {};
  const withdrawn = new Map<ProposableTable, number>();
  for (const table of ASSERTION_TABLES) withdrawn.set(table, await withdrawRows(write, table, to));
  for (const table of JOURNALLED_WORD_TABLES) await withdrawWords(write, table, to);
  for (const table of [...PROPOSABLE_TABLES].reverse()) if (!isSaid(table)) await removeRows(write, table, to);
  for (const table of PROPOSABLE_TABLES) {
    const given = await givenColumns(write, to.proposalId, table);
    if (given.length === 0) continue;
    const insert = () => insertRows(write, table, to, given);
    const change = () => (isSaid(table) ? Promise.resolve(0) : changeRows(write, table, to, given));
    const early = NAMED_BY_OTHERS.has(table) ? await insert() : 0;
    const changed = await change();
    const inserted = NAMED_BY_OTHERS.has(table) ? early : await insert();
    counts[table] = { inserted, changed, withdrawn: withdrawn.get(table) ?? 0 };
    if (hasColumn(table, 'version')) {
      await write.transaction.$executeRaw`
        UPDATE ${Prisma.raw(table)} SET version = version + 1
        WHERE id IN (SELECT c.row_id FROM ${proposed(to.proposalId, table, 'raise')})`;
    }
  }
  for (const table of ASSERTION_TABLES) await publishRows(write, table, to);
  return counts;
}
