import 'server-only';
import { readRow } from '@/lib/audit/queries-rows';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import { updateSeat } from '@/lib/members/mutations-edit';
import { seatRowSchema } from '@/lib/members/schema-row';
import { endingSeats, type ClosingOrder } from '@/lib/office/closing/schema';

/** Seats of a member end on one day, for one reason; each is an edit of its own in the history. */
export async function endSeats(
  write: RegisterWrite,
  order: ClosingOrder,
): Promise<Result<{ ended: number }, { kind: 'not_found' | 'changed_meanwhile' | 'nothing_changed' }>> {
  const { until, reason } = order;
  const seats = endingSeats(order);
  for (const { id, version } of seats) {
    const row = await readRow(write.transaction, 'membership', id);
    if (row === null) return refuse({ kind: 'not_found' });
    const { fields } = seatRowSchema.parse(row);
    const edited = await updateSeat(write, { ...fields, id, version, until, reason });
    if (!edited.ok) return refuse({ kind: edited.reason.kind });
  }
  return succeed({ ended: seats.length });
}
