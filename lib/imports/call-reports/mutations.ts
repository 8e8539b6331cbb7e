import 'server-only';
import { fittingContent, UNSAID } from '@/lib/attendance/rules-content';
import { listStanding } from '@/lib/attendance/queries-office';
import { membersWithPublicChange, planLog } from '@/lib/attendance/rules-log';
import type { LogEntry, LogStep, StandingAssertion } from '@/lib/attendance/types-log';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import { citeInBatch } from '@/lib/imports/batches/mutations-citation';
import { closeBatch, openBatch, withdrawInBatch } from '@/lib/imports/batches/mutations-journal';
import type { BatchOrder } from '@/lib/imports/batches/types';
import { readAgainstRegister } from '@/lib/imports/call-reports/queries';
import { isReportSource, planReport } from '@/lib/imports/call-reports/rules';
import type { ReportForm } from '@/lib/imports/call-reports/schema';
import type {
  CallReport,
  ReportFaults,
  ReportPlan,
  ReportReading,
  ReportRefusal,
  ReportStep,
} from '@/lib/imports/call-reports/types';
import { askAboutList } from '@/lib/participation/consequences/queries';

export type ReportOrder = Omit<ReportForm, 'intent' | 'report'> & {
  report: CallReport;
  /** As it is to be in force: everything is public. */
  inForce?: boolean;
};
type Applied = Extract<ReportStep, { step: 'applied' }>;

/**
 * Writes what was chosen for a report as one batch of drafts: a presence for each member. The report comes from the page and stays
 * there; the batch knows the meeting, the document and how many, and no word of the report.
 */
export async function applyReport(write: RegisterWrite, order: ReportOrder): Promise<Result<Applied, ReportRefusal>> {
  const { report, rows, networkId, meetingId, sourceId } = order;
  const reading = await readAgainstRegister(write.transaction, { networkId, meetingId }, report);
  if (!reading) return refuse({ kind: 'not_found' });
  if (reading.version !== order.version) return refuse({ kind: 'changed_meanwhile', reading });
  const choices = new Map(Object.entries(rows).map(([row, choice]) => [Number(row), choice]));
  const plan = planReport(report, { choices, least: order.least, mode: order.mode });
  const faults = plan.ok ? await faultsInPlan(write, plan.value, choices) : plan.reason;
  if (!plan.ok || Object.keys(faults).length > 0) return refuse({ kind: 'invalid', fields: faults, reading });
  if (reading.otherDay && order.otherDay !== meetingId) return refuse({ kind: 'other_day', reading });
  if (!(await isReport(write, order))) return refuse({ kind: 'source_kind', reading });
  if (await isExhaustive(write, order)) return refuse({ kind: 'source_exhaustive', reading });

  // Never the order itself: what is asked of the database may stand in an error, and an error in a log.
  const standing = await listStanding(write.transaction, { meetingId, sourceId });
  const steps = planLog(toLogEntries(plan.value, standing), standing);
  if (order.reason === null && membersWithPublicChange(steps).length > 0)
    return refuse({ kind: 'reason_required', reading });
  const said = steps.flatMap((step) =>
    step.kind === 'record' || step.kind === 'change' ? [{ memberId: step.memberId, status: step.content.status }] : [],
  );
  const list = { meetingId, sourceId, completeFor: 'nothing' as const, entries: said };
  const question = await askAboutList(write.transaction, list);
  if (question && question.seen !== order.seen) return refuse({ ...question, reading });
  return applyPlanned(write, order, { plan: plan.value, steps, reading });
}

/** A report must not weigh as much as minutes: sources that disagree are weighed by their kind. */
const isReport = async (write: RegisterWrite, { sourceId, report }: ReportOrder): Promise<boolean> => {
  const source = await write.transaction.source.findUnique({ where: { id: sourceId }, select: { kind: true } });
  return source !== null && isReportSource(source.kind, report.tool);
};

/** By a list that names everybody whoever is not on it becomes absent, which no report of a call proves. */
const isExhaustive = async (write: RegisterWrite, { meetingId, sourceId }: ReportOrder): Promise<boolean> =>
  (await write.transaction.meetingSource.count({ where: { meetingId, sourceId, completeFor: { not: 'nothing' } } })) >
  0;

async function faultsInPlan(
  write: RegisterWrite,
  { entries }: ReportPlan,
  choices: ReadonlyMap<number, number | 'leave' | null>,
): Promise<ReportFaults> {
  const found = await write.transaction.member.findMany({
    where: { id: { in: entries.map(({ memberId }) => memberId) }, withdrawnAt: null },
    select: { id: true },
  });
  const known = new Set(found.map(({ id }) => id));
  const used = new Set(entries.map(({ memberId }) => memberId));
  return Object.fromEntries(
    [...choices].flatMap(([row, choice]) =>
      typeof choice === 'number' && used.has(choice) && !known.has(choice)
        ? [[`rows.${row}.memberId`, 'unknown_reference'] as const]
        : [],
    ),
  );
}

const isAttended = ({ status }: StandingAssertion): boolean =>
  status === 'present' || status === 'represented_by_deputy' || status === 'represented_by_somebody';

/** A report knows no deputies, ranks or quotes: what the document is known to say of a presence stays. */
const toLogEntries = ({ entries }: ReportPlan, standing: readonly StandingAssertion[]): LogEntry[] =>
  entries.map(({ memberId, mode, delegation }) => {
    const stood = standing.find((assertion) => assertion.memberId === memberId);
    const status = stood && isAttended(stood) ? stood.status : ('present' as const);
    const { capacity: _ofTheRegister, ...kept } = fittingContent({ ...UNSAID, ...stood, status });
    return {
      ...kept,
      memberId,
      status,
      mode: mode === 'unknown' ? (stood?.mode ?? 'unknown') : mode,
      delegationSize: delegation,
    };
  });

interface Planned {
  plan: ReportPlan;
  steps: readonly LogStep[];
  reading: ReportReading;
}

async function applyPlanned(
  write: RegisterWrite,
  { networkId, meetingId, sourceId, reason, report, inForce = false }: ReportOrder,
  { plan, steps, reading }: Planned,
): Promise<Result<Applied, ReportRefusal>> {
  const order: BatchOrder = {
    networkId,
    kind: 'call_report',
    title: await batchTitle(write, { meetingId, sourceId }),
    file: null,
    mapping: null,
  };
  const batchId = await openBatch(write, order);
  const cited = await citeInBatch(write, batchId, [{ meetingId, sourceId, completeFor: 'nothing' }]);
  const changed = steps.filter((step) => step.kind === 'change');
  const added = [...steps.filter((step) => step.kind === 'record'), ...changed];
  if (added.length === 0 && cited === 0) return refuse({ kind: 'nothing_changed', reading });

  const replaced = changed.map(({ standing }) => standing.id);
  await withdrawInBatch(write, batchId, 'attendance', replaced, reason ?? `replaced by a report: ${order.title}`);
  await write.transaction.attendance.createMany({
    data: added.map((step) => ({
      ...step.content,
      networkId,
      meetingId,
      sourceId,
      memberId: step.memberId,
      importBatchId: batchId,
      createdBy: write.actor.userId,
      publishedAt: inForce || (step.kind === 'change' && step.standing.published) ? write.instant : null,
    })),
  });
  await write.transaction.meeting.update({ where: { id: meetingId }, data: { version: { increment: 1 } } });
  const done = { attendancesAdded: added.length, attendancesWithdrawn: changed.length, sourcesCited: cited };
  const counts = await closeBatch(write, batchId, order, done, {
    meetingId,
    sourceId,
    ...(reason !== null && { reason }),
  });
  const { entries, ...told } = plan;
  return succeed({
    step: 'applied',
    batchId,
    counts,
    told: { ...told, members: entries.length, persons: report.persons.length },
  });
}

/** Of the batch: the meeting and the document, never a word of the report. */
async function batchTitle(
  write: RegisterWrite,
  { meetingId, sourceId }: { meetingId: number; sourceId: number },
): Promise<string> {
  const meeting = await write.transaction.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: { titleDe: true, dateEdtf: true },
  });
  const source = await write.transaction.source.findUniqueOrThrow({ where: { id: sourceId }, select: { title: true } });
  return `${meeting.titleDe} (${meeting.dateEdtf}): ${source.title}`;
}
