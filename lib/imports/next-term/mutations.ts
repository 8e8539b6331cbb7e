import 'server-only';
import type { NothingChanged } from '@/lib/audit/types-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import { termColumns } from '@/lib/db/term-bounds';
import { closeBatch, journalAdded, journalChange, openBatch } from '@/lib/imports/batches/mutations-journal';
import type { AppliedBatch, BatchOrder } from '@/lib/imports/batches/types';
import { readNextTerm } from '@/lib/imports/next-term/queries';
import type { NextTermOrder } from '@/lib/imports/next-term/schema';

export type NextTermRefusal = NothingChanged | { kind: 'changed_meanwhile' | 'unknown_reference' };

/**
 * Gives members their seats of the next term, as one batch: each of the kind it held, by one document. A seat that is still
 * held, or lasts into the term, ends on the day before.
 */
export async function applyNextTerm(
  write: RegisterWrite,
  { networkId, since, until, sourceId, basis, members, digest }: NextTermOrder,
): Promise<Result<AppliedBatch, NextTermRefusal>> {
  const { transaction } = write;
  const plan = await readNextTerm(transaction, networkId, since);
  if (plan.digest !== digest) return refuse({ kind: 'changed_meanwhile' });
  const chosen = plan.steps.filter(({ member, kind }) => members[member.id] === 'on' && kind !== 'standing');
  const named = new Set(plan.steps.map(({ member }) => String(member.id)));
  if (Object.keys(members).some((id) => !named.has(id))) return refuse({ kind: 'unknown_reference' });
  if (chosen.length === 0) return refuse({ kind: 'nothing_changed' });
  const batch: BatchOrder = {
    networkId,
    kind: 'next_term',
    title: `${since} – ${until ?? '?'}`,
    file: null,
    mapping: null,
  };
  const batchId = await openBatch(write, batch);
  const ending = chosen.flatMap((step) => (step.kind === 'ends' ? [step] : []));
  const endingIds = ending.map(({ seat }) => seat.id);
  await journalChange(write, batchId, { table: 'membership', ids: endingIds, operation: 'updated' }, async () => {
    for (const { seat, endsOn } of ending)
      await transaction.membership.update({
        where: { id: seat.id },
        data: { ...termColumns(seat.fields.since, endsOn), version: { increment: 1 } },
      });
  });
  const added = await transaction.membership.createManyAndReturn({
    data: chosen.map(({ member, seat }) => ({
      networkId,
      memberId: member.id,
      kind: seat.fields.kind,
      sourceId,
      basisDe: basis.de,
      basisEn: basis.en,
      ...termColumns(since, until),
    })),
    select: { id: true },
  });
  await journalAdded(
    write,
    batchId,
    'membership',
    added.map(({ id }) => id),
  );
  const done = { seatsAdded: added.length, seatsChanged: endingIds.length };
  return succeed({ batchId, counts: await closeBatch(write, batchId, batch, done, { sourceId, since, until }) });
}
