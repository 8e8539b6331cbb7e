import 'server-only';
import { toSlug } from '@/lib/core/slug';
import { copyRows } from '@/lib/db/copy-rows';
import type { BulkWrite } from '@/lib/db/register-write-bulk';
import { orNull, rawInt, rawText } from '@/lib/db/raw-columns';
import { rawRows } from '@/lib/db/raw-rows';
import { citeInBatch } from '@/lib/imports/batches/mutations-citation';
import { journalAdded, journalChange } from '@/lib/imports/batches/mutations-journal';
import { listedColumns, meetingCells, meetingRow } from '@/lib/imports/batches/queries-columns';
import { nextIds } from '@/lib/imports/batches/queries-ids';
import { freeSlug } from '@/lib/imports/batches/rules-slugs';
import type { BatchCounts } from '@/lib/imports/batches/types';
import type { MeetingContent, NewMeeting, PlannedMeeting, PlanTotals } from '@/lib/imports/plan/types';

interface Order {
  networkId: number;
}

interface Applied {
  /** Ids of the created ones, by their places in the plan's list. */
  createdIds: number[];
  counts: Partial<BatchCounts>;
}

/** Creates, edits and restores meetings, and cites their sources. */
export async function applyMeetings(
  write: BulkWrite,
  batchId: number,
  order: Order,
  totals: PlanTotals,
  planned: readonly PlannedMeeting[],
): Promise<Applied> {
  const createdIds = await createMeetings(write, batchId, order, totals.newMeetings);
  const restored = [...totals.restoredMeetings];
  await journalChange(write, batchId, { table: 'meeting', ids: restored, operation: 'revived' }, () =>
    write.connection.query(
      `UPDATE meeting SET withdrawn_at = NULL, published_at = (SELECT register_now()), version = version + 1
       WHERE id = ANY ($1)`,
      [restored],
    ),
  );
  const existing = planned.flatMap(({ meeting, content }) => ('id' in meeting ? [{ ...content, id: meeting.id }] : []));
  const meetingsChanged = await editMeetings(write, batchId, existing);
  const cited = planned.flatMap(({ meeting, cites }) => {
    const meetingId = 'id' in meeting ? meeting.id : (createdIds[meeting.created] ?? NaN);
    return cites === null ? [] : [{ meetingId, sourceId: cites, completeFor: 'nothing' as const }];
  });
  return {
    createdIds,
    counts: {
      meetingsCreated: createdIds.length + restored.length,
      meetingsChanged,
      sourcesCited: await citeInBatch(write, batchId, cited),
    },
  };
}

async function createMeetings(
  write: BulkWrite,
  batchId: number,
  { networkId }: Order,
  meetings: readonly NewMeeting[],
) {
  if (meetings.length === 0) return [];
  const { connection } = write;
  const ids = await nextIds(connection, 'meeting', meetings.length);
  const slugs = await rawRows(connection, [rawText], 'SELECT slug FROM meeting WHERE network_id = $1', [networkId]);
  const taken = new Set(slugs.map(([slug]) => slug));
  const [[instant] = [null]] = await rawRows(connection, [orNull(rawText)], 'SELECT register_now()::text');
  const rows = meetings.map((meeting, place) => [
    ids[place] ?? null,
    networkId,
    slugOfMeeting(meeting, taken),
    instant,
    ...meetingRow(meetingCells(meeting)),
  ]);
  const target = `meeting (id, network_id, slug, published_at, ${listedColumns('meeting')})`;
  await copyRows(connection, target, [rows]);
  await journalAdded(write, batchId, 'meeting', ids);
  return ids;
}

/** The one the file gives; else out of its title, with its date where several bear the same. */
function slugOfMeeting({ slug, title, date }: MeetingContent, taken: Set<string>): string {
  const [ofTitle, ofDate] = [toSlug(title.de), toSlug(date.edtf)];
  return freeSlug([slug ?? '', ofTitle, [ofTitle, ofDate].filter((part) => part !== '').join('-')], taken);
}

/** Edits meetings that are to be other than they stand. @returns how many */
async function editMeetings(
  write: BulkWrite,
  batchId: number,
  wanted: readonly (MeetingContent & { id: number })[],
): Promise<number> {
  if (wanted.length === 0) return 0;
  const rows = JSON.stringify(
    wanted.map(({ id, ...content }) => ({ id, slug: content.slug, ...meetingCells(content) })),
  );
  const different = await rawRows(
    write.connection,
    [rawInt],
    `SELECT DISTINCT m.id FROM meeting m JOIN jsonb_populate_recordset(NULL::meeting, $1::jsonb) w ON w.id = m.id
     WHERE (coalesce(w.slug, m.slug), ${listedColumns('meeting', 'w')}) IS DISTINCT FROM (m.slug, ${listedColumns('meeting', 'm')})`,
    [rows],
  );
  const ids = different.map(([id]) => id);
  await journalChange(write, batchId, { table: 'meeting', ids, operation: 'updated' }, () =>
    write.connection.query(
      `UPDATE meeting m SET slug = coalesce(w.slug, m.slug), version = m.version + 1,
         (${listedColumns('meeting')}) = ROW (${listedColumns('meeting', 'w')})
       FROM jsonb_populate_recordset(NULL::meeting, $1::jsonb) w WHERE w.id = m.id AND m.id = ANY ($2)`,
      [rows, ids],
    ),
  );
  return ids.length;
}
