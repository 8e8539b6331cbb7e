import 'server-only';
import { CONTENT_COLUMNS, contentCells } from '@/lib/attendance/queries-columns';
import { columnList } from '@/lib/db/columns';
import { copyRows, type CopyBlocks, type CopyValue } from '@/lib/db/copy-rows';
import type { BulkWrite } from '@/lib/db/register-write-bulk';
import { rawInt } from '@/lib/db/raw-columns';
import { rawRows } from '@/lib/db/raw-rows';
import { citeInBatch } from '@/lib/imports/batches/mutations-citation';
import type { BatchCounts } from '@/lib/imports/batches/types';
import type { PlannedAttendance, Reference } from '@/lib/imports/plan/types';

/*
 * Attendances go by COPY into a temporary table of the transaction, and from there in one statement into the register.
 */

/** Columns of what is set aside beside what it says. A place is that of a created row in the plan's list. */
const PLACES = [
  'member_id',
  'created_member',
  'meeting_id',
  'created_meeting',
  'source_id',
  'standing_id',
  'created_representing',
] as const;

const STAGE = `
  CREATE TEMPORARY TABLE staged_attendance ON COMMIT DROP AS
  SELECT ${PLACES.map((column) => `NULL::int AS ${column}`).join(', ')}, ${columnList(CONTENT_COLUMNS)}
  FROM attendance WITH NO DATA`;

const STAGED_COLUMNS = `staged_attendance (${columnList([...PLACES, ...CONTENT_COLUMNS])})`;

const knownId = (reference: Reference): number | null => ('id' in reference ? reference.id : null);
const createdPlace = (reference: Reference): number | null => ('created' in reference ? reference.created : null);

/** An attendance as it is set aside. */
export const stagedRow = ({
  member,
  meeting,
  sourceId,
  content,
  standingId,
  representing,
}: PlannedAttendance): CopyValue[] => [
  knownId(member),
  createdPlace(member),
  knownId(meeting),
  createdPlace(meeting),
  sourceId,
  standingId,
  representing && createdPlace(representing),
  ...contentCells(content),
];

/** Sets attendances aside until the members and meetings they name have been created. @returns how many */
export async function stageAttendances(write: BulkWrite, rows: CopyBlocks): Promise<number> {
  await write.connection.query(STAGE);
  return copyRows(write.connection, STAGED_COLUMNS, rows);
}

/** Ids of the created members and meetings, by their places in the plan's lists. */
interface CreatedIds {
  memberIds: readonly number[];
  meetingIds: readonly number[];
}

const WITHDRAW = `
  SELECT withdraw_assertions('attendance', ARRAY(SELECT standing_id FROM staged_attendance WHERE standing_id IS NOT NULL), $1, $2)`;

const JOURNAL_WITHDRAWN = `
  INSERT INTO batch_change (batch_id, table_name, row_id, operation)
  SELECT $1, 'attendance', standing_id, 'withdrawn' FROM staged_attendance WHERE standing_id IS NOT NULL`;

/** A representing member may be one that the batch has just created. */
const STAGED_VALUES = CONTENT_COLUMNS.map((column) =>
  column === 'representing_member_id'
    ? 'coalesce(s.representing_member_id, ($1::int[])[s.created_representing + 1])'
    : columnList([column], 's'),
).join(', ');

/* What is replaced is looked up where something is: of the rows that are set aside the planner knows nothing, and would join them to all there are. */
const ADD = `
  INSERT INTO attendance (network_id, meeting_id, member_id, source_id, ${columnList(CONTENT_COLUMNS)},
    published_at, import_batch_id, created_by, recorded_from)
  SELECT $3, coalesce(s.meeting_id, ($2::int[])[s.created_meeting + 1]), coalesce(s.member_id, ($1::int[])[s.created_member + 1]),
    s.source_id, ${STAGED_VALUES},
    (SELECT register_now()), $4, $5, (SELECT register_now())
  FROM staged_attendance s`;

const NAMED = `
  SELECT DISTINCT coalesce(s.meeting_id, ($1::int[])[s.created_meeting + 1]), s.source_id FROM staged_attendance s`;

const RAISE = `
  UPDATE meeting SET version = version + 1 WHERE id IN (SELECT meeting_id FROM staged_attendance WHERE meeting_id IS NOT NULL)`;

/** Withdraws what changes and adds all that was set aside; names the sources at the meetings; raises their versions. */
export async function addPlannedAttendances(
  write: BulkWrite,
  batchId: number,
  order: { networkId: number; title: string; reason?: string | null },
  { memberIds, meetingIds }: CreatedIds,
): Promise<Partial<BatchCounts>> {
  const { connection, actor, signal } = write;
  const [[withdrawn] = [0]] = await rawRows(
    connection,
    [rawInt],
    'SELECT count(standing_id)::int FROM staged_attendance',
  );
  if (withdrawn > 0) {
    await connection.query(JOURNAL_WITHDRAWN, [batchId]);
    const reason = order.reason ?? `replaced by an import: ${order.title}`;
    await connection.query(WITHDRAW, [actor.userId, reason]);
  }
  signal.throwIfAborted();
  const added = await connection.query(ADD, [memberIds, meetingIds, order.networkId, batchId, actor.userId]);
  signal.throwIfAborted();
  const named = await rawRows(connection, [rawInt, rawInt], NAMED, [meetingIds]);
  const cited = await citeInBatch(
    write,
    batchId,
    named.map(([meetingId, sourceId]) => ({ meetingId, sourceId, completeFor: 'nothing' })),
  );
  await connection.query(RAISE);
  return { attendancesAdded: added.rowCount ?? 0, attendancesWithdrawn: withdrawn, sourcesCited: cited };
}
