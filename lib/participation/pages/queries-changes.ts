import 'server-only';
import { z } from 'zod';
import type { ReadScope } from '@/lib/auth/read-scope';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { listMeetings } from '@/lib/meetings/queries';
import { listNetworks } from '@/lib/networks/queries';
import { CHANGES_SHOWN, MEETINGS_NAMED } from '@/lib/participation/read-model/types-summary';
import type { PublicChange } from '@/lib/participation/pages/types-changes';

const changeRowSchema = z.object({
  networkId: z.int(),
  day: z.string(),
  newMeetings: z.int(),
  published: z.int(),
  withdrawn: z.int(),
  meetingCount: z.int(),
  firstMeetingIds: z.array(z.int()),
});

/**
 * What became public last, a network and a day each, the latest first. Every network's summary keeps as many as are shown
 * here, so the latest of all are among those of the networks that changed last.
 */
export async function listLatestChanges(reader: Reader, scope: ReadScope): Promise<PublicChange[]> {
  const rows = await queryRows(
    reader,
    changeRowSchema,
    Prisma.sql`
    WITH latest AS (
      SELECT s.id, s.changes FROM network_summary s JOIN network n ON n.id = s.id
      WHERE s.last_change_at IS NOT NULL AND n.published_at IS NOT NULL
      ORDER BY s.last_change_at DESC, s.id LIMIT ${CHANGES_SHOWN}::int
    )
    SELECT latest.id AS "networkId", c.day, c."newMeetings", c.published, c.withdrawn, c."meetingCount", c."firstMeetingIds"
    FROM latest, jsonb_to_recordset(latest.changes) c (day text, at timestamptz, "newMeetings" int, published int,
      withdrawn int, "meetingCount" int, "firstMeetingIds" int[])
    ORDER BY c.at DESC, latest.id LIMIT ${CHANGES_SHOWN}::int`,
  );
  const networks = await listNetworks(reader, scope, { ids: rows.map(({ networkId }) => networkId) });
  const namedIds = rows.flatMap(({ meetingCount, firstMeetingIds }) =>
    meetingCount <= MEETINGS_NAMED ? firstMeetingIds : [],
  );
  const named = await listMeetings(reader, scope, { ids: namedIds });
  return rows.flatMap(({ networkId, firstMeetingIds, ...change }): PublicChange[] => {
    const network = networks.find(({ id }) => id === networkId);
    if (!network) return [];
    const meetings = change.meetingCount > MEETINGS_NAMED ? [] : named.filter(({ id }) => firstMeetingIds.includes(id));
    return [{ ...change, network: { id: network.id, slug: network.slug, name: network.name }, meetings }];
  });
}
