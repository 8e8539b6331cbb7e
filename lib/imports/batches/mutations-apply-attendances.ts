import 'server-only';
import { CONTENT_COLUMNS, contentCells } from '@/lib/attendance/queries-columns';
import type { AttendanceStatus } from '@/lib/attendance/types';
import type { AssertionContent } from '@/lib/attendance/types-log';
import { columnList } from '@/lib/db/columns';
import { copyRows, copyText } from '@/lib/db/copy-rows';
import type { BulkWrite } from '@/lib/db/register-write-bulk';
import { rawInt, rawText } from '@/lib/db/raw-columns';
import { rawRows } from '@/lib/db/raw-rows';
import { citeInBatch } from '@/lib/imports/batches/mutations-citation';
import type { BatchCounts } from '@/lib/imports/batches/types';
import { resumableRows } from '@/lib/imports/batches/rules-resumable';
import type { PlannedAttendance, Reference } from '@/lib/imports/plan/types';

/*
 * Attendances go by COPY into the register while the plan is worked out, so that the database takes rows in while the next
 * are planned. From the first on that cannot be written yet – it replaces another, or names what the batch has still to
 * create – they go into a temporary table of the transaction, and from there in one statement into the register.
 */

/** What is written for a batch before the members and meetings that it creates. */
export interface WrittenAttendances {
  /** How many stand in the register. */
  added: number;
  /** How many are set aside. */
  staged: number;
  /** Documents that speak of the meetings of those that stand. */
  named: ReadonlyMap<number, ReadonlySet<number>>;
}

interface BatchOfNetwork {
  networkId: number;
  title: string;
  reason?: string | null;
}

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
const ADDED_COLUMNS = `attendance (network_id, published_at, import_batch_id, created_by, recorded_from,
  meeting_id, member_id, source_id, ${columnList(CONTENT_COLUMNS)})`;

const knownId = (reference: Reference): number | null => ('id' in reference ? reference.id : null);
const createdPlace = (reference: Reference): number | null => ('created' in reference ? reference.created : null);

/** Whether an attendance can be written at once: it replaces nothing, and all that it names is there. */
const standsAlone = ({ member, meeting, standingId, representing }: PlannedAttendance): boolean =>
  standingId === null && 'id' in member && 'id' in meeting && (representing === null || 'id' in representing);

/** What rows say as COPY takes it. Those that say no more than a status share what they say, and its text. */
function contentWriter(): (content: AssertionContent) => string {
  const last = new Map<AttendanceStatus, { content: AssertionContent; text: string }>();
  return (content) => {
    const known = last.get(content.status);
    if (known?.content === content) return known.text;
    const text = copyText(contentCells(content));
    last.set(content.status, { content, text });
    return text;
  };
}

/** Notes the documents of meetings; rows that follow each other mostly speak of the same. */
function namedSources() {
  const named = new Map<number, Set<number>>();
  let last = { meetingId: NaN, sourceId: NaN };
  return {
    named,
    note(meetingId: number, sourceId: number): void {
      if (last.meetingId === meetingId && last.sourceId === sourceId) return;
      last = { meetingId, sourceId };
      const sources = named.get(meetingId);
      if (sources) sources.add(sourceId);
      else named.set(meetingId, new Set([sourceId]));
    },
  };
}

/** Writes attendances of a batch, as far as can be, and sets the others aside until what they name has been created. */
export async function writeAttendances(
  write: BulkWrite,
  batchId: number,
  { networkId }: BatchOfNetwork,
  blocks: AsyncIterable<Iterable<PlannedAttendance>>,
): Promise<WrittenAttendances> {
  const { connection, actor } = write;
  const rows = resumableRows(blocks);
  const { named, note } = namedSources();
  const textOf = contentWriter();
  let [added, staged] = [0, 0];
  try {
    const first = await rows.peek();
    if (first !== null && standsAlone(first)) {
      const [[now] = ['']] = await rawRows(connection, [rawText], 'SELECT register_now()::text');
      const ofBatch = copyText([networkId, now, batchId, actor.userId, now]);
      added = await copyRows(
        connection,
        ADDED_COLUMNS,
        rows.takeWhile(standsAlone, ({ meeting, member, sourceId, content }) => {
          const meetingId = knownId(meeting) ?? NaN;
          note(meetingId, sourceId);
          return `${ofBatch}\t${meetingId}\t${knownId(member)}\t${sourceId}\t${textOf(content)}`;
        }),
      );
    }
    if ((await rows.peek()) !== null) {
      await connection.query(STAGE);
      staged = await copyRows(
        connection,
        STAGED_COLUMNS,
        rows.takeWhile(
          () => true,
          ({ member, meeting, sourceId, content, standingId, representing }) => {
            const places = [
              ...[knownId(member), createdPlace(member), knownId(meeting), createdPlace(meeting)],
              ...[sourceId, standingId, representing && createdPlace(representing)],
            ];
            return `${copyText(places)}\t${textOf(content)}`;
          },
        ),
      );
    }
  } finally {
    await rows.end();
  }
  return { added, staged, named };
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

const RAISE = 'UPDATE meeting SET version = version + 1 WHERE id = ANY ($1::int[])';

/**
 * Withdraws what changes and adds all that was set aside; names the sources at the meetings of all that was written; raises
 * the versions of those that were there before.
 */
export async function addStagedAttendances(
  write: BulkWrite,
  batchId: number,
  order: BatchOfNetwork,
  { added, staged, named }: WrittenAttendances,
  { memberIds, meetingIds }: CreatedIds,
): Promise<Partial<BatchCounts>> {
  const { connection, actor, signal } = write;
  const citations = [...named].flatMap(([meetingId, sources]) =>
    [...sources].map((sourceId) => ({ meetingId, sourceId })),
  );
  let withdrawn = 0;
  if (staged > 0) {
    const counting = 'SELECT count(standing_id)::int FROM staged_attendance';
    [[withdrawn] = [0]] = await rawRows(connection, [rawInt], counting);
    if (withdrawn > 0) {
      await connection.query(JOURNAL_WITHDRAWN, [batchId]);
      const reason = order.reason ?? `replaced by an import: ${order.title}`;
      await connection.query(WITHDRAW, [actor.userId, reason]);
    }
    signal.throwIfAborted();
    await connection.query(ADD, [memberIds, meetingIds, order.networkId, batchId, actor.userId]);
    signal.throwIfAborted();
    for (const [meetingId, sourceId] of await rawRows(connection, [rawInt, rawInt], NAMED, [meetingIds]))
      if (!named.get(meetingId)?.has(sourceId)) citations.push({ meetingId, sourceId });
  }
  const cited = await citeInBatch(
    write,
    batchId,
    citations.map((citation) => ({ ...citation, completeFor: 'nothing' })),
  );
  const created = new Set(meetingIds);
  const met = new Set(citations.map(({ meetingId }) => meetingId));
  await connection.query(RAISE, [[...met].filter((id) => !created.has(id))]);
  return { attendancesAdded: added + staged, attendancesWithdrawn: withdrawn, sourcesCited: cited };
}
