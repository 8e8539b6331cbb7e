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
const joined = (goneId: number, keptId: number): Record<ContentColumn, Prisma.Sql> => ({
  status: Prisma.sql`a.status`,
  mode: Prisma.sql`CASE a.mode WHEN 'unknown' THEN g.mode ELSE a.mode END`,
  rank: Prisma.sql`CASE a.rank WHEN 'unknown' THEN g.rank ELSE a.rank END`,
  capacity: Prisma.sql`a.capacity`,
  quote: Prisma.sql`coalesce(a.quote, g.quote)`,
  locator: Prisma.sql`coalesce(a.locator, g.locator)`,
  note: Prisma.sql`coalesce(a.note, g.note)`,
  representing_member_id: notBy(
    goneId,
    keptId,
    Prisma.sql`coalesce(a.representing_member_id, g.representing_member_id)`,
  ),
  presence_from: Prisma.sql`coalesce(a.presence_from, g.presence_from)`,
  presence_until: Prisma.sql`coalesce(a.presence_until, g.presence_until)`,
  delegation_size: Prisma.sql`coalesce(a.delegation_size, g.delegation_size)`,
  level_text: Prisma.sql`coalesce(a.level_text, g.level_text)`,
  alternative_status: Prisma.sql`coalesce(a.alternative_status, g.alternative_status)`,
});

/** Nobody represents itself: where the two that are one represented each other, by whom is not known. */
const notBy = (goneId: number, keptId: number, representing: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`nullif(nullif(${representing}, ${goneId}::int), ${keptId}::int)`;

interface MergeTarget {
  goneId: number;
  keptId: number;
  /** Why the two are one. */
  reason: string;
}

/** Transfers what sources say of meetings. The versions of these meetings rise. */
export async function transferAssertions(
  write: RegisterWrite,
  batchId: number,
  { moved, duplicates, represented }: Pick<MergePlan, 'moved' | 'duplicates' | 'represented'>,
  { goneId, keptId, reason }: MergeTarget,
): Promise<Pick<BatchCounts, 'attendancesAdded' | 'attendancesWithdrawn'>> {
  const replaced = duplicates.filter(({ stands }) => stands !== 'kept');
  const gone = [...moved, ...duplicates.map((step) => step.gone), ...replaced.map((step) => step.kept), ...represented];
  const alone = [...moved, ...duplicates.filter(({ stands }) => stands === 'gone').map((step) => step.gone)];
  const both = duplicates
    .filter(({ stands }) => stands === 'both')
    .map((step) => ({ gone: step.gone, kept: step.kept }));
  await withdrawInBatch(write, batchId, 'attendance', gone, reason);
  const passed = await copyAssertions(write, 'attendance', {
    from: Prisma.sql`attendance a WHERE a.id = ANY (${alone}::int[])`,
    batch: Prisma.sql`${batchId}::int`,
    instead: {
      member_id: Prisma.sql`${keptId}::int`,
      representing_member_id: notBy(goneId, keptId, Prisma.sql`a.representing_member_id`),
    },
  });
  const renamed = await copyAssertions(write, 'attendance', {
    from: Prisma.sql`attendance a WHERE a.id = ANY (${represented}::int[])`,
    batch: Prisma.sql`${batchId}::int`,
    instead: { representing_member_id: Prisma.sql`nullif(${keptId}::int, a.member_id)` },
  });
  const asserted = await copyAssertions(write, 'attendance', {
    from: Prisma.sql`jsonb_to_recordset(${JSON.stringify(both)}::jsonb) AS w (gone int, kept int)
      JOIN attendance g ON g.id = w.gone JOIN attendance a ON a.id = w.kept`,
    batch: Prisma.sql`${batchId}::int`,
    instead: joined(goneId, keptId),
  });
  await write.transaction.$executeRaw`
    UPDATE meeting SET version = version + 1
    WHERE id IN (SELECT a.meeting_id FROM attendance a WHERE a.id = ANY (${gone}::int[]))`;
  return { attendancesAdded: passed + renamed + asserted, attendancesWithdrawn: gone.length };
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
