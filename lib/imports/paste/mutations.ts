import 'server-only';
import { listStanding } from '@/lib/attendance/queries-office';
import { fittingContent, UNSAID } from '@/lib/attendance/rules-content';
import { membersWithPublicChange, planLog } from '@/lib/attendance/rules-log';
import type { LogStep, StandingAssertion } from '@/lib/attendance/types-log';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import { addAliases, refusedAliases } from '@/lib/imports/batches/mutations-aliases';
import { citeInBatch } from '@/lib/imports/batches/mutations-citation';
import { closeBatch, openBatch, withdrawInBatch } from '@/lib/imports/batches/mutations-journal';
import { readPaste } from '@/lib/imports/paste/queries';
import { planPaste } from '@/lib/imports/paste/rules';
import type { BatchOrder } from '@/lib/imports/batches/types';
import type { PasteForm } from '@/lib/imports/paste/schema';
import type { PasteFaults, PastePlan, PasteReading, PasteRefusal, PasteStep } from '@/lib/imports/paste/types';
import type { ListCompleteness } from '@/lib/meetings/types';
import { askAboutList } from '@/lib/participation/consequences/queries';

export interface PasteOrder extends Omit<PasteForm, 'intent' | 'text'> {
  text: string;
  /** The networks whose facts the user may edit: a member that others rest on gets an alias from whoever may edit those. */
  editable: readonly number[] | 'all';
  /** As it is to be in force: everything is public. */
  inForce?: boolean;
}

type Applied = Extract<PasteStep, { step: 'applied' }>;

/**
 * Writes what was chosen for a pasted list as one batch of drafts, the list being read again inside the write: choices
 * are taken only for the rows, and the meeting, that they were made for. Of the text nothing is kept but the names of
 * bodies that were to be remembered.
 */
export async function applyPaste(write: RegisterWrite, order: PasteOrder): Promise<Result<Applied, PasteRefusal>> {
  const { meetingId, sourceId, reason, inForce = false } = order;
  const read = await readPaste(write.transaction, order);
  if (!read) return refuse({ kind: 'not_found' });
  if (read === 'list_too_long') return refuse({ kind: read });
  const {
    reading,
    ground: { networkId, completeFor },
  } = read;
  if (reading.digest !== order.digest) return refuse({ kind: 'list_changed', reading });
  if (reading.version !== order.version) return refuse({ kind: 'changed_meanwhile', reading });
  if (reading.otherDay && order.otherDay !== meetingId) return refuse({ kind: 'other_day', reading });
  const plan = planPaste(
    reading.rows,
    new Map(Object.entries(order.rows).map(([row, choice]) => [Number(row), choice])),
    completeFor !== 'nothing',
  );
  const faults = plan.ok ? await faultsOfPlan(write, plan.value, order) : plan.reason;
  if (!plan.ok || Object.keys(faults).length > 0) return refuse({ kind: 'invalid', fields: faults, reading });

  const { entries } = plan.value;
  const question = await askAboutList(write.transaction, { meetingId, sourceId, completeFor, entries });
  if (question && question.seen !== order.seen)
    return refuse({ ...question, reading: { ...reading, undecided: 0, question } });
  const counted = order.countUnknownEnds ? (question?.consequences.unknownEnd ?? []).map(({ id }) => id) : [];
  const standing = await listStanding(write.transaction, { meetingId, sourceId });
  const steps = planLog(toLogEntries(plan.value, standing), standing);
  if (reason === null && membersWithPublicChange(steps).length > 0) return refuse({ kind: 'reason_required', reading });
  return applyPlanned(
    write,
    { networkId, meetingId, sourceId, completeFor, counted, reason, reading, inForce },
    plan.value,
    steps,
  );
}

/**
 * A list says nothing of ranks, quotes and places in the document: what the source is known to say of them stays.
 */
const toLogEntries = ({ entries }: PastePlan, standing: readonly StandingAssertion[]) =>
  entries.map(({ holder, presence, ...entry }) => {
    const stood = standing.find(({ memberId }) => memberId === entry.memberId);
    const mode = entry.mode === 'unknown' ? (stood?.mode ?? 'unknown') : entry.mode;
    const { capacity: _ofTheEntry, ...kept } = fittingContent({
      ...UNSAID,
      ...stood,
      status: entry.status,
      representingMemberId: holder ?? stood?.representingMemberId ?? null,
      presenceFrom: presence ? presence.from : (stood?.presenceFrom ?? null),
      presenceUntil: presence ? presence.until : (stood?.presenceUntil ?? null),
    });
    return { ...kept, ...entry, mode };
  });

async function faultsOfPlan(
  write: RegisterWrite,
  plan: PastePlan,
  { editable, rows }: PasteOrder,
): Promise<PasteFaults> {
  const ids = plan.entries.map(({ memberId }) => memberId);
  const found = await write.transaction.member.findMany({
    where: { id: { in: ids }, withdrawnAt: null },
    select: { id: true },
  });
  const known = new Set(found.map(({ id }) => id));
  const unknown = Object.entries(rows).flatMap(([row, { memberId }]) =>
    typeof memberId === 'number' && !known.has(memberId)
      ? [[`rows.${row}.memberId`, 'unknown_reference'] as const]
      : [],
  );
  const refused = await refusedAliases(write.transaction, plan.aliases, editable);
  return Object.fromEntries([
    ...unknown,
    ...refused.map(({ row }) => [`rows.${row}.alias`, 'alias_not_allowed'] as const),
  ]);
}

interface PasteGround {
  networkId: number;
  meetingId: number;
  sourceId: number;
  completeFor: ListCompleteness;
  /** Members whose seat has no known end, and which count as absent all the same. */
  counted: readonly number[];
  reason: string | null;
  reading: PasteReading;
  inForce: boolean;
}

async function applyPlanned(
  write: RegisterWrite,
  { reading, ...ground }: PasteGround,
  plan: PastePlan,
  steps: readonly LogStep[],
): Promise<Result<Applied, PasteRefusal>> {
  const { networkId, meetingId, sourceId, reason, inForce } = ground;
  const order: BatchOrder = {
    networkId,
    kind: 'paste',
    title: await batchTitle(write, ground),
    file: null,
    mapping: null,
  };
  const batchId = await openBatch(write, order);
  const cited = await citeInBatch(write, batchId, [ground]);
  const changed = steps.filter((step) => step.kind === 'change');
  const added = [...steps.filter((step) => step.kind === 'record'), ...changed];
  const aliases = await addAliases(write, batchId, plan.aliases);
  if (added.length === 0 && aliases === 0 && cited === 0) return refuse({ kind: 'nothing_changed', reading });

  const replaced = changed.map(({ standing }) => standing.id);
  await withdrawInBatch(write, batchId, 'attendance', replaced, reason ?? `replaced by pasted minutes: ${order.title}`);
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
  const done = {
    attendancesAdded: added.length,
    attendancesWithdrawn: changed.length,
    aliasesAdded: aliases,
    sourcesCited: cited,
  };
  const counts = await closeBatch(write, batchId, order, done, {
    meetingId,
    sourceId,
    ...(reason !== null && { reason }),
  });
  return succeed({ step: 'applied', batchId, counts, leftOut: plan.leftOut });
}

/** Of the batch: the meeting and the document, never a word of the list. */
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
