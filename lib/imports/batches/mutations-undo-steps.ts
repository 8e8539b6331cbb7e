import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { RegisterWrite } from '@/lib/db/register-write';
import { JOURNAL_TABLES, type JournalTable } from '@/lib/imports/batches/types';

/*
 * The steps of undoing a batch, each one or a few statements, however much it is. They tell nobody: their caller does.
 */

/** Columns that a journalled edit puts back; the version rises with it, like with every edit. */
const RESTORED: Readonly<Record<JournalTable, string>> = {
  member: 'slug, kind, name_de, name_en, iso_code, withdrawn_at, merged_into_id',
  member_alias: 'member_id, name',
  member_code: 'network_id, member_id, code',
  membership: `network_id, member_id, kind, since_edtf, since_earliest, since_latest, until_edtf, until_earliest, until_latest,
    basis_de, basis_en, source_id`,
  meeting: `slug, title_de, title_en, date_edtf, earliest, latest, number, kind, state, place_de, place_en, host_member_id,
    withdrawn_at`,
  meeting_source: 'meeting_id, source_id, exhaustive, quote, locator',
  claim:
    'network_id, member_id, source_id, kind, gist_de, gist_en, quote, value, claimant_de, claimant_en, claimed_edtf',
  organiser_term: `network_id, organiser, member_id, since_edtf, since_earliest, since_latest, until_edtf, until_earliest,
    until_latest, source_id, quote`,
  source:
    'slug, kind, title, publisher, language, date_edtf, address, accessed_edtf, note_de, note_en, issued_by_member_id',
};
const WITHOUT_VERSION: readonly JournalTable[] = ['member_alias', 'member_code', 'meeting_source'];

/** Withdraws what the batch asserted, and tells whoever is at those meetings. @returns how many assertions stood */
export async function takeBackAssertions(write: RegisterWrite, batchId: number, reason: string): Promise<number> {
  await write.transaction.$executeRaw`
    UPDATE meeting SET version = version + 1 WHERE id IN (
      SELECT a.meeting_id FROM attendance a WHERE a.import_batch_id = ${batchId}::int AND a.withdrawn_at IS NULL
      UNION SELECT a.meeting_id FROM attendance a JOIN batch_change c ON c.row_id = a.id
        WHERE c.batch_id = ${batchId}::int AND c.table_name = 'attendance')`;
  const [withdrawn] = await write.transaction.$queryRaw<[{ count: number }]>`
    SELECT withdraw_assertions('attendance', ARRAY(
      SELECT a.id FROM attendance a WHERE a.import_batch_id = ${batchId}::int AND a.withdrawn_at IS NULL
    ), ${write.actor.userId}::int, ${reason})::int AS count`;
  const [statements] = await write.transaction.$queryRaw<[{ count: number }]>`
    SELECT withdraw_assertions('statement', ARRAY(
      SELECT s.id FROM statement s WHERE s.import_batch_id = ${batchId}::int AND s.withdrawn_at IS NULL
    ), ${write.actor.userId}::int, ${reason})::int AS count`;
  return withdrawn.count + statements.count;
}

/** Asserts again what the batch withdrew, as part of the batch that once asserted it. @returns how many */
export async function returnAssertions(write: RegisterWrite, batchId: number): Promise<number> {
  const attendances = await write.transaction.$executeRaw`
    INSERT INTO attendance (network_id, meeting_id, member_id, source_id, status, mode, rank, capacity, quote, locator, note,
      published_at, import_batch_id, created_by, recorded_from)
    SELECT a.network_id, a.meeting_id, a.member_id, a.source_id, a.status, a.mode, a.rank, a.capacity, a.quote, a.locator, a.note,
      CASE WHEN a.published_at IS NOT NULL THEN (SELECT register_now()) END, a.import_batch_id, ${write.actor.userId}::int,
      (SELECT register_now())
    FROM batch_change c JOIN attendance a ON a.id = c.row_id
    WHERE c.batch_id = ${batchId}::int AND c.table_name = 'attendance' ORDER BY a.id`;
  const statements = await write.transaction.$executeRaw`
    INSERT INTO statement (network_id, member_id, source_id, kind, since_edtf, until_edtf, quote, locator, published_at,
      import_batch_id, created_by)
    SELECT s.network_id, s.member_id, s.source_id, s.kind, s.since_edtf, s.until_edtf, s.quote, s.locator,
      CASE WHEN s.published_at IS NOT NULL THEN (SELECT register_now()) END, s.import_batch_id, ${write.actor.userId}::int
    FROM batch_change c JOIN statement s ON s.id = c.row_id
    WHERE c.batch_id = ${batchId}::int AND c.table_name = 'statement' ORDER BY s.id`;
  return attendances + statements;
}

export interface RestoredRows {
  membersTakenBack: number;
  meetingsTakenBack: number;
}

/** The first thing the batch did to each row of a table: that is what has to be undone. */
const firstChanges = (batchId: number, table: JournalTable): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT ON (c.row_id) c.row_id, c.operation, c.before FROM batch_change c
  WHERE c.batch_id = ${batchId}::int AND c.table_name = ${table} ORDER BY c.row_id, c.id`;

/** Puts every other row as it was; created members and meetings are taken back, since assertions bear their ids for good. */
export async function restoreRows(write: RegisterWrite, batchId: number): Promise<RestoredRows> {
  const { transaction } = write;
  // Whoever edits a member is told of a name that goes, as of one that came.
  await transaction.$executeRaw`
    UPDATE member SET version = version + 1 WHERE id IN (
      SELECT a.member_id FROM (${firstChanges(batchId, 'member_alias')}) f JOIN member_alias a ON a.id = f.row_id)`;
  // What rests on others goes first, and comes back last.
  const inOrder = [...JOURNAL_TABLES].reverse();
  for (const table of inOrder) {
    if (table === 'member' || table === 'meeting') continue;
    await transaction.$executeRaw`
      DELETE FROM ${Prisma.raw(table)} WHERE id IN (
        SELECT f.row_id FROM (${firstChanges(batchId, table)}) f WHERE f.operation = 'added')`;
  }
  const membersTakenBack = await transaction.$executeRaw`
    UPDATE member SET withdrawn_at = (SELECT register_now()), version = version + 1 WHERE id IN (
      SELECT f.row_id FROM (${firstChanges(batchId, 'member')}) f WHERE f.operation = 'added')`;
  const meetingsTakenBack = await transaction.$executeRaw`
    UPDATE meeting SET withdrawn_at = (SELECT register_now()), published_at = NULL, version = version + 1 WHERE id IN (
      SELECT f.row_id FROM (${firstChanges(batchId, 'meeting')}) f WHERE f.operation = 'added')`;
  let revived = { member: 0, meeting: 0 };
  for (const table of JOURNAL_TABLES) {
    const restored = await restoreEdited(write, batchId, table);
    if (table === 'member' || table === 'meeting') revived = { ...revived, [table]: restored };
  }
  for (const table of JOURNAL_TABLES) await returnRemoved(write, batchId, table);
  return {
    membersTakenBack: membersTakenBack + revived.member,
    meetingsTakenBack: meetingsTakenBack + revived.meeting,
  };
}

/** @returns how many of them are taken back again */
async function restoreEdited({ transaction }: RegisterWrite, batchId: number, table: JournalTable): Promise<number> {
  const columns = Prisma.raw(RESTORED[table]);
  const raise = WITHOUT_VERSION.includes(table) ? Prisma.empty : Prisma.sql`, version = t.version + 1`;
  // What has been published since stays public, unless it goes altogether.
  const hide =
    table === 'meeting'
      ? Prisma.sql`, published_at = CASE WHEN e.before->>'withdrawn_at' IS NULL THEN t.published_at END`
      : Prisma.empty;
  const edited = Prisma.sql`SELECT * FROM (${firstChanges(batchId, table)}) f WHERE f.operation IN ('updated', 'revived')`;
  await transaction.$executeRaw`
    UPDATE ${Prisma.raw(table)} t SET (${columns}) = (
      SELECT ${columns} FROM jsonb_populate_record(NULL::${Prisma.raw(table)}, e.before)) ${raise} ${hide}
    FROM (${edited}) e WHERE t.id = e.row_id`;
  const [revived] = await transaction.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (${edited}) e WHERE e.operation = 'revived'`;
  return revived.count;
}

async function returnRemoved({ transaction }: RegisterWrite, batchId: number, table: JournalTable): Promise<void> {
  const columns = Prisma.raw(`id, ${RESTORED[table]}`);
  await transaction.$executeRaw`
    INSERT INTO ${Prisma.raw(table)} (${columns})
    SELECT ${columns} FROM (${firstChanges(batchId, table)}) f, jsonb_populate_record(NULL::${Prisma.raw(table)}, f.before)
    WHERE f.operation = 'removed'`;
}
