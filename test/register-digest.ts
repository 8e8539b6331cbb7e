import { createHash } from 'node:crypto';
import { publicReadScope } from '@/lib/auth/read-scope';
import { readSnapshot } from '@/lib/db/reader';
import { findMemberRecord } from '@/lib/participation/pages/queries-member';
import { findNetworkRecord } from '@/lib/participation/pages/queries-network';
import { readOverview } from '@/lib/participation/pages/queries-overview';
import { listParticipants } from '@/lib/participation/pages/queries-participants';

/** Standing facts by what they say: ids of assertions and versions of rows grow, and say nothing. */
const STANDING = `
  SELECT md5(string_agg(fact, E'\\n' ORDER BY fact COLLATE "C")) AS digest FROM (
    SELECT concat_ws('|', 'a', n.slug, m.slug, b.slug, s.slug, a.status, a.mode, a.rank, a.capacity, a.quote, a.locator, a.note,
      a.published_at IS NOT NULL) AS fact
    FROM attendance a JOIN network n ON n.id = a.network_id JOIN meeting m ON m.id = a.meeting_id
      JOIN member b ON b.id = a.member_id JOIN source s ON s.id = a.source_id WHERE a.withdrawn_at IS NULL
    UNION ALL SELECT concat_ws('|', 't', m.network_id, m.slug, m.title_de, m.date_edtf, m.number, m.kind, m.state, m.place_de,
      m.host_member_id, m.published_at IS NOT NULL) FROM meeting m WHERE m.withdrawn_at IS NULL
    UNION ALL SELECT concat_ws('|', 'm', m.slug, m.kind, m.name_de, m.name_en, m.iso_code, y.slug)
      FROM member m LEFT JOIN territory y ON y.id = m.territory_id WHERE m.withdrawn_at IS NULL
    UNION ALL SELECT concat_ws('|', 'y', y.slug, y.kind, y.name_de, y.name_en, y.ags) FROM territory y
    UNION ALL SELECT concat_ws('|', 'q', q.network_id, q.member_id, q.source_id, q.attended, q.of_meetings, q.period_edtf, q.quote)
      FROM total q WHERE q.withdrawn_at IS NULL
    UNION ALL SELECT concat_ws('|', 'r', r.predecessor_id, r.successor_id, r.kind, r.date_edtf, r.source_id)
      FROM succession r WHERE r.withdrawn_at IS NULL
    UNION ALL SELECT concat_ws('|', 'u', u.meeting_id, u.member_id, u.reason, u.source_id, u.note_de) FROM unrecorded_note u
    UNION ALL SELECT concat_ws('|', 'l', a.member_id, a.name) FROM member_alias a
    UNION ALL SELECT concat_ws('|', 'c', c.network_id, c.member_id, c.code) FROM member_code c
    UNION ALL SELECT concat_ws('|', 's', s.network_id, s.member_id, s.kind, s.since_edtf, s.until_edtf, s.source_id) FROM membership s
    UNION ALL SELECT concat_ws('|', 'e', s.network_id, s.member_id, s.source_id, s.kind, s.since_edtf, s.until_edtf, s.quote, s.locator,
      s.published_at IS NOT NULL) FROM statement s WHERE s.withdrawn_at IS NULL
    UNION ALL SELECT concat_ws('|', 'f', c.network_id, c.member_id, c.source_id, c.kind, c.gist_de, c.published_at IS NOT NULL) FROM claim c
    UNION ALL SELECT concat_ws('|', 'o', o.network_id, o.member_id, o.organiser, o.since_edtf, o.until_edtf) FROM organiser_term o
    UNION ALL SELECT concat_ws('|', 'i', s.slug, s.kind, s.title, s.publisher, s.date_edtf, s.issued_by_member_id) FROM source s
    UNION ALL SELECT concat_ws('|', 'g', m.slug, m.merged_into_id) FROM member m WHERE m.merged_into_id IS NOT NULL
    UNION ALL SELECT concat_ws('|', 'd', c.meeting_id, c.source_id, c.complete_for) FROM meeting_source c
    UNION ALL SELECT concat_ws('|', 'p', regexp_replace(to_jsonb(p)::text, '"statementId": [0-9]+', '"statementId": 0', 'g')) FROM participation p
  ) facts`;

const ASSERTED = ['status', 'quote'] as const;

/** Assertions are asserted again under new numbers; so are statements, which gaps name. */
function withoutIds(field: string, value: unknown): unknown {
  if (field === 'statementId' && typeof value === 'number') return 0;
  if (typeof value !== 'object' || value === null || !('sourceId' in value)) return value;
  return ASSERTED.some((name) => name in value) ? { ...value, id: 0 } : value;
}

/** Register, read model and what the public reads on its pages, as one hash: equal before and after what is undone. */
export async function registerDigest(): Promise<string> {
  return readSnapshot(async (reader) => {
    const [standing] = await reader.$queryRawUnsafe<[{ digest: string | null }]>(STANDING);
    const scope = publicReadScope();
    const overview = await readOverview(reader, scope);
    const participants = await listParticipants(reader, scope);
    const networks = [];
    for (const { slug } of overview.networks) networks.push(await findNetworkRecord(reader, scope, slug));
    const members = [];
    for (const { member } of participants.slice(0, 3)) members.push(await findMemberRecord(reader, scope, member.slug));
    const pages = JSON.stringify([overview, participants, networks, members], withoutIds);
    return createHash('sha256')
      .update(standing.digest ?? 'nothing')
      .update(pages)
      .digest('hex');
  });
}
