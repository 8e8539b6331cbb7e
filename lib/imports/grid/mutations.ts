import 'server-only';
import { membersWithPublicChange } from '@/lib/attendance/rules-log';
import { saveDraft } from '@/lib/audit/proposals/mutations';
import type { NothingChanged } from '@/lib/audit/types-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import { citeInBatch } from '@/lib/imports/batches/mutations-citation';
import { closeBatch, openBatch, withdrawInBatch } from '@/lib/imports/batches/mutations-journal';
import type { AppliedBatch, BatchKind, BatchOrder } from '@/lib/imports/batches/types';
import { areCellsOf, describeGrid, listGridStanding, listWithdrawers } from '@/lib/imports/grid/queries';
import { gridKey, planGrid } from '@/lib/imports/grid/rules';
import type { GridOrder } from '@/lib/imports/grid/schema';
import type { CellsChanged, GridConflict, GridStep, SavedGrid } from '@/lib/imports/grid/types';
import { changeAsSeen } from '@/lib/participation/consequences/mutations';
import type { ChangeQuestion, LeftOutside } from '@/lib/participation/consequences/types';

type GridRefusal = { kind: 'unknown_reference' | 'reason_required' } | NothingChanged | CellsChanged;

/** Where cells are entered by one source. */
type GridBatchKind = Extract<BatchKind, 'grid' | 'check_in'>;

interface GridApply extends GridOrder {
  kind: GridBatchKind;
  title: string;
  /** As it is to be in force: everything is public. */
  inForce: boolean;
}

/** Nobody outside the office saw the drafts; the reason still has to be recorded. */
const reasonForDrafts = (title: string): string => `draft entered anew in the grid: ${title}`;

/** Writes changed cells of one source as one batch. What was public stays public, in its new wording. */
export async function applyGrid(write: RegisterWrite, order: GridApply): Promise<Result<AppliedBatch, GridRefusal>> {
  if (!(await areCellsOf(write.transaction, order))) return refuse({ kind: 'unknown_reference' });
  const standing = await listGridStanding(write.transaction, order);
  const plan = planGrid(order.cells, standing);
  if (!plan.ok) return refuse({ kind: 'cells_changed', conflicts: await nameAuthors(write, order, plan.reason) });
  const steps = plan.value.filter(({ kind }) => kind !== 'same');
  if (steps.length === 0) return refuse({ kind: 'nothing_changed' });
  if (order.reason === null && membersWithPublicChange(steps).length > 0) return refuse({ kind: 'reason_required' });
  return succeed(await applySteps(write, order, steps));
}

async function nameAuthors(
  write: RegisterWrite,
  order: GridOrder,
  conflicts: readonly Omit<GridConflict, 'by'>[],
): Promise<GridConflict[]> {
  const cells = { ...order, cells: [...conflicts] };
  const entered = new Map((await listGridStanding(write.transaction, cells)).map((one) => [gridKey(one), one.by]));
  const withdrew = await listWithdrawers(write.transaction, cells);
  return conflicts.map((conflict) => ({
    ...conflict,
    by: (conflict.stands === null ? withdrew : entered).get(gridKey(conflict)) ?? null,
  }));
}

async function applySteps(
  write: RegisterWrite,
  { networkId, sourceId, reason, kind, title, inForce }: GridApply,
  steps: readonly GridStep[],
): Promise<AppliedBatch> {
  const batch: BatchOrder = { networkId, kind, title, file: null, mapping: null };
  const batchId = await openBatch(write, batch);
  const added = steps.filter((step) => step.kind === 'record' || step.kind === 'change');
  const gone = steps.flatMap((step) => ('standing' in step ? [step.standing.id] : []));
  await withdrawInBatch(write, batchId, 'attendance', gone, reason ?? reasonForDrafts(title));
  await write.transaction.attendance.createMany({
    data: added.map((step) => ({
      ...step.content,
      networkId,
      meetingId: step.meetingId,
      sourceId,
      memberId: step.memberId,
      importBatchId: batchId,
      createdBy: write.actor.userId,
      publishedAt: inForce || (step.kind === 'change' && step.standing.published) ? write.instant : null,
    })),
  });
  const cited = await citeInBatch(
    write,
    batchId,
    [...new Set(added.map(({ meetingId }) => meetingId))].map((meetingId) => ({
      meetingId,
      sourceId,
      completeFor: 'nothing',
    })),
  );
  const meetingIds = [...new Set(steps.map(({ meetingId }) => meetingId))];
  await write.transaction.meeting.updateMany({
    where: { id: { in: meetingIds } },
    data: { version: { increment: 1 } },
  });
  const done = { attendancesAdded: added.length, attendancesWithdrawn: gone.length, sourcesCited: cited };
  const counts = await closeBatch(write, batchId, batch, done, { sourceId, ...(reason !== null && { reason }) });
  return { batchId, counts };
}

/**
 * Saves changed cells, public at once or as a draft, which changes nothing that is public. Who becomes absent by it, and
 * what stands against the record, has to have been shown (`seen`).
 */
export async function saveGrid(
  write: RegisterWrite,
  { release, seen, ...order }: GridOrder & { release: 'drafts' | 'publish'; seen: string | null },
  kind: GridBatchKind = 'grid',
): Promise<Result<SavedGrid, GridRefusal | ChangeQuestion | LeftOutside>> {
  if (!(await areCellsOf(write.transaction, order))) return refuse({ kind: 'unknown_reference' });
  const about = await describeGrid(write.transaction, order);
  const scope = { networkIds: [order.networkId], meetingIds: [...new Set(order.cells.map((cell) => cell.meetingId))] };
  const save = (inForce: boolean) => (inside: RegisterWrite) =>
    changeAsSeen(inside, { scope, seen }, () => applyGrid(inside, { ...order, kind, title: about.title, inForce }));
  if (release === 'publish') {
    const applied = await save(true)(write);
    return applied.ok ? succeed({ ...applied.value, draft: null }) : applied;
  }
  const saved = await saveDraft(write, about, { inPlace: save(false), inForce: save(true) });
  if (!saved.ok) return saved;
  const { proposalId, value } = saved.value;
  if (proposalId === null) return succeed({ ...value, draft: null });
  return succeed({ counts: value.counts, batchId: null, draft: { network: about.network, proposalId } });
}
