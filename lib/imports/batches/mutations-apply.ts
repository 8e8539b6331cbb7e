import 'server-only';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { BulkWrite } from '@/lib/db/register-write-bulk';
import { addStagedAttendances, writeAttendances } from '@/lib/imports/batches/mutations-apply-attendances';
import { applyMeetings } from '@/lib/imports/batches/mutations-apply-meetings';
import { applyMembers } from '@/lib/imports/batches/mutations-apply-members';
import { applySeats } from '@/lib/imports/batches/mutations-apply-seats';
import { citeInBatch, type Citation } from '@/lib/imports/batches/mutations-citation';
import { closeBatch, openBatch } from '@/lib/imports/batches/mutations-journal';
import { findSharedMembers } from '@/lib/imports/batches/queries-shared';
import { consequencesKey } from '@/lib/imports/plan/rules-faults';
import type { NamedCell, PlannedMeeting, PlannedMember, PlannedRow, PlanTotals } from '@/lib/imports/plan/types';
import type { ApplyChoice, ApplyRefusal } from '@/lib/imports/batches/types-apply';
import type { AppliedBatch, BatchOrder } from '@/lib/imports/batches/types';
import type { ImportRights } from '@/lib/imports/names/types-rights';

/** A plan being worked out: its rows in blocks, each read once, and the totals that are complete when the last has been. */
export interface PlanStream {
  blocks: AsyncIterable<Iterable<PlannedRow>> | Iterable<Iterable<PlannedRow>>;
  totals: PlanTotals;
}

/** What is applied is public; a draft of it is a proposal, which is made of the same change. */
export type ApplyOrder = BatchOrder & Omit<ApplyChoice, 'publish'> & Pick<ImportRights, 'editable'>;

const ROWS_BETWEEN_REPORTS = 2_000;

/** What the rows of a plan ask for besides attendances, gathered while they stream by. */
interface Gathered {
  members: PlannedMember[];
  meetings: PlannedMeeting[];
}

/**
 * Applies a plan as one batch, inside the write in which it is worked out: new and changed rows, all of them or (as
 * chosen) none. Nothing is left of it where it is refused, which is for the caller to see to by rolling back.
 *
 * @param report called with the number of rows planned so far
 * @throws the signal's reason where it was aborted
 */
export async function applyPlan(
  write: BulkWrite,
  order: ApplyOrder,
  { blocks, totals }: PlanStream,
  report: (done: number) => void,
): Promise<Result<AppliedBatch, ApplyRefusal>> {
  const gathered: Gathered = { members: [], meetings: [] };
  const batchId = await openBatch(write, order);
  const written = await writeAttendances(write, batchId, order, attendancesIn(blocks, gathered, watch(write, report)));
  if (order.mode === 'all_or_nothing' && totals.rows.wrong > 0)
    return refuse({ kind: 'wrong_rows', count: totals.rows.wrong });
  if (totals.incomplete.count + totals.incomplete.meetings.length > 0)
    return refuse({ kind: 'list_not_complete', ...totals.incomplete });
  const creates =
    totals.newMembers.length +
    totals.newMeetings.length +
    totals.restoredMembers.size +
    totals.restoredMeetings.size +
    totals.completed.length;
  if (written.added + written.staged + gathered.members.length + gathered.meetings.length + creates === 0)
    return refuse({ kind: 'nothing_changed' });
  // Of two lines that contradict each other the register as it is now knows, and the preview did not.
  if (totals.disagreements > 0) return refuse({ kind: 'consequences_changed' });
  const left = totals.consequences.left_outside;
  if (left.count > 0) return refuse({ kind: 'left_outside', names: [...new Set(left.cells.map(cellName))] });
  if (order.seen !== undefined && order.seen !== consequencesKey(totals.consequences))
    return refuse({ kind: 'consequences_changed' });
  const shared = await findSharedMembers(write.transaction, gathered.members, order.editable);
  if (shared.length > 0) return refuse({ kind: 'shared_members', names: shared });

  const members = await applyMembers(write, batchId, order, totals, gathered.members);
  const seats = await applySeats(
    write,
    batchId,
    order.networkId,
    totals.newSeats.map(({ member, name: _name, ...seat }) => ({
      ...seat,
      ...{ id: null, kind: 'full' as const, until: null, doubt: null },
      memberId: 'id' in member ? member.id : (members.createdIds[member.created] ?? NaN),
    })),
  );
  const meetings = await applyMeetings(write, batchId, order, totals, gathered.meetings);
  const created = { memberIds: members.createdIds, meetingIds: meetings.createdIds };
  const attendances =
    written.added + written.staged === 0 ? {} : await addStagedAttendances(write, batchId, order, written, created);
  const completed = await citeInBatch(write, batchId, completedLists(totals.completed, created));
  write.signal.throwIfAborted();
  const done = { ...members.counts, ...(totals.newSeats.length > 0 && seats), ...meetings.counts, ...attendances };
  const counts = await closeBatch(
    write,
    batchId,
    order,
    { ...done, sourcesCited: (done.sourcesCited ?? 0) + completed },
    {
      published: true,
      rows: { ...totals.rows },
      ...(totals.completed.length > 0 && { complete: totals.completed.length }),
      ...(order.reason != null && { reason: order.reason }),
    },
  );
  return succeed({ batchId, counts });
}

/** The lists that are complete from now on, by the ids of what they are about. */
const completedLists = (
  completed: PlanTotals['completed'],
  { memberIds, meetingIds }: { memberIds: readonly number[]; meetingIds: readonly number[] },
): Citation[] =>
  completed.map(({ meeting, counted, ...list }) => ({
    ...list,
    meetingId: 'id' in meeting ? meeting.id : (meetingIds[meeting.created] ?? NaN),
    counted: counted.map((member) => ('id' in member ? member.id : (memberIds[member.created] ?? NaN))),
  }));

const cellName = ({ member, date }: NamedCell): string => `${member.de} (${date})`;

/** Called for each row: reports now and then, and stops where somebody has asked for an end. */
function watch(write: BulkWrite, report: (done: number) => void): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (done % ROWS_BETWEEN_REPORTS !== 0) return;
    write.signal.throwIfAborted();
    report(done);
  };
}

/** The attendances that rows add or change; what rows say of members and meetings is gathered. */
async function* attendancesIn(blocks: PlanStream['blocks'], gathered: Gathered, seen: () => void) {
  function* within(rows: Iterable<PlannedRow>) {
    for (const row of rows) {
      seen();
      if (row.kind !== 'new' && row.kind !== 'changed') continue;
      if (row.what.subject === 'attendance') yield row.what;
      else if (row.what.subject === 'member') gathered.members.push(row.what);
      else gathered.meetings.push(row.what);
    }
  }
  for await (const rows of blocks) yield within(rows);
}
