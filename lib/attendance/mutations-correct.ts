import 'server-only';
import { publishAttendance, withdrawAttendance } from '@/lib/attendance/mutations';
import { addAssertions, incrementMeetingVersion, withdrawAssertions } from '@/lib/attendance/mutations-steps';
import { listStepChanges, planLog } from '@/lib/attendance/rules-log';
import { listStanding } from '@/lib/attendance/queries-office';
import { correctionInputSchema, type CorrectionInput } from '@/lib/attendance/schema';
import { appendAuditEvent } from '@/lib/audit/mutations';
import type { EditTarget, NotFound, NothingChanged } from '@/lib/audit/types-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { InvalidInput } from '@/lib/forms/form-state';
import { isAnyWithdrawn } from '@/lib/members/queries-office';
import type { RegisterWrite } from '@/lib/db/register-write';

export interface CorrectedAttendance {
  /** The new assertion. */
  id: number;
  version: number;
}

/**
 * Corrects what one assertion says: it is withdrawn for the reason given, and another added, public where the first was.
 * One that somebody has withdrawn meanwhile is not found.
 *
 * @throws ZodError on input the schema refuses
 */
export async function correctAttendance(
  write: RegisterWrite,
  given: CorrectionInput,
): Promise<Result<CorrectedAttendance, NotFound | NothingChanged | InvalidInput | { kind: 'unknown_reference' }>> {
  const { id, reason, ...entry } = correctionInputSchema.parse(given);
  const cell = await write.transaction.attendance.findFirst({
    where: { id, withdrawnAt: null },
    select: { meetingId: true, memberId: true, sourceId: true, networkId: true },
  });
  if (!cell) return refuse({ kind: 'not_found' });
  const { meetingId, memberId, sourceId, networkId } = cell;
  if (entry.representingMemberId === memberId)
    return refuse({ kind: 'invalid', fields: { representingMemberId: 'represents_itself' } });
  if (
    await isAnyWithdrawn(
      write.transaction,
      [entry.representingMemberId].filter((one) => one !== null),
    )
  )
    return refuse({ kind: 'unknown_reference' });
  const [step] = planLog(
    [{ memberId, ...entry }],
    await listStanding(write.transaction, { meetingId, memberId, sourceId }),
  );
  if (step?.kind !== 'change') return refuse({ kind: 'nothing_changed' });

  await withdrawAssertions(write, networkId, [{ id, memberId }], reason);
  const added = await addAssertions(write, { id: meetingId, networkId }, [{ memberId, sourceId, ...step.content }]);
  const newId = added[0];
  if (newId === undefined) throw new Error('An assertion was added without an id.');
  await appendAuditEvent(write, {
    type: 'attendance.corrected',
    networkId,
    subjectId: newId,
    payload: { meetingId, sourceId, reason, ids: [newId], withdrawnIds: [id], changes: listStepChanges([step]) },
  });
  if (step.standing.published) await publishAttendance(write, [newId]);
  return succeed({ id: newId, version: await incrementMeetingVersion(write, meetingId) });
}

/** Withdraws one assertion: nothing is said of the cell by that source any more. */
export async function withdrawRecordedAttendance(
  write: RegisterWrite,
  { id, reason }: { id: number; reason: string },
): Promise<Result<EditTarget, NotFound>> {
  const cell = await write.transaction.attendance.findFirst({
    where: { id, withdrawnAt: null },
    select: { meetingId: true },
  });
  if (!cell) return refuse({ kind: 'not_found' });
  await withdrawAttendance(write, { ids: [id], reason });
  return succeed({ id: cell.meetingId, version: await incrementMeetingVersion(write, cell.meetingId) });
}
