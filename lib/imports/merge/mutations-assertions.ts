import 'server-only';
import type { RegisterWrite } from '@/lib/db/register-write';
import { withdrawInBatch } from '@/lib/imports/batches/mutations-journal';
import type { BatchCounts } from '@/lib/imports/batches/types';
import type { MergePlan } from '@/lib/imports/merge/types';

/*
 * Assertions are never edited: what a source said of the member that goes is withdrawn, and asserted of the other.
 */

interface Heir {
  keptId: number;
  /** Why the two are one. */
  reason: string;
}

/** Passes on what sources say of meetings. Whoever is at one of them is told by its version. */
export async function passAssertions(
  write: RegisterWrite,
  batchId: number,
  { moved, once }: Pick<MergePlan, 'moved' | 'once'>,
  { keptId, reason }: Heir,
): Promise<Pick<BatchCounts, 'attendancesAdded' | 'attendancesWithdrawn'>> {
  const replaced = once.filter(({ stands }) => stands !== 'kept');
  const gone = [...moved, ...once.map((step) => step.gone), ...replaced.map((step) => step.kept)];
  const alone = [...moved, ...once.filter(({ stands }) => stands === 'gone').map((step) => step.gone)];
  const both = once.filter(({ stands }) => stands === 'both').map((step) => ({ gone: step.gone, kept: step.kept }));
  const { transaction, actor } = write;
  await withdrawInBatch(write, batchId, 'attendance', gone, reason);
  const passed = await transaction.$executeRaw`
    INSERT INTO attendance (network_id, meeting_id, member_id, source_id, status, mode, rank, capacity, quote, locator, note,
      published_at, import_batch_id, created_by, recorded_from)
    SELECT a.network_id, a.meeting_id, ${keptId}::int, a.source_id, a.status, a.mode, a.rank, a.capacity, a.quote, a.locator, a.note,
      CASE WHEN a.published_at IS NOT NULL THEN (SELECT register_now()) END, ${batchId}::int, ${actor.userId}::int,
      (SELECT register_now())
    FROM attendance a WHERE a.id = ANY (${alone}::int[]) ORDER BY a.id`;
  const joined = await transaction.$executeRaw`
    INSERT INTO attendance (network_id, meeting_id, member_id, source_id, status, mode, rank, capacity, quote, locator, note,
      published_at, import_batch_id, created_by, recorded_from)
    SELECT k.network_id, k.meeting_id, k.member_id, k.source_id, k.status,
      CASE k.mode WHEN 'unknown' THEN g.mode ELSE k.mode END, CASE k.rank WHEN 'unknown' THEN g.rank ELSE k.rank END, k.capacity,
      coalesce(k.quote, g.quote), coalesce(k.locator, g.locator), coalesce(k.note, g.note),
      CASE WHEN k.published_at IS NOT NULL THEN (SELECT register_now()) END, ${batchId}::int, ${actor.userId}::int,
      (SELECT register_now())
    FROM jsonb_to_recordset(${JSON.stringify(both)}::jsonb) AS w (gone int, kept int)
      JOIN attendance g ON g.id = w.gone JOIN attendance k ON k.id = w.kept ORDER BY k.id`;
  await transaction.$executeRaw`
    UPDATE meeting SET version = version + 1
    WHERE id IN (SELECT a.meeting_id FROM attendance a WHERE a.id = ANY (${gone}::int[]))`;
  return { attendancesAdded: passed + joined, attendancesWithdrawn: gone.length };
}

/** Passes on what sources state of periods. @returns how many are no longer the one's */
export async function passStatements(
  write: RegisterWrite,
  batchId: number,
  { moved, once }: MergePlan['statements'],
  { keptId, reason }: Heir,
): Promise<number> {
  const gone = [...moved, ...once];
  const { transaction, actor } = write;
  await withdrawInBatch(write, batchId, 'statement', gone, reason);
  await transaction.$executeRaw`
    INSERT INTO statement (network_id, member_id, source_id, kind, since_edtf, until_edtf, quote, locator, published_at,
      import_batch_id, created_by)
    SELECT s.network_id, ${keptId}::int, s.source_id, s.kind, s.since_edtf, s.until_edtf, s.quote, s.locator,
      CASE WHEN s.published_at IS NOT NULL THEN (SELECT register_now()) END, ${batchId}::int, ${actor.userId}::int
    FROM statement s WHERE s.id = ANY (${moved}::int[]) ORDER BY s.id`;
  return gone.length;
}
