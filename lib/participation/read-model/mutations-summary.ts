import 'server-only';
import { columnList, columnsBut } from '@/lib/db/columns';
import { Prisma } from '@/lib/db/generated/client';
import type { MeetingEntry } from '@/lib/meetings/types';
import { IS_COMPARED } from '@/lib/participation/gaps/queries-compared';
import { CHANGES_SHOWN, MEETINGS_NAMED } from '@/lib/participation/read-model/types-summary';
import { summariseHeld } from '@/lib/participation/read-model/rules-summary';

/**
 * What became public in a network last, a day each. Something is public once it, its meeting and its network are: the
 * latest of the three decides when. What was withdrawn before anybody could see it does not count.
 */
const latestChanges = (networkId: number): Prisma.Sql => Prisma.sql`
  WITH shown AS (
    SELECT m.id, greatest(m.published_at, n.published_at) AS at
    FROM meeting m JOIN network n ON n.id = m.network_id
    WHERE m.network_id = ${networkId}::int AND m.published_at IS NOT NULL AND n.published_at IS NOT NULL
      AND m.withdrawn_at IS NULL
  ), change AS (
    SELECT id AS meeting_id, at, 1 AS meetings, 0 AS published, 0 AS withdrawn FROM shown
    UNION ALL
    SELECT s.id, greatest(c.published_at, s.at), 0, c.assertions, 0
    FROM assertion_count c JOIN shown s ON s.id = c.meeting_id WHERE c.withdrawn_at = 'infinity'
    UNION ALL
    SELECT s.id, c.withdrawn_at, 0, 0, c.assertions
    FROM assertion_count c JOIN shown s ON s.id = c.meeting_id
    WHERE c.withdrawn_at <> 'infinity' AND c.withdrawn_at > greatest(c.published_at, s.at)
  ), a_day AS (
    SELECT to_char(at AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD') AS day, max(at) AS at,
      sum(meetings) AS "newMeetings", sum(published) AS published, sum(withdrawn) AS withdrawn,
      count(DISTINCT meeting_id) AS "meetingCount",
      (array_agg(DISTINCT meeting_id))[1:${MEETINGS_NAMED}::int] AS "firstMeetingIds"
    FROM change GROUP BY 1 ORDER BY 2 DESC LIMIT ${CHANGES_SHOWN}::int
  )
  SELECT coalesce(jsonb_agg(to_jsonb(a_day) ORDER BY at DESC), '[]') AS changes, max(at) AS last_change_at FROM a_day`;

const WORKED_OUT = columnsBut('network_summary', {
  id: 'names the row',
  recorded_from: 'given by the history',
});
const [COLUMNS, NEW, STANDING] = [undefined, 'excluded', 'network_summary'].map((table) =>
  Prisma.raw(columnList(WORKED_OUT, table)),
) as [Prisma.Sql, Prisma.Sql, Prisma.Sql];

/**
 * Works out what pages across networks say of one, inside the transaction that has worked out its rows. A summary that
 * says the same as before stays as it is.
 *
 * @param meetings the published ones, in order
 */
export async function summariseNetwork(
  transaction: Prisma.TransactionClient,
  networkId: number,
  meetings: readonly MeetingEntry[],
): Promise<void> {
  const held = summariseHeld(meetings);
  await transaction.$executeRaw`
    INSERT INTO network_summary (id, ${COLUMNS})
    SELECT ${networkId}::int, seats.member_count, ${held.count}::int, ${held.lastId}::int, ${held.perhapsLaterIds}::int[],
      seats.left_out, seats.uncompared, seats.open_gaps, seats.open_gap_lines, latest.changes, latest.last_change_at
    FROM (
      SELECT count(*)::int AS member_count,
        (count(*) FILTER (WHERE p.eligible > 0 AND NOT (${IS_COMPARED})))::int AS left_out,
        (count(*) FILTER (WHERE NOT (${IS_COMPARED})))::int AS uncompared,
        (count(*) FILTER (WHERE ${IS_COMPARED} AND p.open_gap_saying IS NOT NULL))::int AS open_gaps,
        (count(DISTINCT p.open_gap_saying) FILTER (WHERE ${IS_COMPARED}))::int AS open_gap_lines
      FROM participation p WHERE p.network_id = ${networkId}::int AND p.seated
    ) seats, (${latestChanges(networkId)}) latest
    ON CONFLICT (id) DO UPDATE SET (${COLUMNS}) = ROW (${NEW}) WHERE (${STANDING}) IS DISTINCT FROM (${NEW})`;
}
