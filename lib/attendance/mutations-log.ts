import 'server-only';
import { addAssertions, incrementMeetingVersion, withdrawAssertions } from '@/lib/attendance/mutations-steps';
import { listStanding } from '@/lib/attendance/queries-office';
import { listStepChanges, countSteps, membersWithPublicChange, planLog } from '@/lib/attendance/rules-log';
import { logInputSchema, type LogInput } from '@/lib/attendance/schema';
import type { LoggedMeanwhile, LoggedMeeting, LogStep, ReasonRequired } from '@/lib/attendance/types-log';
import { appendAuditEvent } from '@/lib/audit/mutations';
import type { AuditRecord } from '@/lib/audit/types';
import type { NotFound, NothingChanged } from '@/lib/audit/types-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import { ensureCited } from '@/lib/meetings/mutations-edit';
import { isAnyWithdrawn } from '@/lib/members/queries-office';

/** Nobody outside the office saw the drafts; the reason still has to be recorded. */
const REASON_FOR_DRAFTS = 'draft logged anew';

export type LogRefusal = { kind: 'unknown_reference' } | NotFound | NothingChanged | LoggedMeanwhile | ReasonRequired;

type StepWithKind<Kind extends LogStep['kind']> = Extract<LogStep, { kind: Kind }>;
const ofKind = <Kind extends LogStep['kind']>(steps: readonly LogStep[], kind: Kind): StepWithKind<Kind>[] =>
  steps.filter((step): step is StepWithKind<Kind> => step.kind === kind);

/**
 * Logs what one source says of a meeting. What it says already stays as it is; what is new becomes a draft; what
 * differs is withdrawn and added; a status of null withdraws what stood. Members left out stay unchanged; nothing new
 * is recorded of withdrawn members.
 *
 * @throws ZodError on input the schema refuses
 */
export async function logMeeting(write: RegisterWrite, given: LogInput): Promise<Result<LoggedMeeting, LogRefusal>> {
  const { meetingId, version, sourceId, completeFor, counted, entries, reason } = logInputSchema.parse(given);
  const meeting = await write.transaction.meeting.findUnique({
    where: { id: meetingId, withdrawnAt: null },
    select: { id: true, networkId: true, version: true },
  });
  if (!meeting) return refuse({ kind: 'not_found' });
  const standing = await listStanding(write.transaction, { meetingId, sourceId });
  const steps = planLog(entries, standing);
  if (meeting.version !== version) {
    const current = { version: meeting.version, standing };
    return refuse({ kind: 'changed_meanwhile', current, diff: listStepChanges(steps) });
  }
  const memberIds = membersWithPublicChange(steps);
  if (memberIds.length > 0 && reason === null) return refuse({ kind: 'reason_required', memberIds });

  const recorded = ofKind(steps, 'record').map(({ memberId }) => memberId);
  const representing = [...ofKind(steps, 'record'), ...ofKind(steps, 'change')].flatMap(
    ({ content }) => content.representingMemberId ?? [],
  );
  if (await isAnyWithdrawn(write.transaction, [...recorded, ...representing]))
    return refuse({ kind: 'unknown_reference' });

  const cited = await ensureCited(write, { meetingId, sourceId, completeFor, counted });
  const counts = countSteps(steps);
  if (!cited && counts.same === steps.length) return refuse({ kind: 'nothing_changed' });
  await applySteps(write, { ...meeting, sourceId }, steps, reason ?? REASON_FOR_DRAFTS);
  return succeed({ meetingId, version: await incrementMeetingVersion(write, meetingId), ...counts, published: 0 });
}

interface LoggedBy {
  id: number;
  networkId: number;
  sourceId: number;
}

async function applySteps(
  write: RegisterWrite,
  by: LoggedBy,
  steps: readonly LogStep[],
  reason: string,
): Promise<void> {
  const { sourceId } = by;
  const [recorded, changed, withdrawn] = [ofKind(steps, 'record'), ofKind(steps, 'change'), ofKind(steps, 'withdraw')];
  const gone = [...changed, ...withdrawn].map(({ standing }) => standing);
  await withdrawAssertions(write, by.networkId, gone, reason);
  const added = [...recorded, ...changed].map(({ memberId, content }) => ({ memberId, sourceId, ...content }));
  const ids = await addAssertions(write, by, added);

  const recordedIds = ids.slice(0, recorded.length);
  const changedIds = ids.slice(recorded.length);
  const tell = (type: 'attendance.recorded' | 'attendance.changed' | 'attendance.withdrawn', payload: AuditRecord) =>
    appendAuditEvent(write, {
      type,
      networkId: by.networkId,
      subjectId: null,
      payload: { meetingId: by.id, sourceId, ...payload },
    });
  if (recorded.length > 0) {
    const attendances = recorded.map(({ memberId, content }) => ({ memberId, ...content }));
    await tell('attendance.recorded', { ids: recordedIds, attendances });
  }
  if (changed.length > 0) {
    const withdrawnIds = changed.map(({ standing }) => standing.id);
    await tell('attendance.changed', { reason, ids: changedIds, withdrawnIds, changes: listStepChanges(changed) });
  }
  if (withdrawn.length > 0) {
    const withdrawnIds = withdrawn.map(({ standing }) => standing.id);
    await tell('attendance.withdrawn', {
      reason,
      ids: withdrawnIds,
      withdrawnIds,
      changes: listStepChanges(withdrawn),
    });
  }
}
