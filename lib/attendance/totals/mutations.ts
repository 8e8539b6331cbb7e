import 'server-only';
import {
  totalInputSchema,
  totalWithdrawalSchema,
  type TotalInput,
  type TotalWithdrawal,
} from '@/lib/attendance/totals/schema';
import { appendAuditEvent } from '@/lib/audit/mutations';
import type { NotFound } from '@/lib/audit/types-edit';
import { partialDate } from '@/lib/core/partial-date';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { fromIsoDay } from '@/lib/db/calendar-days';
import type { RegisterWrite } from '@/lib/db/register-write';

/** Records what a source counts over a period. @returns its id @throws ZodError on input the schema refuses */
export async function recordTotal(write: RegisterWrite, given: TotalInput): Promise<number> {
  const input = totalInputSchema.parse(given);
  const { period, ...columns } = input;
  const { earliest, latest } = partialDate(period);
  const { id } = await write.transaction.total.create({
    data: {
      ...columns,
      periodEdtf: period,
      earliest: fromIsoDay(earliest),
      latest: fromIsoDay(latest),
      createdBy: write.actor.userId,
    },
    select: { id: true },
  });
  await appendAuditEvent(write, {
    type: 'total.recorded',
    networkId: input.networkId,
    subjectId: id,
    payload: input,
  });
  return id;
}

/** Withdraws a total; it stays on record. */
export async function withdrawTotal(
  write: RegisterWrite,
  given: TotalWithdrawal,
): Promise<Result<{ id: number }, NotFound>> {
  const { id, reason } = totalWithdrawalSchema.parse(given);
  const [row] = await write.transaction.total.updateManyAndReturn({
    where: { id, withdrawnAt: null },
    data: { withdrawnAt: write.instant, withdrawnBy: write.actor.userId, withdrawalReason: reason },
    select: { networkId: true, memberId: true },
  });
  if (!row) return refuse({ kind: 'not_found' });
  await appendAuditEvent(write, {
    type: 'total.withdrawn',
    networkId: row.networkId,
    subjectId: id,
    payload: { memberId: row.memberId, reason },
  });
  return succeed({ id });
}
