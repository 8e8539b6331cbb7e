import { expect } from 'vitest';
import { publicReadScope } from '@/lib/auth/read-scope';
import { LOCALES } from '@/lib/core/localised-text';
import { certainlyBefore, isBounded } from '@/lib/core/partial-date';
import { readSnapshot, type Reader } from '@/lib/db/reader';
import { byMemberNameIn, byNameIn } from '@/lib/i18n/name-order';
import { listMeetings } from '@/lib/meetings/queries';
import { listNetworks } from '@/lib/networks/queries';
import { readGaps } from '@/lib/participation/gaps/queries';
import { readFirstGaps } from '@/lib/participation/gaps/queries-first';
import { FIRST_LINES, showGaps } from '@/lib/participation/gaps/rules-shown';
import { DEFAULT_GAPS_VIEW } from '@/lib/participation/gaps/schema-list';
import { listLatestChanges } from '@/lib/participation/pages/queries-changes';
import { listNetworkCards, readOverview } from '@/lib/participation/pages/queries-overview';
import { listParticipantPage, listParticipants } from '@/lib/participation/pages/queries-participants';
import { withClient } from '@/scripts/postgres/probe';
import { testDatabase } from '@/test/database';

/*
 * What pages across networks say, told from every meeting, every attendance and every row of the read model. The program
 * reads it from summaries and by indexes; both must say the same.
 */
const scope = publicReadScope();

async function naiveCards(reader: Reader) {
  const networks = await listNetworks(reader, scope);
  const meetings = await listMeetings(reader, scope, { networkIds: networks.map(({ id }) => id) });
  const seats = await reader.participation.groupBy({ by: ['networkId'], where: { seated: true }, _count: true });
  return networks.map((network) => {
    const held = meetings.filter(({ networkId, state }) => networkId === network.id && state === 'held');
    const last = held.findLast(({ date }) => isBounded(date)) ?? held.at(-1) ?? null;
    return {
      ...network,
      memberCount: seats.find(({ networkId }) => networkId === network.id)?._count ?? 0,
      heldMeetingCount: held.length,
      lastMeeting: last,
      perhapsLater: held.filter(
        (one) => last !== null && one !== last && !isBounded(one.date) && !certainlyBefore(one.date, last.date),
      ),
    };
  });
}

const NAIVE_CHANGES = `
    WITH shown AS (
      SELECT m.id, m.network_id, greatest(m.published_at, n.published_at) AS at
      FROM meeting m JOIN network n ON n.id = m.network_id
      WHERE m.published_at IS NOT NULL AND n.published_at IS NOT NULL AND m.withdrawn_at IS NULL
    ), change AS (
      SELECT network_id, id AS meeting_id, at, 'meeting' AS what FROM shown
      UNION ALL
      SELECT s.network_id, s.id, greatest(a.published_at, s.at), 'published'
      FROM attendance a JOIN shown s ON s.id = a.meeting_id
      WHERE a.published_at IS NOT NULL AND a.withdrawn_at IS NULL
      UNION ALL
      SELECT s.network_id, s.id, a.withdrawn_at, 'withdrawn'
      FROM attendance a JOIN shown s ON s.id = a.meeting_id
      WHERE a.published_at IS NOT NULL AND a.withdrawn_at > greatest(a.published_at, s.at)
    )
    SELECT network_id AS "networkId", to_char(at AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD') AS day,
      count(*) FILTER (WHERE what = 'meeting')::int AS "newMeetings",
      count(*) FILTER (WHERE what = 'published')::int AS published,
      count(*) FILTER (WHERE what = 'withdrawn')::int AS withdrawn,
      count(DISTINCT meeting_id)::int AS "meetingCount"
    FROM change GROUP BY 1, 2 ORDER BY max(at) DESC, 1 LIMIT 6`;

const NAIVE_LEFT_OUT = `
    SELECT count(*)::int AS "leftOut" FROM participation p JOIN network n ON n.id = p.network_id
    WHERE p.seated AND p.eligible > 0 AND p.known < p.eligible * 0.8 AND n.published_at IS NOT NULL`;

const askDatabase = async (statement: string): Promise<unknown[]> =>
  withClient(testDatabase().ownerUrl, async (client) => (await client.query<Record<string, unknown>>(statement)).rows);

/** Every page of the members, one behind the other. */
async function listAllPages(reader: Reader, locale: (typeof LOCALES)[number]) {
  const all = [];
  for (let page = 1; ; page += 1) {
    const { entries, hasMore } = await listParticipantPage(reader, scope, locale, page);
    all.push(...entries.toSorted(byMemberNameIn(locale)));
    if (!hasMore) return all;
  }
}

/** Holds what the summaries of the register say against what all its rows say. @returns how much there was to compare */
export async function expectSummariesToSayWhatRowsSay() {
  return readSnapshot(async (reader) => {
    const cards = await listNetworkCards(reader, scope);
    expect(cards).toEqual(await naiveCards(reader));
    const overview = await readOverview(reader, scope);
    expect(overview.networks).toEqual(cards.slice(0, overview.networks.length));
    expect([{ leftOut: overview.leftOut }]).toEqual(await askDatabase(NAIVE_LEFT_OUT));
    const changes = await listLatestChanges(reader, scope);
    expect(changes.map(({ network, meetings: _named, ...change }) => ({ networkId: network.id, ...change }))).toEqual(
      await askDatabase(NAIVE_CHANGES),
    );
    const register = await readGaps(reader, scope);
    const members = await listParticipants(reader, scope);
    for (const locale of LOCALES) {
      const { lines, apart, ...first } = await readFirstGaps(reader, scope, locale);
      const all = showGaps(register, DEFAULT_GAPS_VIEW, byNameIn(locale));
      expect(first).toEqual({ count: all.count, isVoluntary: all.isVoluntary, choices: all.choices });
      expect(lines.slice(0, FIRST_LINES)).toEqual(all.lines.slice(0, FIRST_LINES));
      expect(lines.filter(([entry]) => entry?.rank === 1)).toEqual(all.lines.filter(([entry]) => entry?.rank === 1));
      expect(apart).toEqual(all.apart);
      expect(await listAllPages(reader, locale)).toEqual(members.toSorted(byMemberNameIn(locale)));
    }
    return { cards: cards.length, changes: changes.length, gaps: register.rows.length, members: members.length };
  });
}
