import 'server-only';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { partialDate } from '@/lib/core/partial-date';
import { fromIsoDay } from '@/lib/db/calendar-days';
import type { RegisterWrite } from '@/lib/db/register-write';
import { closeBatch, journalChange, openBatch } from '@/lib/imports/batches/mutations-journal';
import { previewMove } from '@/lib/imports/move/queries';
import type { MoveForm } from '@/lib/imports/move/schema';
import type { AppliedBatch, BatchOrder } from '@/lib/imports/batches/types';
import { changeAsSeen } from '@/lib/participation/consequences/mutations';
import type { MoveRefusal } from '@/lib/imports/move/types';

interface MoveOrder extends Pick<MoveForm, 'meetingId' | 'version' | 'date'> {
  reason: string;
}

/** The same as somebody orders it: whom the meeting's complete lists make absent on that date is named first, once. */
export async function moveAsSeen(
  write: RegisterWrite,
  { seen, ...order }: MoveOrder & Pick<MoveForm, 'seen'>,
): Promise<Result<AppliedBatch, MoveRefusal>> {
  const shown = await previewMove(write.transaction, order);
  if (!shown) return refuse({ kind: 'not_found' });
  const { networkId, ...preview } = shown;
  const scope = { networkIds: [networkId], meetingIds: [order.meetingId] };
  const moved = await changeAsSeen(write, { scope, seen }, () => applyMove(write, order));
  if (moved.ok || !('cells' in moved.reason)) return moved as Result<AppliedBatch, MoveRefusal>;
  return refuse({ ...moved.reason, preview });
}

/** Puts a meeting on another date as a batch of its own, if it still stands as its consequences were shown. */
export async function applyMove(
  write: RegisterWrite,
  { meetingId, version, date, reason }: MoveOrder,
): Promise<Result<AppliedBatch, MoveRefusal>> {
  const shown = await previewMove(write.transaction, { meetingId, date });
  if (!shown) return refuse({ kind: 'not_found' });
  const { networkId, ...preview } = shown;
  if (preview.version !== version) return refuse({ kind: 'changed_meanwhile', preview });
  if (preview.from === date) return refuse({ kind: 'nothing_changed' });
  const { titleDe } = await write.transaction.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: { titleDe: true },
  });
  const order: BatchOrder = {
    networkId,
    kind: 'move',
    title: `${titleDe}: ${preview.from} → ${date}`,
    file: null,
    mapping: null,
  };
  const batchId = await openBatch(write, order);
  const { earliest, latest } = partialDate(date);
  await journalChange(write, batchId, { table: 'meeting', ids: [meetingId], operation: 'updated' }, () =>
    write.transaction.meeting.update({
      where: { id: meetingId },
      data: { dateEdtf: date, earliest: fromIsoDay(earliest), latest: fromIsoDay(latest), version: { increment: 1 } },
    }),
  );
  const changes = { date: { from: preview.from, to: date } };
  const counts = await closeBatch(write, batchId, order, { meetingsChanged: 1 }, { meetingId, reason, changes });
  return succeed({ batchId, counts });
}
