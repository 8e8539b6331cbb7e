import 'server-only';
import { slugOf } from '@/lib/core/slug';
import { copyRows } from '@/lib/db/copy-rows';
import type { BulkWrite } from '@/lib/db/register-write-bulk';
import { rawRows } from '@/lib/db/raw-rows';
import { citeInBatch } from '@/lib/imports/batches/mutations-citation';
import { journalAdded, journalChange } from '@/lib/imports/batches/mutations-journal';
import { nextIds } from '@/lib/imports/batches/queries-ids';
import { freeSlug } from '@/lib/imports/batches/rules-slugs';
import type { BatchCounts } from '@/lib/imports/batches/types';
import type { MeetingContent, NewMeeting, PlannedMeeting, PlanTotals } from '@/lib/imports/plan/types';

interface Order {
  networkId: number;
  publish: boolean;
}

interface Applied {
  /** Ids of the created ones, by their places in the plan's list. */
  createdIds: number[];
  counts: Partial<BatchCounts>;
}

/** Creates, edits and brings back meetings, and names their sources. */
export async function applyMeetings(
  write: BulkWrite,
  batchId: number,
  order: Order,
  totals: PlanTotals,
  planned: readonly PlannedMeeting[],
): Promise<Applied> {
  const createdIds = await createMeetings(write, batchId, order, totals.newMeetings);
  const revived = [...totals.revivedMeetings];
  await journalChange(write, batchId, { table: 'meeting', ids: revived, operation: 'revived' }, () =>
    write.connection.query(
      `UPDATE meeting SET withdrawn_at = NULL, published_at = CASE WHEN $2 THEN (SELECT register_now()) END, version = version + 1
       WHERE id = ANY ($1)`,
      [revived, order.publish],
    ),
  );
  const existing = planned.flatMap(({ meeting, content }) => ('id' in meeting ? [{ ...content, id: meeting.id }] : []));
  const meetingsChanged = await editMeetings(write, batchId, existing);
  const cited = planned.flatMap(({ meeting, cites }) => {
    const meetingId = 'id' in meeting ? meeting.id : (createdIds[meeting.created] ?? NaN);
    return cites === null ? [] : [{ meetingId, sourceId: cites, exhaustive: false }];
  });
  return {
    createdIds,
    counts: {
      meetingsCreated: createdIds.length + revived.length,
      meetingsChanged,
      sourcesCited: await citeInBatch(write, batchId, cited),
    },
  };
}

async function createMeetings(
  write: BulkWrite,
  batchId: number,
  { networkId, publish }: Order,
  meetings: readonly NewMeeting[],
) {
  if (meetings.length === 0) return [];
  const { connection } = write;
  const ids = await nextIds(connection, 'meeting', meetings.length);
  const slugs = await rawRows<[string]>(connection, 'SELECT slug FROM meeting WHERE network_id = $1', [networkId]);
  const taken = new Set(slugs.map(([slug]) => slug));
  const [[instant] = [null]] = await rawRows<[string | null]>(connection, 'SELECT register_now()::text');
  const rows = meetings.map((meeting, place) => [
    ids[place] ?? null,
    networkId,
    slugOfMeeting(meeting, taken),
    meeting.title.de,
    meeting.title.en,
    meeting.date.edtf,
    meeting.date.earliest,
    meeting.date.latest,
    meeting.number,
    meeting.kind,
    meeting.state,
    meeting.place?.de ?? null,
    meeting.place?.en ?? null,
    publish ? instant : null,
  ]);
  const columns = `id, network_id, slug, title_de, title_en, date_edtf, earliest, latest, number, kind, state, place_de, place_en,
    published_at`;
  await copyRows(connection, `meeting (${columns})`, [rows]);
  await journalAdded(write, batchId, 'meeting', ids);
  return ids;
}

/** The one the file gives; else out of its title, with its date where several bear the same. */
function slugOfMeeting({ slug, title, date }: MeetingContent, taken: Set<string>): string {
  const [ofTitle, ofDate] = [slugOf(title.de), slugOf(date.edtf)];
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
    wanted.map(({ id, slug, title, date, number, kind, state, place }) => ({
      id,
      slug,
      title_de: title.de,
      title_en: title.en,
      date_edtf: date.edtf,
      earliest: date.earliest,
      latest: date.latest,
      number,
      kind,
      state,
      place_de: place?.de ?? null,
      place_en: place?.en ?? null,
    })),
  );
  const different = await rawRows<[number]>(
    write.connection,
    `SELECT DISTINCT m.id FROM meeting m JOIN jsonb_populate_recordset(NULL::meeting, $1::jsonb) w ON w.id = m.id
     WHERE (coalesce(w.slug, m.slug), w.title_de, w.title_en, w.date_edtf, w.number, w.kind, w.state, w.place_de, w.place_en)
       IS DISTINCT FROM (m.slug, m.title_de, m.title_en, m.date_edtf, m.number, m.kind, m.state, m.place_de, m.place_en)`,
    [rows],
  );
  const ids = different.map(([id]) => id);
  await journalChange(write, batchId, { table: 'meeting', ids, operation: 'updated' }, () =>
    write.connection.query(
      `UPDATE meeting m SET slug = coalesce(w.slug, m.slug), title_de = w.title_de, title_en = w.title_en, date_edtf = w.date_edtf,
         earliest = w.earliest, latest = w.latest, number = w.number, kind = w.kind, state = w.state,
         place_de = w.place_de, place_en = w.place_en, version = m.version + 1
       FROM jsonb_populate_recordset(NULL::meeting, $1::jsonb) w WHERE w.id = m.id AND m.id = ANY ($2)`,
      [rows, ids],
    ),
  );
  return ids.length;
}
