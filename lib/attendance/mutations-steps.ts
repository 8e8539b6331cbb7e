import 'server-only';
import type { AssertionContent } from '@/lib/attendance/types-log';
import { Prisma } from '@/lib/db/generated/client';
import { countRowSchema, queryRow } from '@/lib/db/query-rows';
import type { RegisterWrite } from '@/lib/db/register-write';

/*
 * The single steps that logging, correcting and undoing are made of. They append no audit event: their callers do.
 */

export interface NewAssertion extends AssertionContent {
  memberId: number;
  sourceId: number;
}

/** Adds drafts to a meeting. @returns their ids, in the order given */
export async function addAssertions(
  write: RegisterWrite,
  meeting: { id: number; networkId: number },
  assertions: readonly NewAssertion[],
): Promise<number[]> {
  if (assertions.length === 0) return [];
  const created = await write.transaction.attendance.createManyAndReturn({
    data: assertions.map((assertion) => ({
      ...assertion,
      meetingId: meeting.id,
      networkId: meeting.networkId,
      createdBy: write.actor.userId,
    })),
    select: { id: true },
  });
  write.touch(
    meeting.networkId,
    assertions.map(({ memberId }) => memberId),
  );
  return created.map(({ id }) => id);
}

/** Withdraws assertions of one network. @returns how many stood */
export async function withdrawAssertions(
  write: RegisterWrite,
  networkId: number,
  assertions: readonly { id: number; memberId: number }[],
  reason: string,
): Promise<number> {
  if (assertions.length === 0) return 0;
  const ids = assertions.map(({ id }) => id);
  const { count } = await queryRow(
    write.transaction,
    countRowSchema,
    Prisma.sql`
    SELECT withdraw_assertions('attendance', ${ids}::int[], ${write.actor.userId}::int, ${reason})::int AS count`,
  );
  write.touch(
    networkId,
    assertions.map(({ memberId }) => memberId),
  );
  return count;
}

/** Increments a meeting's version, so that an edit based on the one before is refused. @returns the new version */
export async function incrementMeetingVersion(write: RegisterWrite, meetingId: number): Promise<number> {
  const { version } = await write.transaction.meeting.update({
    where: { id: meetingId },
    data: { version: { increment: 1 } },
    select: { version: true },
  });
  return version;
}
