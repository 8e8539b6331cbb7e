import 'server-only';
import { columnList, columnsBut, columnsOf, hasColumn, type LeftOut } from '@/lib/db/columns';
import { Prisma } from '@/lib/db/generated/client';
import { countRowSchema, queryRow } from '@/lib/db/query-rows';
import type { RegisterWrite } from '@/lib/db/register-write';
import { copyAssertions } from '@/lib/imports/batches/mutations-copies';
import {
  ASSERTION_TABLES,
  JOURNAL_TABLES,
  JOURNALLED_WORD_TABLES,
  type JournalledWordTable,
  type JournalTable,
} from '@/lib/imports/batches/types';

/*
 * The steps of undoing a batch, each one or a few statements, however much it is. They tell nobody: their caller does.
 */

const NAMES_THE_ROW = { id: 'names the row', recorded_from: 'set by the history' } as const;
const VERSIONED = { ...NAMES_THE_ROW, version: 'rises with this edit, like with every other' } as const;
const PUBLIC = { ...VERSIONED, published_at: 'what has been published since stays public' } as const;

/** Columns that undoing a journalled edit does not put back; all others it does. */
const NOT_RESTORED: { readonly [Table in JournalTable]: LeftOut<Table> } = {
  network: PUBLIC,
  territory: VERSIONED,
  member: VERSIONED,
  member_alias: NAMES_THE_ROW,
  member_code: NAMES_THE_ROW,
  membership: VERSIONED,
  meeting: { ...PUBLIC, network_id: 'a meeting stays in its network' },
  meeting_source: NAMES_THE_ROW,
  unrecorded_note: NAMES_THE_ROW,
  claim: PUBLIC,
  organiser_term: VERSIONED,
  source: VERSIONED,
};

/** Columns that a removed row does not get back. */
const NOT_RETURNED = { version: 'begins anew', recorded_from: 'set by the history' } as const;

const restoredColumns = <Table extends JournalTable>(table: Table): Prisma.Sql =>
  Prisma.raw(columnList(columnsBut(table, NOT_RESTORED[table])));

const returnedColumns = (table: JournalTable): Prisma.Sql =>
  Prisma.raw(columnList(columnsOf(table).filter((column) => !Object.hasOwn(NOT_RETURNED, column))));

/**
 * Withdraws what the batch asserted, and increments the versions of those meetings. @returns how many assertions stood
 */
export async function withdrawBatchAssertions(write: RegisterWrite, batchId: number, reason: string): Promise<number> {
  await write.transaction.$executeRaw`
    UPDATE meeting SET version = version + 1 WHERE id IN (
      SELECT a.meeting_id FROM attendance a WHERE a.import_batch_id = ${batchId}::int AND a.withdrawn_at IS NULL
      UNION SELECT a.meeting_id FROM attendance a JOIN batch_change c ON c.row_id = a.id
        WHERE c.batch_id = ${batchId}::int AND c.table_name = 'attendance')`;
  let taken = 0;
  for (const table of ASSERTION_TABLES) {
    const { count } = await queryRow(
      write.transaction,
      countRowSchema,
      Prisma.sql`
        SELECT withdraw_assertions(${table}, ARRAY(
          SELECT a.id FROM ${Prisma.raw(table)} a WHERE a.import_batch_id = ${batchId}::int AND a.withdrawn_at IS NULL
        ), ${write.actor.userId}::int, ${reason})::int AS count`,
    );
    taken += count;
  }
  return taken;
}

/** Asserts again what the batch withdrew, as part of the batch that once asserted it. @returns how many */
export async function restoreAssertions(write: RegisterWrite, batchId: number): Promise<number> {
  let returned = 0;
  for (const table of ASSERTION_TABLES) {
    returned += await copyAssertions(write, table, {
      from: Prisma.sql`batch_change c JOIN ${Prisma.raw(table)} a ON a.id = c.row_id
        WHERE c.batch_id = ${batchId}::int AND c.table_name = ${table}`,
      batch: Prisma.sql`a.import_batch_id`,
    });
  }
  return returned;
}

const addedRows = (batchId: number, table: JournalTable): Prisma.Sql =>
  Prisma.sql`SELECT f.row_id FROM (${firstChanges(batchId, table)}) f WHERE f.operation = 'added'`;

/** Rows of these are named by rows that stay, edited by the batch: they go once those are as they were. */
const GOES_LAST: ReadonlySet<JournalTable> = new Set(['network', 'territory', 'source']);
/** Members and meetings are withdrawn instead. */
const STAYS_FOR_OTHERS: ReadonlySet<JournalTable> = new Set([...GOES_LAST, 'member', 'meeting']);

async function removeAddedRows({ transaction }: RegisterWrite, batchId: number, table: JournalTable): Promise<void> {
  await transaction.$executeRaw`DELETE FROM ${Prisma.raw(table)} WHERE id IN (${addedRows(batchId, table)})`;
}

export interface RestoredRows {
  membersWithdrawn: number;
  meetingsWithdrawn: number;
}

/** The first thing the batch did to each row of a table: that is what has to be undone. */
const firstChanges = (batchId: number, table: JournalTable | JournalledWordTable): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT ON (c.row_id) c.row_id, c.operation, c.before FROM batch_change c
  WHERE c.batch_id = ${batchId}::int AND c.table_name = ${table} ORDER BY c.row_id, c.id`;

/**
 * Puts every other row as it was; members and meetings it created are withdrawn, since assertions keep their ids for
 * good.
 */
export async function restoreBatchRows(write: RegisterWrite, batchId: number): Promise<RestoredRows> {
  const { transaction } = write;
  // The member's version rises when a name is removed, as it does when one is added.
  await transaction.$executeRaw`
    UPDATE member SET version = version + 1 WHERE id IN (
      SELECT a.member_id FROM (${firstChanges(batchId, 'member_alias')}) f JOIN member_alias a ON a.id = f.row_id)`;
  // What rests on others goes first, and comes back last.
  const inOrder = [...JOURNAL_TABLES].reverse();
  for (const table of inOrder) if (!STAYS_FOR_OTHERS.has(table)) await removeAddedRows(write, batchId, table);
  // Of a territory that goes with the batch the withdrawn member keeps no trace: it would hold it.
  const membersWithdrawn = await transaction.$executeRaw`
    UPDATE member SET withdrawn_at = (SELECT register_now()), version = version + 1,
      territory_id = CASE WHEN territory_id NOT IN (${addedRows(batchId, 'territory')}) THEN territory_id END
    WHERE id IN (${addedRows(batchId, 'member')})`;
  const meetingsWithdrawn = await transaction.$executeRaw`
    UPDATE meeting SET withdrawn_at = (SELECT register_now()), published_at = NULL, version = version + 1
    WHERE id IN (${addedRows(batchId, 'meeting')})`;
  let withdrawnAgain = { member: 0, meeting: 0 };
  for (const table of JOURNAL_TABLES) {
    const restored = await restoreEditedRows(write, batchId, table);
    if (table === 'member' || table === 'meeting') withdrawnAgain = { ...withdrawnAgain, [table]: restored };
  }
  for (const table of JOURNAL_TABLES) await restoreRemovedRows(write, batchId, table);
  // Edited rows named them until now.
  for (const table of inOrder) if (GOES_LAST.has(table)) await removeAddedRows(write, batchId, table);
  return {
    membersWithdrawn: membersWithdrawn + withdrawnAgain.member,
    meetingsWithdrawn: meetingsWithdrawn + withdrawnAgain.meeting,
  };
}

/** @returns how many of them are withdrawn again */
async function restoreEditedRows(
  { transaction }: RegisterWrite,
  batchId: number,
  table: JournalTable,
): Promise<number> {
  const columns = restoredColumns(table);
  const raise = hasColumn(table, 'version') ? Prisma.sql`, version = t.version + 1` : Prisma.empty;
  // What has been published since stays public, unless it goes altogether.
  const hide =
    table === 'meeting'
      ? Prisma.sql`, published_at = CASE WHEN e.before->>'withdrawn_at' IS NULL THEN t.published_at END`
      : Prisma.empty;
  // A column that the journal is older than stays as it is.
  const edited = Prisma.sql`SELECT * FROM (${firstChanges(batchId, table)}) f WHERE f.operation IN ('updated', 'revived')`;
  await transaction.$executeRaw`
    UPDATE ${Prisma.raw(table)} t SET (${columns}) = (
      SELECT ${columns} FROM jsonb_populate_record(t, e.before)) ${raise} ${hide}
    FROM (${edited}) e WHERE t.id = e.row_id`;
  const { count } = await queryRow(
    transaction,
    countRowSchema,
    Prisma.sql`SELECT count(*)::int AS count FROM (${edited}) e WHERE e.operation = 'revived'`,
  );
  return count;
}

async function restoreRemovedRows({ transaction }: RegisterWrite, batchId: number, table: JournalTable): Promise<void> {
  const columns = returnedColumns(table);
  await transaction.$executeRaw`
    INSERT INTO ${Prisma.raw(table)} (${columns})
    SELECT ${columns} FROM (${firstChanges(batchId, table)}) f, jsonb_populate_record(NULL::${Prisma.raw(table)}, f.before)
    WHERE f.operation = 'removed'`;
}

/** What a word of a source has anew when it is said again. */
const SAID_ANEW = {
  id: 'names the row',
  recorded_from: 'set by the history',
  withdrawn_at: 'it stands',
  withdrawn_by: 'it stands',
  withdrawal_reason: 'it stands',
} as const satisfies LeftOut<'total'> & LeftOut<'succession'>;

/** Withdraws the totals and successions that the batch added, and adds again those that it withdrew. */
export async function restoreJournalledWords(write: RegisterWrite, batchId: number, reason: string): Promise<void> {
  for (const table of JOURNALLED_WORD_TABLES) {
    const name = Prisma.raw(table);
    await write.transaction.$executeRaw`
      UPDATE ${name} SET withdrawn_at = (SELECT register_now()), withdrawn_by = ${write.actor.userId}::int, withdrawal_reason = ${reason}
      WHERE withdrawn_at IS NULL AND id IN (
        SELECT f.row_id FROM (${firstChanges(batchId, table)}) f WHERE f.operation = 'added')`;
    const columns = Prisma.raw(columnList(columnsBut<JournalledWordTable, typeof SAID_ANEW>(table, SAID_ANEW)));
    await write.transaction.$executeRaw`
      INSERT INTO ${name} (${columns})
      SELECT ${columns} FROM (${firstChanges(batchId, table)}) f, jsonb_populate_record(NULL::${name}, f.before)
      WHERE f.operation = 'updated'`;
  }
}
