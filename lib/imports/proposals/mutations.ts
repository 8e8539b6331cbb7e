import 'server-only';
import { z } from 'zod';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { demandCellReader, previewCells } from '@/lib/audit/proposals/mutations';
import { proposalPreviewSchema, proposedEventsSchema } from '@/lib/audit/proposals/schema';
import type { ProposalPreview } from '@/lib/audit/proposals/types';
import type { NotFound } from '@/lib/audit/types-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { database } from '@/lib/db/client';
import { isFormBroken, type DatabaseRefusal } from '@/lib/db/refusals';
import { demandProjector, type Actor, type RegisterWrite } from '@/lib/db/register-write';
import { openBatch } from '@/lib/imports/batches/mutations-journal';
import { BATCH_COUNTS, NO_COUNTS, type BatchCounts } from '@/lib/imports/batches/types';
import { storedMappingSchema } from '@/lib/imports/mapping/schema-stored';
import { putRowsInForce, type RowCounts } from '@/lib/imports/proposals/mutations-rows';
import { findProposalConflicts, isOutdated } from '@/lib/imports/proposals/queries-conflicts';
import { listNetworksOfProposal } from '@/lib/imports/proposals/queries-networks';
import type { ProposalRefusal, PublishedProposal } from '@/lib/imports/proposals/types';

interface PublishOrder {
  id: number;
  /** The key of the preview that was looked at. */
  seen: string;
  /** Networks in which the user may publish. */
  publishable: readonly number[] | 'all';
}

type OpenProposal = NonNullable<Awaited<ReturnType<typeof findOpen>>>;

const findOpen = (write: RegisterWrite, id: number) => write.transaction.proposal.findUnique({ where: { id } });

interface Done {
  batchId: number;
  rows: number;
  preview: ProposalPreview;
}

/**
 * Puts a proposal in force as one batch: all of it, or nothing where a row was changed meanwhile, where the public would
 * see other than was looked at, or where it concerns a network in which the user may not publish.
 */
export async function publishProposal(
  write: RegisterWrite,
  { id, seen, publishable }: PublishOrder,
): Promise<Result<PublishedProposal, ProposalRefusal>> {
  const proposal = await findOpen(write, id);
  if (!proposal) return refuse({ kind: 'not_found' });
  if (proposal.state !== 'open') return refuse({ kind: 'already_decided' });
  if (proposalPreviewSchema.parse(proposal.preview).key !== seen) return refuse({ kind: 'preview_changed' });
  const done = await putInForce(write, proposal, publishable);
  if (!done.ok) return done;
  const { batchId, rows, preview } = done.value;
  if (preview.key !== seen) return refuse({ kind: 'preview_changed' });
  await write.transaction.proposal.update({
    where: { id },
    data: { state: 'published', decidedBy: write.actor.userId, decidedAt: write.instant, batchId },
  });
  await appendAuditEvent(write, {
    type: 'proposal.published',
    networkId: proposal.networkId,
    subjectId: id,
    payload: { name: proposal.title, batchId, rows, cells: preview.count },
  });
  return succeed({ proposalId: id, batchId, networkId: proposal.networkId, rows });
}

async function putInForce(
  write: RegisterWrite,
  proposal: OpenProposal,
  publishable: PublishOrder['publishable'],
): Promise<Result<Done, ProposalRefusal>> {
  const { id, networkId, kind, title, fileName, fileSha256, mapping } = proposal;
  const { transaction } = write;
  const networkIds = await listNetworksOfProposal(transaction, id);
  if (publishable !== 'all' && networkIds.some((one) => !publishable.includes(one)))
    return refuse({ kind: 'not_allowed' });
  if (await isOutdated(transaction, id)) return refuse({ kind: 'proposal_outdated' });
  const overtaken = await findProposalConflicts(transaction, id);
  if (overtaken.count > 0) return refuse({ kind: 'proposal_overtaken', ...overtaken });

  const before = await demandCellReader()(transaction, networkIds);
  const batchId = await openBatch(write, {
    networkId,
    kind,
    title,
    file: fileName !== null && fileSha256 !== null ? { name: fileName, sha256: fileSha256 } : null,
    mapping: mapping === null ? null : storedMappingSchema.parse(mapping),
  });
  const rows = await putFittingRows(write, { proposalId: id, batchId });
  if (!rows) return refuse({ kind: 'proposal_outdated' });
  await demandProjector()(transaction, new Map(networkIds.map((one) => [one, 'all'] as const)));
  const preview = previewCells(before, await demandCellReader()(transaction, networkIds));
  await closeBatch(write, proposal, batchId, rows);
  return succeed({ batchId, rows: await transaction.proposedChange.count({ where: { proposalId: id } }), preview });
}

/** Null where a row no longer fits its table, because that was rebuilt, or because a redaction took something out of the row. */
async function putFittingRows(...order: Parameters<typeof putRowsInForce>): Promise<RowCounts | null> {
  try {
    return await putRowsInForce(...order);
  } catch (error) {
    if (isFormBroken(error)) return null;
    throw error;
  }
}

/** Counts of a change that opened no batch of its own. */
const CHANGED_BY: Readonly<Record<keyof BatchCounts, (rows: RowCounts) => number>> = {
  attendancesAdded: ({ attendance }) => attendance?.inserted ?? 0,
  attendancesWithdrawn: ({ attendance }) => attendance?.withdrawn ?? 0,
  membersCreated: ({ member }) => member?.inserted ?? 0,
  membersChanged: ({ member }) => member?.changed ?? 0,
  meetingsCreated: ({ meeting }) => meeting?.inserted ?? 0,
  meetingsChanged: ({ meeting }) => meeting?.changed ?? 0,
  seatsAdded: ({ membership }) => membership?.inserted ?? 0,
  seatsChanged: ({ membership }) => membership?.changed ?? 0,
  aliasesAdded: (rows) => rows.member_alias?.inserted ?? 0,
  codesAdded: (rows) => rows.member_code?.inserted ?? 0,
  sourcesCited: (rows) => rows.meeting_source?.inserted ?? 0,
  membersMerged: () => 0,
  statementsMoved: () => 0,
  referencesMoved: () => 0,
};

const storedCountsSchema = z.partialRecord(z.enum(BATCH_COUNTS), z.int());

/** Writes the batch's counts and the events that the change itself would have written, in the name of who publishes it. */
async function closeBatch(
  write: RegisterWrite,
  proposal: OpenProposal,
  batchId: number,
  rows: RowCounts,
): Promise<void> {
  const counts: BatchCounts = { ...NO_COUNTS };
  const proposed = storedCountsSchema.parse(proposal.counts);
  for (const count of BATCH_COUNTS) counts[count] = proposed[count] ?? CHANGED_BY[count](rows);
  await write.transaction.importBatch.update({ where: { id: batchId }, data: { counts } });
  const events = proposedEventsSchema.parse(proposal.events);
  for (const event of events) {
    const ofBatch = event.type === 'import.applied';
    await appendAuditEvent(write, {
      ...event,
      subjectId: ofBatch ? batchId : event.subjectId,
      payload: { ...event.payload, proposalId: proposal.id },
    });
  }
  if (events.some(({ type }) => type === 'import.applied')) return;
  await appendAuditEvent(write, {
    type: 'import.applied',
    networkId: proposal.networkId,
    subjectId: batchId,
    payload: {
      kind: proposal.kind,
      name: proposal.title,
      counts: Object.fromEntries(BATCH_COUNTS.flatMap((count) => (counts[count] > 0 ? [[count, counts[count]]] : []))),
      proposalId: proposal.id,
    },
  });
}

/** Discards a proposal for a reason: it stays on record and can no longer be put in force. */
export async function discardProposal(
  write: RegisterWrite,
  { id, reason }: { id: number; reason: string },
): Promise<Result<{ id: number }, NotFound | { kind: 'already_decided' }>> {
  const proposal = await findOpen(write, id);
  if (!proposal) return refuse({ kind: 'not_found' });
  if (proposal.state !== 'open') return refuse({ kind: 'already_decided' });
  await write.transaction.proposal.update({
    where: { id },
    data: { state: 'discarded', decidedBy: write.actor.userId, decidedAt: write.instant, decisionReason: reason },
  });
  await appendAuditEvent(write, {
    type: 'proposal.discarded',
    networkId: proposal.networkId,
    subjectId: id,
    payload: { name: proposal.title, reason },
  });
  return succeed({ id });
}

/**
 * Works out anew what the public would see of a proposal: it is put in force, looked at, and everything rolled back. What
 * comes of it is what the next publication is held against.
 */
export async function renewPreview(
  actor: Actor,
  id: number,
): Promise<Result<{ id: number }, ProposalRefusal | DatabaseRefusal>> {
  const outcome = await attemptWrite<never, ProposalRefusal | { kind: 'looked_at'; preview: ProposalPreview }>(
    actor,
    async (write) => {
      const proposal = await findOpen(write, id);
      if (!proposal) return refuse({ kind: 'not_found' });
      if (proposal.state !== 'open') return refuse({ kind: 'already_decided' });
      const done = await putInForce(write, proposal, 'all');
      return refuse(done.ok ? { kind: 'looked_at', preview: done.value.preview } : done.reason);
    },
  );
  if (outcome.ok) return succeed({ id });
  if (outcome.reason.kind !== 'looked_at') return refuse(outcome.reason);
  const { preview } = outcome.reason;
  await database().proposal.updateMany({
    where: { id, state: 'open' },
    data: { preview: JSON.parse(JSON.stringify(preview)) as object, previewedAt: new Date() },
  });
  return succeed({ id });
}
