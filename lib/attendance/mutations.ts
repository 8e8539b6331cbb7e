import 'server-only';
import {
  meetingAttendanceInputSchema,
  statementInputSchema,
  withdrawalInputSchema,
  type MeetingAttendanceInput,
  type StatementInput,
  type WithdrawalInput,
} from '@/lib/attendance/schema';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { Prisma } from '@/lib/db/generated/client';
import { countRowSchema, queryRow } from '@/lib/db/query-rows';
import type { RegisterWrite } from '@/lib/db/register-write';

/**
 * Records what sources assert about one meeting, as drafts.
 *
 * @returns the ids of the new assertions, in the order given
 * @throws ZodError on input the schema refuses; a unique violation where the source already says something of a cell
 */
export async function recordAttendance(write: RegisterWrite, given: MeetingAttendanceInput): Promise<number[]> {
  const { meetingId, attendances } = meetingAttendanceInputSchema.parse(given);
  const { networkId } = await write.transaction.meeting.findUniqueOrThrow({
    where: { id: meetingId, withdrawnAt: null },
    select: { networkId: true },
  });
  const created = await write.transaction.attendance.createManyAndReturn({
    data: attendances.map((attendance) => ({ ...attendance, networkId, meetingId, createdBy: write.actor.userId })),
    select: { id: true },
  });
  const ids = created.map(({ id }) => id);
  write.touch(
    networkId,
    attendances.map(({ memberId }) => memberId),
  );
  await appendAuditEvent(write, {
    type: 'attendance.recorded',
    networkId,
    subjectId: null,
    payload: { meetingId, ids, attendances },
  });
  return ids;
}

/** Makes draft assertions public. @returns how many were drafts */
export async function publishAttendance(write: RegisterWrite, ids: readonly number[]): Promise<number> {
  const rows = await readRows(write, ids);
  const { count } = await queryRow(
    write.transaction,
    countRowSchema,
    Prisma.sql`
    SELECT publish_assertions('attendance', ${ids}::int[])::int AS count`,
  );
  await recordAssertionEvents(write, 'attendance.published', rows, {});
  return count;
}

/**
 * Withdraws standing assertions: they stay on record, with the reason, and no longer count.
 *
 * @returns how many stood
 */
export async function withdrawAttendance(write: RegisterWrite, given: WithdrawalInput): Promise<number> {
  const { ids, reason } = withdrawalInputSchema.parse(given);
  const rows = await readRows(write, ids);
  const { count } = await queryRow(
    write.transaction,
    countRowSchema,
    Prisma.sql`
    SELECT withdraw_assertions('attendance', ${ids}::int[], ${write.actor.userId}::int, ${reason})::int AS count`,
  );
  await recordAssertionEvents(write, 'attendance.withdrawn', rows, { reason });
  return count;
}

/** Records what a source asserts over a period, and publishes it where `published`. */
export async function recordStatement(
  write: RegisterWrite,
  given: StatementInput,
  published: boolean,
): Promise<number> {
  const { since, until, ...input } = statementInputSchema.parse(given);
  const { id } = await write.transaction.statement.create({
    data: {
      ...input,
      sinceEdtf: since,
      untilEdtf: until,
      createdBy: write.actor.userId,
      publishedAt: published ? write.instant : null,
    },
    select: { id: true },
  });
  write.touch(input.networkId, [input.memberId]);
  await appendAuditEvent(write, {
    type: 'statement.recorded',
    networkId: input.networkId,
    subjectId: id,
    payload: { ...input, since, until, published },
  });
  return id;
}

interface AssertionRow {
  id: number;
  networkId: number;
  memberId: number;
}

const readRows = (write: RegisterWrite, ids: readonly number[]): Promise<AssertionRow[]> =>
  write.transaction.attendance.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, networkId: true, memberId: true },
    orderBy: { id: 'asc' },
  });

/** One event per network, so that the log of each office lists everything that was done to its assertions. */
async function recordAssertionEvents(
  write: RegisterWrite,
  type: 'attendance.published' | 'attendance.withdrawn',
  rows: readonly AssertionRow[],
  payload: { reason?: string },
): Promise<void> {
  for (const networkId of new Set(rows.map((row) => row.networkId))) {
    const ofNetwork = rows.filter((row) => row.networkId === networkId);
    write.touch(
      networkId,
      ofNetwork.map(({ memberId }) => memberId),
    );
    const ids = ofNetwork.map(({ id }) => id);
    await appendAuditEvent(write, { type, networkId, subjectId: null, payload: { ...payload, ids } });
  }
}
