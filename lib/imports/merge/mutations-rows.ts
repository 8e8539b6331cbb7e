import 'server-only';
import type { RegisterWrite } from '@/lib/db/register-write';
import { termColumns } from '@/lib/db/term-bounds';
import { journalChange } from '@/lib/imports/batches/mutations-journal';
import type { BatchCounts, JournalTable } from '@/lib/imports/batches/types';
import type { MergeFacts, SeatStep } from '@/lib/imports/merge/types';

/** Seats: those that another covers go, then ends move, then the rest passes over. @returns how many changed */
export async function transferSeats(
  write: RegisterWrite,
  batchId: number,
  steps: readonly SeatStep[],
  keptId: number,
): Promise<number> {
  const { membership } = write.transaction;
  const idsOf = (chosen: readonly SeatStep[]) => chosen.map(({ seat }) => seat.id);
  const covered = idsOf(steps.filter(({ outcome }) => outcome === 'covered'));
  await journalChange(write, batchId, { table: 'membership', ids: covered, operation: 'removed' }, () =>
    membership.deleteMany({ where: { id: { in: covered } } }),
  );
  const shortened = steps.filter(({ outcome }) => outcome === 'shortened');
  await journalChange(
    write,
    batchId,
    { table: 'membership', ids: idsOf(shortened), operation: 'updated' },
    async () => {
      for (const { seat, until } of shortened) {
        const data = { ...termColumns(seat.since, until), version: { increment: 1 } };
        await membership.update({ where: { id: seat.id }, data, select: { id: true } });
      }
    },
  );
  const passing = idsOf(steps.filter(({ seat, outcome }) => seat.memberId !== keptId && outcome !== 'covered'));
  await journalChange(write, batchId, { table: 'membership', ids: passing, operation: 'updated' }, () =>
    membership.updateMany({ where: { id: { in: passing } }, data: { memberId: keptId, version: { increment: 1 } } }),
  );
  return new Set([...covered, ...idsOf(shortened), ...passing]).size;
}

/** Codes, claims, terms, meetings and documents name the remaining member from now on. */
export async function transferReferences(
  write: RegisterWrite,
  batchId: number,
  { gone, kept, codes, claims, terms, hosted, issued, unrecorded }: MergeFacts,
): Promise<Pick<BatchCounts, 'codesAdded' | 'referencesMoved'>> {
  const pass = async (
    table: JournalTable,
    column: 'member_id' | 'host_member_id' | 'issued_by_member_id',
    rows: readonly { id: number }[],
  ) => {
    const ids = rows.map(({ id }) => id);
    const raise = table === 'member_code' || table === 'unrecorded_note' ? '' : ', version = version + 1';
    await journalChange(write, batchId, { table, ids, operation: 'updated' }, () =>
      write.transaction.$executeRawUnsafe(
        `UPDATE ${table} SET ${column} = $1${raise} WHERE id = ANY ($2::int[])`,
        kept.id,
        ids,
      ),
    );
    return ids.length;
  };
  const taken = unrecorded.filter((note) => note.taken).map(({ id }) => id);
  await journalChange(write, batchId, { table: 'unrecorded_note', ids: taken, operation: 'removed' }, () =>
    write.transaction.unrecordedNote.deleteMany({ where: { id: { in: taken } } }),
  );
  const codesAdded = await pass(
    'member_code',
    'member_id',
    codes.filter(({ memberId }) => memberId === gone.id),
  );
  const passed = [
    await pass('claim', 'member_id', claims),
    await pass('organiser_term', 'member_id', terms),
    await pass('meeting', 'host_member_id', hosted),
    await pass('source', 'issued_by_member_id', issued),
    await pass(
      'unrecorded_note',
      'member_id',
      unrecorded.filter((note) => !note.taken),
    ),
  ];
  return { codesAdded, referencesMoved: passed.reduce((sum, count) => sum + count, 0) };
}

/** Lists that were told to count the member that goes count the other one. */
export async function transferCounting(
  write: RegisterWrite,
  batchId: number,
  { gone, kept }: Pick<MergeFacts, 'gone' | 'kept'>,
): Promise<void> {
  const { meetingSource } = write.transaction;
  const lists = await meetingSource.findMany({
    where: { countedMemberIds: { has: gone.id } },
    select: { id: true, countedMemberIds: true },
    orderBy: { id: 'asc' },
  });
  const ids = lists.map(({ id }) => id);
  await journalChange(write, batchId, { table: 'meeting_source', ids, operation: 'updated' }, async () => {
    for (const { id, countedMemberIds } of lists) {
      const counted = [...new Set(countedMemberIds.map((member) => (member === gone.id ? kept.id : member)))];
      await meetingSource.update({ where: { id }, data: { countedMemberIds: counted }, select: { id: true } });
    }
  });
}
