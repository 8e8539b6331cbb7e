import type { Client } from 'pg';
import { beforeAll, expect, it } from 'vitest';
import { compose } from '@/lib/composition';
import { database, closeDatabase } from '@/lib/db/client';
import { withClient } from '@/scripts/postgres/probe';
import { testDatabase } from '@/test/database';
import { inRegister } from '@/test/register-facts';
import { givenSummits, readRawSummits, SUMMITS } from '@/test/counted/summit-facts';
import { givenUngaDatabase } from '@/test/unga-database';
import { UNGA, ungaSlug } from '@/test/unga-facts';
import { loadRawUnga } from '@/test/counted/unga-raw';
import { allOf, tally, type CountedCell } from './counted-cells';
import { surfacesTell } from './told-alike';

/*
 * The General Assembly, from whose credentials South Africa was barred, and the Ibero-American Summits: every cell from
 * the files themselves, by SQL that knows nothing of the register but what it calls its members.
 */

const UNGA_CELLS = `
  SELECT s.name AS member, d.date::text AS meeting, extract(year FROM d.date)::text AS year, true AS seated, CASE
      WHEN d.date NOT BETWEEN s.first_day AND s.last_day THEN 'no_seat'
      WHEN s.ccode = 560 AND d.date >= '1974-10-04' THEN CASE WHEN v.status IS NULL THEN 'not_recorded' ELSE 'excluded' END
      WHEN v.status = 'present' THEN 'attended'
      WHEN v.status = 'absent' THEN 'known_absence'
      ELSE 'not_recorded' END AS part
  FROM scratch.state s CROSS JOIN scratch.day d LEFT JOIN scratch.vote v ON v.ccode = s.ccode AND v.date = d.date`;

const SUMMIT_CELLS = `
  SELECT m.iso AS member, t.id AS meeting, left(t.date, 4) AS year, true AS seated, CASE
      WHEN a.status IN ('present', 'represented_by_deputy') THEN 'attended'
      WHEN a.status IN ('absent', 'excused') THEN 'known_absence'
      WHEN a.status = 'excluded' THEN 'excluded'
      ELSE 'not_recorded' END AS part
  FROM unnest($1::text[], $2::text[]) AS m(name, iso)
  CROSS JOIN unnest($3::text[], $4::text[]) AS t(id, date)
  LEFT JOIN unnest($5::text[], $6::text[], $7::text[]) AS a(meeting, name, status)
    ON a.meeting = t.id AND a.name = m.name`;

const counted: CountedCell[] = [];

async function countRaw(client: Client): Promise<void> {
  await loadRawUnga(client);
  const unga = await client.query<Omit<CountedCell, 'network'>>(UNGA_CELLS);
  counted.push(...unga.rows.map((cell) => ({ ...cell, network: UNGA, member: ungaSlug({ name: cell.member }) })));
  await client.query('DROP SCHEMA scratch CASCADE');
  const { members, meetings, attendance } = readRawSummits();
  const summits = await client.query<Omit<CountedCell, 'network'>>(SUMMIT_CELLS, [
    members.map(({ member }) => member),
    members.map(({ iso3166 }) => iso3166),
    meetings.map(({ id }) => id),
    meetings.map((row) => row.date_edtf),
    attendance.map((row) => row.meeting_id),
    attendance.map(({ member }) => member),
    attendance.map(({ status }) => status),
  ]);
  const states = await database().member.findMany({ select: { slug: true, isoCode: true } });
  const slugOf = new Map(states.map(({ slug, isoCode }) => [isoCode, slug]));
  counted.push(
    ...summits.rows.map((cell) => ({ ...cell, network: SUMMITS, member: slugOf.get(cell.member) ?? cell.member })),
  );
}

beforeAll(async () => {
  await givenUngaDatabase(closeDatabase);
  compose();
  await inRegister(givenSummits);
  await withClient(testDatabase().ownerUrl, countRaw);
});

it('the files hold what is known of them: 164 states at 524 days, 22 governments at 11 summits', () => {
  const networks = tally(counted, ({ network }) => network);
  const { attended, known_absence, excluded } = networks.get(UNGA) ?? {};
  expect([attended, known_absence, excluded]).toEqual([57_257, 2_487, 189]);
  expect(networks.get(SUMMITS)).toEqual({ attended: 220, known_absence: 5, excluded: 1, not_recorded: 16 });
  expect(Object.values(allOf(counted)).reduce((sum, count) => sum + count, 0)).toBe(164 * 524 + 22 * 11);
});

surfacesTell('the General Assembly and the summits', {
  cells: () => counted,
  always: ['south-africa', 'honduras'],
  alternates: true,
});
