import 'server-only';
import type { ContentColumn } from '@/lib/attendance/queries-columns';
import { Prisma } from '@/lib/db/generated/client';
import type { RegisterWrite } from '@/lib/db/register-write';
import { copyAssertions } from '@/lib/imports/batches/mutations-copies';
import { withdrawInBatch } from '@/lib/imports/batches/mutations-journal';
import type { BatchCounts } from '@/lib/imports/batches/types';
import type { MergePlan } from '@/lib/imports/merge/types';

/*
 * Assertions are never edited: those on the member that goes are withdrawn, and asserted again of the member that
 * stays.
 */

/**
 * What one assertion says where a source said the same of both: what the remaining member's (`a`) leaves open, the
 * other's (`g`) fills in. Every column of what an assertion says is decided on here.
 */
const JOINED: Record<ContentColumn, Prisma.Sql> = {
  status: Prisma.sql`a.status`,
  mode: Prisma.sql`CASE a.mode WHEN 'unknown' THEN g.mode ELSE a.mode END`,
  rank: Prisma.sql`CASE a.rank WHEN 'unknown' THEN g.rank ELSE a.rank END`,
  capacity: Prisma.sql`a.capacity`,
  quote: Prisma.sql`coalesce(a.quote, g.quote)`,
  locator: Prisma.sql`coalesce(a.locator, g.locator)`,
  note: Prisma.sql`coalesce(a.note, g.note)`,
};

interface MergeTarget {
  keptId: number;
  /** Why the two are one. */
  reason: string;
}

/** Transfers what sources say of meetings. The versions of these meetings rise. */
export async function transferAssertions(
  write: RegisterWrite,
  batchId: number,
  { moved, duplicates }: Pick<MergePlan, 'moved' | 'duplicates'>,
  { keptId, reason }: MergeTarget,
): Promise<Pick<BatchCounts, 'attendancesAdded' | 'attendancesWithdrawn'>> {
  const replaced = duplicates.filter(({ stands }) => stands !== 'kept');
  const gone = [...moved, ...duplicates.map((step) => step.gone), ...replaced.map((step) => step.kept)];
  const alone = [...moved, ...duplicates.filter(({ stands }) => stands === 'gone').map((step) => step.gone)];
  const both = duplicates
    .filter(({ stands }) => stands === 'both')
    .map((step) => ({ gone: step.gone, kept: step.kept }));
  await withdrawInBatch(write, batchId, 'attendance', gone, reason);
  const passed = await copyAssertions(write, 'attendance', {
    from: Prisma.sql`attendance a WHERE a.id = ANY (${alone}::int[])`,
    batch: Prisma.sql`${batchId}::int`,
    instead: { member_id: Prisma.sql`${keptId}::int` },
  });
  const joined = await copyAssertions(write, 'attendance', {
    from: Prisma.sql`jsonb_to_recordset(${JSON.stringify(both)}::jsonb) AS w (gone int, kept int)
      JOIN attendance g ON g.id = w.gone JOIN attendance a ON a.id = w.kept`,
    batch: Prisma.sql`${batchId}::int`,
    instead: JOINED,
  });
  await write.transaction.$executeRaw`
    UPDATE meeting SET version = version + 1
    WHERE id IN (SELECT a.meeting_id FROM attendance a WHERE a.id = ANY (${gone}::int[]))`;
  return { attendancesAdded: passed + joined, attendancesWithdrawn: gone.length };
}

/** Transfers what sources state of periods. @returns how many statements were withdrawn from the member that goes */
export async function transferStatements(
  write: RegisterWrite,
  batchId: number,
  { moved, duplicates }: MergePlan['statements'],
  { keptId, reason }: MergeTarget,
): Promise<number> {
  const gone = [...moved, ...duplicates];
  await withdrawInBatch(write, batchId, 'statement', gone, reason);
  await copyAssertions(write, 'statement', {
    from: Prisma.sql`statement a WHERE a.id = ANY (${moved}::int[])`,
    batch: Prisma.sql`${batchId}::int`,
    instead: { member_id: Prisma.sql`${keptId}::int` },
  });
  return gone.length;
}
