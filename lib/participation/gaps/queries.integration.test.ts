import { beforeAll, describe, expect, it } from 'vitest';
import { publicReadScope } from '@/lib/auth/read-scope';
import { readSnapshot } from '@/lib/db/reader';
import { byNameIn } from '@/lib/i18n/name-order';
import { rateFrom } from '@/lib/participation/account/rules-rate';
import { readGaps } from '@/lib/participation/gaps/queries';
import { listGaps } from '@/lib/participation/gaps/rules-list';
import { DEFAULT_GAPS_VIEW } from '@/lib/participation/gaps/schema-list';
import type { GapRegister, GapsView } from '@/lib/participation/gaps/types-list';
import { seedRegister } from '@/prisma/seed/seed-register';
import { withClient } from '@/scripts/postgres/probe';
import { testDatabase } from '@/test/database';
import '@/test/register-facts';

let register: GapRegister;

beforeAll(async () => {
  await seedRegister(['qualitaetszirkel', 'world-heritage-committee']);
  register = await readSnapshot((reader) => readGaps(reader, publicReadScope()));
});

const list = (view: Partial<GapsView>) => listGaps(register, { ...DEFAULT_GAPS_VIEW, ...view }, byNameIn('de'));

describe('the gaps of the seed facts', () => {
  it('rank nobody of the Qualitätszirkel, whose record is too thin, and say of each why not', () => {
    const { entries, apart } = list({ network: 'qualitaetszirkel', span: 'ever', complete: 50 });
    expect(entries).toEqual([]);
    const berlin = apart.find(({ row }) => row.member.slug === 'berlin');
    expect(berlin).toMatchObject({
      network: { duty: 'voluntary' },
      row: { account: { attended: { cells: 1 } }, lastAttended: { slug: '2012-09-13' } },
    });
    expect(berlin && rateFrom(berlin.row.account)).toMatchObject({ known: 1, completeness: 1 / 7 });
  });

  it('tell Berlin’s pause in the words of its source, with the start that nobody named left open', () => {
    const [berlin] = list({ network: 'qualitaetszirkel', gap: 'stated', span: 'ever' }).entries;
    expect(berlin).toMatchObject({
      rank: null,
      row: { member: { slug: 'berlin' } },
      gap: { days: null, from: { kind: 'unknown' }, stated: { source: { slug: 'anfrage-n17-02015' } } },
    });
    expect(berlin?.gap.stated?.quote).toContain('Pause');
  });

  it('rank the World Heritage Committee as plain SQL over its sessions does', async () => {
    const open = await withClient(testDatabase().ownerUrl, async (client) => {
      const { rows } = await client.query<{ slug: string; missed: number }>(`
        SELECT m.slug, count(*)::int AS missed
        FROM network n JOIN membership s ON s.network_id = n.id JOIN member m ON m.id = s.member_id
        JOIN meeting t ON t.network_id = n.id AND t.state = 'held'
        WHERE n.slug = 'welterbekomitee' AND s.since_latest <= t.earliest AND (s.until_earliest IS NULL OR s.until_earliest >= t.latest)
          AND t.earliest > coalesce((SELECT max(l.earliest) FROM attendance a JOIN meeting l ON l.id = a.meeting_id
            WHERE a.member_id = m.id AND l.network_id = n.id AND a.withdrawn_at IS NULL AND a.status IN ('present', 'represented_by_deputy')), '-infinity')
          AND (s.until_latest IS NULL OR s.until_latest > '1990-12-31')
        GROUP BY m.slug`);
      return rows;
    });
    const { entries } = list({ network: 'welterbekomitee' });
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.map(({ row, gap }) => `${row.member.slug} ${gap.missed}`).toSorted()).toEqual(
      open.map(({ slug, missed: count }) => `${slug} ${count}`).toSorted(),
    );
  });
});
