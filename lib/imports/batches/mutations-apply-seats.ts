import 'server-only';
import type { BulkWrite } from '@/lib/db/register-write-bulk';
import { termColumns } from '@/lib/db/term-bounds';
import { journalAdded, journalChange } from '@/lib/imports/batches/mutations-journal';
import type { BatchCounts } from '@/lib/imports/batches/types';
import type { PlannedSeat } from '@/lib/imports/plan/types';
import { doubtColumns } from '@/lib/members/mutations';

type SeatOfMember = PlannedSeat & { memberId: number };

/** Why the register believes in a seat that a list gives. */
const BASIS = { basisDe: 'Laut eingelesener Mitgliederliste.', basisEn: 'According to the imported list of members.' };

/** Adds seats and edits those that a list gives other dates or another kind. */
export async function applySeats(
  write: BulkWrite,
  batchId: number,
  networkId: number,
  seats: readonly SeatOfMember[],
): Promise<Partial<BatchCounts>> {
  const added = seats.filter(({ id }) => id === null);
  const created = await write.transaction.membership.createManyAndReturn({
    data: added.map(({ memberId, kind, since, until, sourceId, doubt }) => ({
      networkId,
      memberId,
      kind,
      sourceId,
      ...BASIS,
      ...doubtColumns(doubt),
      ...termColumns(since, until),
    })),
    select: { id: true },
  });
  await journalAdded(
    write,
    batchId,
    'membership',
    created.map(({ id }) => id),
  );
  return { seatsAdded: created.length, seatsChanged: await editSeats(write, batchId, seats) };
}

async function editSeats(write: BulkWrite, batchId: number, seats: readonly SeatOfMember[]): Promise<number> {
  const named = seats.flatMap(({ id, ...seat }) => (id === null ? [] : [{ ...seat, id }]));
  const standing = await write.transaction.membership.findMany({ where: { id: { in: named.map(({ id }) => id) } } });
  const byId = new Map(standing.map((seat) => [seat.id, seat]));
  const changed = named.filter(({ id, kind, since, until, sourceId, doubt }) => {
    const seat = byId.get(id);
    const said = { kind, sinceEdtf: since, untilEdtf: until, sourceId, ...doubtColumns(doubt) };
    return (Object.keys(said) as (keyof typeof said)[]).some((column) => seat?.[column] !== said[column]);
  });
  const ids = changed.map(({ id }) => id);
  await journalChange(write, batchId, { table: 'membership', ids, operation: 'updated' }, async () => {
    for (const { id, kind, since, until, sourceId, doubt } of changed) {
      await write.transaction.membership.update({
        where: { id },
        data: { kind, sourceId, ...doubtColumns(doubt), ...termColumns(since, until), version: { increment: 1 } },
      });
    }
  });
  return ids.length;
}
