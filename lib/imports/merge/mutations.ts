import 'server-only';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import { addAliases } from '@/lib/imports/batches/mutations-aliases';
import { closeBatch, journalChange, openBatch } from '@/lib/imports/batches/mutations-journal';
import { transferAssertions, transferStatements } from '@/lib/imports/merge/mutations-assertions';
import { recordMergeEvents } from '@/lib/imports/batches/mutations-merge-events';
import { transferCounting, transferReferences, transferSeats } from '@/lib/imports/merge/mutations-rows';
import { readMerge, type PlannedMerge } from '@/lib/imports/merge/queries';
import type { BatchOrder } from '@/lib/imports/batches/types';
import type { ApplyMergeRefusal, MergedMembers, MergeOrder } from '@/lib/imports/merge/types';

interface ConfirmedMerge extends MergeOrder {
  /** Of the preview that was confirmed. */
  digest: string;
  reason: string;
  editable: readonly number[] | 'all';
}

/**
 * Makes two members one as a batch of its own, if everything still stands as it was shown. What sources said of the one
 * that goes is withdrawn and said of the other, public where it was; seats, codes and whatever else names it pass over;
 * its address leads to the other from then on.
 */
export async function applyMerge(
  write: RegisterWrite,
  merge: ConfirmedMerge,
): Promise<Result<MergedMembers, ApplyMergeRefusal>> {
  const { digest, reason, editable, ...order } = merge;
  const read = await readMerge(write.transaction, order, editable);
  if (!read.ok) return read;
  const { facts, plan, networkIds } = read.value;
  if (read.value.digest !== digest) return refuse({ kind: 'changed_meanwhile' });
  if (plan.blocked) return refuse({ kind: 'blocked' });
  const networkId = networkIds[0] ?? (await anyNetwork(write, editable));
  if (networkId === null) return refuse({ kind: 'not_found' });

  const { gone, kept } = facts;
  const batch: BatchOrder = {
    networkId,
    kind: 'merge',
    title: `${gone.name.de} → ${kept.name.de}`,
    file: null,
    mapping: null,
  };
  const batchId = await openBatch(write, batch);
  const heir = { goneId: gone.id, keptId: kept.id, reason };
  const attendances = await transferAssertions(write, batchId, plan, heir);
  const statementsMoved = await transferStatements(write, batchId, plan.statements, heir);
  const seatsChanged = await transferSeats(write, batchId, plan.seats, kept.id);
  const { codesAdded, referencesMoved } = await transferReferences(write, batchId, facts);
  await transferCounting(write, batchId, facts);
  const aliasesAdded = await addAliases(
    write,
    batchId,
    plan.aliases.added.map((name) => ({ memberId: kept.id, name })),
  );
  await mergeRows(write, batchId, read.value);

  for (const id of networkIds) write.touch(id, [gone.id, kept.id]);
  const done = {
    ...attendances,
    membersMerged: 1,
    statementsMoved,
    seatsChanged,
    aliasesAdded,
    codesAdded,
    referencesMoved,
  };
  const counts = await closeBatch(write, batchId, batch, done, { memberId: kept.id, reason });
  await recordMergeEvents(
    write,
    { id: batchId, title: batch.title, home: networkId, networkIds, reason },
    {
      gone: { id: gone.id, name: gone.name.de },
      kept: { id: kept.id, name: kept.name.de },
    },
  );
  return succeed({ batchId, counts, slug: kept.slug });
}

/** Two members without a network are merged where the user works. */
async function anyNetwork({ transaction }: RegisterWrite, editable: readonly number[] | 'all'): Promise<number | null> {
  const where = editable === 'all' ? {} : { id: { in: [...editable] } };
  return (await transaction.network.findFirst({ where, select: { id: true }, orderBy: { id: 'asc' } }))?.id ?? null;
}

/** The members themselves: ISO code and territory, and where the one that goes, and what went into it before, is to be found. */
async function mergeRows(write: RegisterWrite, batchId: number, { facts, plan }: PlannedMerge): Promise<void> {
  const { gone, kept, mergedBefore } = facts;
  const { member } = write.transaction;
  const taken = {
    ...(plan.iso === 'taken' && { isoCode: gone.isoCode }),
    ...(plan.territory === 'taken' && { territoryId: gone.territory?.id ?? null }),
  };
  if (Object.keys(taken).length > 0) {
    await journalChange(write, batchId, { table: 'member', ids: [kept.id], operation: 'updated' }, () =>
      member.update({ where: { id: kept.id }, data: { ...taken, version: { increment: 1 } } }),
    );
  }
  await journalChange(write, batchId, { table: 'member', ids: [gone.id], operation: 'updated' }, () =>
    member.update({
      where: { id: gone.id },
      data: { withdrawnAt: write.instant, mergedIntoId: kept.id, version: { increment: 1 } },
    }),
  );
  await journalChange(write, batchId, { table: 'member', ids: mergedBefore, operation: 'updated' }, () =>
    member.updateMany({
      where: { id: { in: mergedBefore } },
      data: { mergedIntoId: kept.id, version: { increment: 1 } },
    }),
  );
}
