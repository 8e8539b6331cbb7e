import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import type { NotFound } from '@/lib/audit/types-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import {
  successionInputSchema,
  successionWithdrawalSchema,
  type SuccessionInput,
  type SuccessionWithdrawal,
} from '@/lib/members/succession/schema';

/** Records that one member follows another, by a source. @returns its id @throws ZodError on input the schema refuses */
export async function recordSuccession(write: RegisterWrite, given: SuccessionInput): Promise<number> {
  const input = successionInputSchema.parse(given);
  const { date, ...columns } = input;
  for (const id of [input.predecessorId, input.successorId])
    await write.transaction.member.findUniqueOrThrow({ where: { id, withdrawnAt: null }, select: { id: true } });
  const { id } = await write.transaction.succession.create({
    data: { ...columns, dateEdtf: date, createdBy: write.actor.userId },
    select: { id: true },
  });
  await appendAuditEvent(write, { type: 'succession.recorded', networkId: null, subjectId: id, payload: input });
  return id;
}

/** Withdraws it; it stays on record. */
export async function withdrawSuccession(
  write: RegisterWrite,
  given: SuccessionWithdrawal,
): Promise<Result<{ id: number }, NotFound>> {
  const { id, reason } = successionWithdrawalSchema.parse(given);
  const [row] = await write.transaction.succession.updateManyAndReturn({
    where: { id, withdrawnAt: null },
    data: { withdrawnAt: write.instant, withdrawnBy: write.actor.userId, withdrawalReason: reason },
    select: { predecessorId: true, successorId: true },
  });
  if (!row) return refuse({ kind: 'not_found' });
  await appendAuditEvent(write, {
    type: 'succession.withdrawn',
    networkId: null,
    subjectId: id,
    payload: { ...row, reason },
  });
  return succeed({ id });
}
