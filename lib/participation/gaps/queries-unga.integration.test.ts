import { beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/db/client';
import { publicReadScope } from '@/lib/auth/read-scope';
import { readSnapshot } from '@/lib/db/reader';
import { byNameIn } from '@/lib/i18n/name-order';
import { readGaps } from '@/lib/participation/gaps/queries';
import { listGaps } from '@/lib/participation/gaps/rules-list';
import { DEFAULT_GAPS_VIEW } from '@/lib/participation/gaps/schema-list';
import type { GapRegister, GapsView } from '@/lib/participation/gaps/types-list';
import { withClient } from '@/scripts/postgres/probe';
import { testDatabase } from '@/test/database';
import { expectSummariesToSayWhatRowsSay } from '@/test/counted/naive-summaries';
import { givenUngaDatabase } from '@/test/unga-database';
import { readRawUnga, UNGA, ungaSlug } from '@/test/unga-facts';

let register: GapRegister;

const list = (view: Partial<GapsView>) => listGaps(register, { ...DEFAULT_GAPS_VIEW, ...view }, byNameIn('de'));

describe('the gaps of the UN General Assembly', () => {
  beforeAll(async () => {
    await givenUngaDatabase(closeDatabase);
    register = await readSnapshot((reader) => readGaps(reader, publicReadScope()));
  });

  it('and everything that pages tell of all networks are the same by summaries and by all rows', async () => {
    const { gaps, members } = await expectSummariesToSayWhatRowsSay();
    expect(gaps).toBeGreaterThan(150);
    expect(members).toBeGreaterThan(150);
  });

  it('are the longest that SQL finds between votes in the files themselves', async () => {
    const { members, attendance, meetings } = readRawUnga();
    const raw = await withClient(testDatabase().ownerUrl, async (client) => {
      const { rows } = await client.query<{ code: number; days: number; missed: number; meetings: number }>(LONGEST, [
        members.map(({ ccode }) => ccode),
        members.map((row) => row.first_day_as_member),
        members.map((row) => row.last_day_as_member),
        meetings.map(({ date }) => date),
        attendance.map(({ date }) => date),
        attendance.map(({ ccode }) => ccode),
        attendance.map(({ status }) => status),
      ]);
      return rows;
    });
    const slugOf = new Map(members.map((row) => [row.ccode, ungaSlug(row)]));
    const expected = new Map(
      raw.map(({ code, days, missed: count, meetings: all }) => [
        slugOf.get(code),
        { days, missed: count, meetings: all },
      ]),
    );
    const { entries, apart } = list({ network: UNGA, span: 'ever', complete: 90, lines: 'all' });
    expect(apart).toEqual([]);
    expect(entries.length).toBeGreaterThan(100);
    const listed = new Map(
      entries.map(({ row, gap }) => [row.member.slug, { days: gap.days, missed: gap.missed, meetings: gap.meetings }]),
    );
    expect(listed).toEqual(expected);
  });

  it('name South Africa’s exclusion apart, and count no day of it as absence', () => {
    expect(list({ network: UNGA, gap: 'exclusion', span: 'ever' }).entries.map(({ row }) => row.member.slug)).toEqual([
      'south-africa',
    ]);
    const absences =
      register.rows
        .find(({ member }) => member.slug === 'south-africa')
        ?.gaps.filter(({ kind }) => kind === 'attendance') ?? [];
    expect(absences.length).toBeGreaterThan(0);
    for (const { to } of absences) expect(to.date?.latest && to.date.latest < '1974-10-04').toBe(true);
  });

  it('follow the region', () => {
    const { entries } = list({ network: UNGA, span: 'ever', region: 'oceania' });
    expect(entries.map(({ row }) => row.member.slug).toSorted()).toContain('fiji');
    expect(entries.map(({ row }) => row.member.slug)).not.toContain('malta');
  });

  it('are kept by the cache in a form that is small enough', () => {
    expect(Buffer.byteLength(JSON.stringify(register))).toBeLessThan(1024 * 1024);
  });
});

/** Runs of voting days without a vote, in each the days from the last vote (or the first day) to the next (or the last day). */
const LONGEST = `
  WITH state AS (SELECT * FROM unnest($1::int[], $2::date[], $3::date[]) AS s(code, first_day, last_day)),
  day AS (SELECT * FROM unnest($4::date[]) AS d(day)),
  vote AS (SELECT * FROM unnest($5::date[], $6::int[], $7::text[]) AS v(day, code, status)),
  cell AS (SELECT s.*, d.day, v.status, max(d.day) FILTER (WHERE v.status = 'present') OVER (PARTITION BY s.code ORDER BY d.day) AS before,
      min(d.day) FILTER (WHERE v.status = 'present') OVER (PARTITION BY s.code ORDER BY d.day DESC) AS after
    FROM state s JOIN day d ON d.day BETWEEN s.first_day AND s.last_day LEFT JOIN vote v ON v.day = d.day AND v.code = s.code
    WHERE NOT (s.code = 560 AND d.day >= '1974-10-04')),
  measured AS (SELECT code, count(*)::int AS meetings, count(*) FILTER (WHERE status = 'absent')::int AS missed,
      coalesce(after, CASE WHEN code = 560 THEN max(day) ELSE last_day END) - coalesce(before, first_day) AS days
    FROM cell WHERE status IS DISTINCT FROM 'present' GROUP BY code, first_day, last_day, before, after HAVING count(*) FILTER (WHERE status = 'absent') > 0)
  SELECT DISTINCT ON (code) code, days, missed, meetings FROM measured ORDER BY code, missed DESC, days DESC, meetings DESC`;
