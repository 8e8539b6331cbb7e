import 'server-only';
import { z } from 'zod';
import { publishAttendance } from '@/lib/attendance/mutations';
import { addAssertions, incrementMeetingVersion, withdrawAssertions } from '@/lib/attendance/mutations-steps';
import { assertionColumns } from '@/lib/attendance/queries';
import { assertionContent } from '@/lib/attendance/rules-log';
import { appendAuditEvent } from '@/lib/audit/mutations';
import type { EditTarget } from '@/lib/audit/types-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { RegisterWrite } from '@/lib/db/register-write';
import { isAnyWithdrawn } from '@/lib/members/queries-office';

const REASON = 'log step undone';

/** What the events of a log step say of the assertions it added and withdrew. */
const stepPayloadSchema = z.object({ ids: z.array(z.number()), withdrawnIds: z.array(z.number()).default([]) });

export interface UndoneLog {
  meetingId: number;
  version: number;
  withdrawn: number;
  restored: number;
}

/** The user's own last step is not the last thing that happened to the meeting's log. */
export type NothingToUndo = { kind: 'nothing_to_undo' };

const logEventSchema = z.object({ type: z.string(), userId: z.int().nullable(), payload: stepPayloadSchema });
type LogEvent = z.output<typeof logEventSchema>;

/** The events of the write that last touched a meeting's attendances. */
const listLastLogEvents = (write: RegisterWrite, meetingId: number): Promise<LogEvent[]> =>
  queryRows(
    write.transaction,
    logEventSchema,
    Prisma.sql`
    SELECT type, user_id AS "userId", payload FROM audit_event
    WHERE subject = 'attendance' AND payload->>'meetingId' = ${String(meetingId)} AND transaction = (
      SELECT transaction FROM audit_event
      WHERE subject = 'attendance' AND payload->>'meetingId' = ${String(meetingId)} ORDER BY id DESC LIMIT 1)
    ORDER BY id`,
  );

/**
 * Undoes the last log step of a meeting, if the same user made it and nobody has changed the meeting since: what it
 * added is withdrawn, what it withdrew is restored, public where it was. A meeting or member that was withdrawn in the
 * meantime does not get its assertions back.
 */
export async function undoLog(
  write: RegisterWrite,
  { id, version }: EditTarget,
): Promise<Result<UndoneLog, NothingToUndo>> {
  const meeting = await write.transaction.meeting.findFirst({
    where: { id, version, withdrawnAt: null },
    select: { id: true, networkId: true },
  });
  const events = await listLastLogEvents(write, id);
  const own = events.every(({ type, userId }) => type !== 'attendance.log_undone' && userId === write.actor.userId);
  if (!meeting || events.length === 0 || !own) return refuse({ kind: 'nothing_to_undo' });
  const steps = events.map(({ type, payload }) => {
    const { ids, withdrawnIds } = payload;
    return { added: type === 'attendance.withdrawn' ? [] : ids, withdrawn: withdrawnIds };
  });
  const find = (ids: number[], standing: boolean) =>
    write.transaction.attendance.findMany({
      where: { id: { in: ids }, ...(standing && { withdrawnAt: null }) },
      select: { ...assertionColumns, publishedAt: true },
      orderBy: { id: 'asc' },
    });
  const added = await find(
    steps.flatMap((step) => step.added),
    true,
  );
  const former = await find(
    steps.flatMap((step) => step.withdrawn),
    false,
  );
  if (
    await isAnyWithdrawn(
      write.transaction,
      former.map(({ memberId }) => memberId),
    )
  )
    return refuse({ kind: 'nothing_to_undo' });
  await withdrawAssertions(write, meeting.networkId, added, REASON);
  const ids = await addAssertions(
    write,
    meeting,
    former.map(({ memberId, sourceId, ...row }) => ({ memberId, sourceId, ...assertionContent(row) })),
  );
  const raised = await incrementMeetingVersion(write, id);
  await appendAuditEvent(write, {
    type: 'attendance.log_undone',
    networkId: meeting.networkId,
    subjectId: null,
    payload: { meetingId: id, reason: REASON, ids, withdrawnIds: added.map((row) => row.id) },
  });
  const publicIds = ids.filter((_, position) => former[position]?.publishedAt !== null);
  if (publicIds.length > 0) await publishAttendance(write, publicIds);
  return succeed({ meetingId: id, version: raised, withdrawn: added.length, restored: ids.length });
}
