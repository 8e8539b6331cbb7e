import { parse } from 'csv-parse/sync';
import type { Client } from 'pg';
import readXlsx from 'read-excel-file/node';
import { beforeAll, expect, it } from 'vitest';
import { answerFigure } from '@/components/takeaway/answer-figure';
import { compose } from '@/lib/composition';
import { database, closeDatabase } from '@/lib/db/client';
import { findFigureRecord } from '@/lib/exports/figures/queries';
import { readFigureAddress } from '@/lib/exports/figures/schema';
import { formatNumber } from '@/lib/i18n/formatters';
import { withClient } from '@/scripts/postgres/probe';
import { testDatabase } from '@/test/database';
import { inRegister } from '@/test/register-facts';
import { givenSummits, readRawSummits, SUMMITS } from '@/test/counted/summit-facts';
import { givenUngaDatabase } from '@/test/unga-database';
import { UNGA, ungaSlug } from '@/test/unga-facts';
import { loadRawUnga } from '@/test/counted/unga-raw';
import { allOf, tally, type CountedCell } from './counted-cells';
import { read } from './rendered';
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

it('the figure of the General Assembly leaves in every format, and says what SQL counts', async () => {
  const expected = tally(counted, ({ network }) => network).get(UNGA) ?? {};
  const taken = async (format: string, query: Record<string, string> = {}): Promise<Buffer> => {
    const asked = readFigureAddress(['de', 'network', `${UNGA}.${format}`], query);
    if (!asked) throw new Error('No figure has such an address.');
    const { address, locale } = asked;
    const found = await read((reader, scope) => findFigureRecord(reader, scope, address, locale));
    if (!found) throw new Error('The register has no such figure.');
    const options = {
      found,
      address,
      locale,
      origin: 'https://register.example',
      now: new Date('2026-11-30T12:00:00Z'),
    };
    const file = await answerFigure(asked.format, options);
    const parts: Buffer[] = [];
    for await (const part of file?.parts ?? []) parts.push(Buffer.from(part));
    return Buffer.concat(parts);
  };
  const countParts = (parts: readonly string[]): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const part of parts) counts[part] = (counts[part] ?? 0) + 1;
    return counts;
  };
  const json = JSON.parse(String(await taken('json'))) as {
    figure: { finding: string };
    account: Record<string, { cells: number }>;
    cells: { part: string }[];
  };
  expect(countParts(json.cells.map(({ part }) => part))).toEqual(expected);
  expect(Object.fromEntries(Object.entries(json.account).map(([part, { cells }]) => [part, cells]))).toEqual(expected);
  const lines = parse(await taken('csv'), { bom: true, columns: true }) as Record<string, string>[];
  expect(countParts(lines.flatMap(({ record, part = '' }) => (record === 'cell' ? part : [])))).toEqual(expected);
  // To read a sheet of all years takes a minute: it is the same rows, written by another hand.
  const [cells] = await readXlsx(await taken('xlsx', { from: '1990' }));
  const [head, ...rows] = cells?.data ?? [];
  const lastYear = counted.filter(({ network, year }) => network === UNGA && year === '1990');
  const seated = new Set(lastYear.flatMap(({ member, part }) => (part === 'no_seat' ? [] : member)));
  expect(countParts(rows.map((row) => String(row[head?.indexOf('part') ?? -1])))).toEqual(
    allOf(lastYear.filter(({ member }) => seated.has(member))),
  );
  const framed = String(await taken('html'));
  for (const [part, count] of Object.entries(expected))
    expect(framed).toContain(`<td data-part="${part}">${formatNumber(count, 'de')}<`);
  const svg = String(await taken('svg'));
  expect(svg).toContain(json.figure.finding);
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const png = await taken('png');
  // As fine as so many pixels allow, and of the same shape.
  expect(png.readUInt32BE(16) / png.readUInt32BE(20)).toBeCloseTo(Number(width) / Number(height), 2);
});

surfacesTell('the General Assembly and the summits', {
  cells: () => counted,
  always: ['south-africa', 'honduras'],
  alternates: true,
});
