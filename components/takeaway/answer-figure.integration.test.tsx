import { Resvg } from '@resvg/resvg-js';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerFigure } from '@/components/takeaway/answer-figure';
import { useTakenFigure } from '@/components/takeaway/taken-figure';
import { readWithin } from '@/components/takeaway/within-language';
import { publicReadScope } from '@/lib/auth/read-scope';
import { compose } from '@/lib/composition';
import { SEED_NETWORKS } from '@/lib/config/environment';
import { LOCALES, type Locale } from '@/lib/core/localised-text';
import { readSnapshot } from '@/lib/db/reader';
import { findFigureRecord } from '@/lib/exports/figures/queries';
import { readFigureAddress } from '@/lib/exports/figures/schema';
import { listParts } from '@/lib/participation/account/rules-parts';
import { seedRegister } from '@/prisma/seed/seed-register';

compose();

beforeAll(async () => {
  expect(await seedRegister(SEED_NETWORKS)).toBe(true);
});

const ORIGIN = 'https://register.example';
const NOW = new Date('2026-11-30T12:00:00Z');

/** What is asked for at an address, and its answer as the route gives it. */
async function taken(locale: Locale, path: string, query: Record<string, string | string[]> = {}) {
  const asked = readFigureAddress([locale, ...path.split('/')], query);
  if (!asked) throw new Error('No figure has such an address.');
  const found = await readSnapshot((reader) => findFigureRecord(reader, publicReadScope(), asked.address, locale));
  if (!found) throw new Error('The register has no such figure.');
  const { facts } = readWithin(locale, () => useTakenFigure(found));
  const options = { found, address: asked.address, locale, origin: ORIGIN, now: NOW };
  const file = await answerFigure(asked.format, options);
  const parts: Buffer[] = [];
  for await (const part of file?.parts ?? []) parts.push(Buffer.from(part));
  return { facts, bytes: Buffer.concat(parts) };
}

const FIGURES: [path: string, query: Record<string, string | string[]>][] = [
  ['network/welterbekomitee', {}],
  ['network/qualitaetszirkel', {}],
  ['network/datenschutzkonferenz', { sort: 'name', size: 'lines' }],
  ['member/berlin/qualitaetszirkel', {}],
  ['compare/welterbekomitee', { member: ['frankreich', 'malawi'] }],
  ['gaps/longest', { span: 'ever' }],
  ['gaps/longest', { gap: 'stated', span: 'ever' }],
  ['question/qualitaetszirkel/berlin', { question: 'never' }],
  ['question/welterbekomitee/malawi', { question: 'more_often', other: 'brasilien' }],
];

/** What a file of a chart holds beside its points. */
const CHARTS: string[] = [
  ...['attendance', 'composition', 'distribution', 'completeness'].map(
    (chart) => `network-chart/welterbekomitee/${chart}`,
  ),
  ...['attendance', 'organisers', 'completeness'].map((chart) => `network-chart/qualitaetszirkel/${chart}`),
  ...['attendance', 'distribution', 'completeness'].map((chart) => `member-chart/malawi/welterbekomitee/${chart}`),
  ...['attendance', 'organisers', 'completeness'].map((chart) => `member-chart/berlin/qualitaetszirkel/${chart}`),
];

const count = (values: readonly string[]): Record<string, number> =>
  values.reduce<Record<string, number>>((sum, value) => ({ ...sum, [value]: (sum[value] ?? 0) + 1 }), {});

const accountOf = (facts: Awaited<ReturnType<typeof taken>>['facts']): Record<string, number> =>
  Object.fromEntries(listParts(facts.account).map(({ part, cells }) => [part, cells]));

describe.each(FIGURES)('the figure %s', (path, query) => {
  it.each(LOCALES)('leaves as CSV that adds up to its account and explains itself (%s)', async (locale) => {
    const { facts, bytes } = await taken(locale, `${path}.csv`, query);
    const lines = parse(bytes, { bom: true, columns: true }) as Record<string, string>[];
    const of = (record: string) => lines.filter((line) => line.record === record);
    expect(count(of('cell').map(({ part = '' }) => part))).toEqual(accountOf(facts));
    expect(Object.fromEntries(of('account').map(({ part, count: cells }) => [part, Number(cells)]))).toEqual(
      accountOf(facts),
    );
    expect(of('about').map(({ text }) => text)).toEqual(
      expect.arrayContaining([expect.stringContaining('CC0'), expect.stringContaining(ORIGIN), '2026-11-30']),
    );
    expect(of('about').filter(({ part }) => part === (locale === 'de' ? 'Quelle' : 'Source'))).toHaveLength(
      facts.sources.length,
    );
    expect(of('column').map(({ part }) => part)).toEqual(Object.keys(lines[0] ?? {}));
  });

  it('leaves as XLSX, and as JSON, that say the same as CSV', async () => {
    const { facts, bytes } = await taken('de', `${path}.xlsx`, query);
    const [cells, account, about] = await readXlsx(bytes);
    const [head, ...rows] = cells?.data ?? [];
    const part = head?.indexOf('part') ?? -1;
    expect(count(rows.map((row) => String(row[part])))).toEqual(accountOf(facts));
    expect(account?.data.slice(1).map((row) => Number(row[1]))).toEqual(Object.values(accountOf(facts)));
    expect(about?.data.flat().join(' ')).toContain('CC0');
    const json = JSON.parse(String((await taken('de', `${path}.json`, query)).bytes)) as {
      account: Record<string, { cells: number }>;
      cells: Record<string, unknown>[];
    };
    expect(Object.fromEntries(Object.entries(json.account).map(([name, said]) => [name, said.cells]))).toEqual(
      accountOf(facts),
    );
    expect(json.cells.map((cell) => Object.values(cell).map(String))).toEqual(
      rows.map((row) => row.map((value) => String(value ?? ''))),
    );
  });

  it('leaves as a picture with its finding, its sources, its day and where it is found', async () => {
    const { facts, bytes } = await taken('de', `${path}.svg`, query);
    const drawn = readDrawing(String(bytes));
    for (const text of [facts.finding, '30. November 2026', ORIGIN, 'CC0']) expect(drawn.text).toContain(text);
    expect(String(bytes)).toContain('@font-face');
    expect(String(bytes)).not.toMatch(/var\(|color-mix|href="\//);
    expect([...drawn.referredTo].filter((id) => !drawn.ids.has(id))).toEqual([]);
  });

  it('leaves as PNG of twice the size', async () => {
    const svg = String((await taken('de', `${path}.svg`, query)).bytes);
    const { bytes } = await taken('de', `${path}.png`, query);
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
  });

  it.each(LOCALES)('is cited alike in every form (%s)', async (locale) => {
    const [bib, csl, text] = await Promise.all(
      ['bib', 'csl', 'txt'].map(async (format) => String((await taken(locale, `${path}.${format}`, query)).bytes)),
    );
    const [own] = JSON.parse(csl ?? '') as Record<string, unknown>[];
    const [read] = new Cite(bib).data as Record<string, unknown>[];
    for (const field of ['title', 'URL', 'issued', 'accessed', 'publisher', 'version'])
      expect(read?.[field], field).toEqual(own?.[field]);
    expect(read?.type).toBe('dataset');
    expect(text).toContain(String(own?.title));
    expect(text?.match(/30\.11\.2026|30 Nov 2026/g)).toHaveLength(2);
  });

  it('stands in a frame with its account, and without a script', async () => {
    const { facts, bytes } = await taken('de', `${path}.html`, query);
    const html = String(bytes);
    const shown = [...html.matchAll(/<td data-part="(\w+)">([\d.]+)</g)].map(([, part, cells = '']) => [
      part,
      Number(cells.replaceAll('.', '')),
    ]);
    expect(Object.fromEntries(shown)).toEqual(accountOf(facts));
    expect(html).not.toContain('<script');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

interface Drawn {
  text: string;
  ids: Set<string>;
  referredTo: Set<string>;
  marks: { shape: string; x: number; y: number }[];
}

/** What stands in a drawing, and where its marks do: moved by whatever they lie in. */
function readDrawing(svg: string): Drawn {
  const drawn: Drawn = { text: '', ids: new Set(), referredTo: new Set(), marks: [] };
  const moved: [x: number, y: number][] = [[0, 0]];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const [x, y] = moved.at(-1) ?? [0, 0];
    const [, across = '0', down = '0'] = /translate\(([\d.-]+) ([\d.-]+)\)/.exec(String(attributes.transform)) ?? [];
    moved.push([x + Number(across), y + Number(down)]);
    if (attributes.id !== undefined) drawn.ids.add(String(attributes.id));
    for (const value of Object.values(attributes))
      for (const [, id = ''] of String(value).matchAll(/url\(#([^)]+)\)/g)) drawn.referredTo.add(id);
    const target = /^#fig-(.+)$/.exec(String(attributes.href))?.[1];
    if (name !== 'use' || target === undefined) return;
    drawn.referredTo.add(`fig-${target}`);
    drawn.marks.push({ shape: target, x: x + Number(attributes.x ?? 0), y: y + Number(attributes.y ?? 0) });
  });
  parser.on('closetag', () => moved.pop());
  parser.on('text', (text) => {
    drawn.text += text;
  });
  parser.write(svg).close();
  return drawn;
}

describe('the drawing of a matrix', () => {
  it('shows every cell of its account at its place, in the colour of its mark', async () => {
    const { facts, bytes } = await taken('de', 'network/welterbekomitee.svg');
    const { marks } = readDrawing(String(bytes));
    const shapes = count(marks.map(({ shape }) => shape));
    expect(shapes).toEqual({ present: 268, absent_derived: 35, guest: 98 });
    expect(accountOf(facts)).toMatchObject({ attended: 268, known_absence: 35, guest: 98 });
    const { pixels, width } = new Resvg(String(bytes), { font: { loadSystemFonts: false } }).render();
    const colourAt = (x: number, y: number): string =>
      pixels
        .subarray(4 * (Math.round(y) * width + Math.round(x)), 4 * (Math.round(y) * width + Math.round(x)) + 3)
        .toString('hex');
    const middle: Record<string, string> = { present: '17664a', absent_derived: 'ad2b20' };
    for (const { shape, x, y } of marks)
      if (middle[shape]) expect(colourAt(x, y), `${shape} at ${x}, ${y}`).toBe(middle[shape]);
  });
});

describe.each(CHARTS)('the chart %s', (path) => {
  it('leaves with the same points in every file of numbers, and an account that adds up', async () => {
    const { facts, bytes } = await taken('de', `${path}.csv`);
    const lines = parse(bytes, { bom: true, columns: true }) as Record<string, string>[];
    const of = (record: string) => lines.filter((line) => line.record === record);
    const keys = facts.numbers?.columns.map(({ key }) => key) ?? [];
    const points = of('point').map((line) => keys.map((key) => line[key] ?? ''));
    expect(points).toEqual(facts.numbers?.lines);
    expect(points.length).toBeGreaterThan(0);
    expect(Object.fromEntries(of('account').map(({ part, count: cells }) => [part, Number(cells)]))).toEqual(
      accountOf(facts),
    );
    expect(of('column').map(({ part }) => part)).toEqual(Object.keys(lines[0] ?? {}));
    expect(of('column').every(({ text }) => text !== '')).toBe(true);
    const [sheet] = await readXlsx((await taken('de', `${path}.xlsx`)).bytes);
    expect(sheet?.data.map((row) => row.map((value) => String(value ?? '')))).toEqual([keys, ...points]);
    const json = JSON.parse(String((await taken('de', `${path}.json`)).bytes)) as {
      points: Record<string, string | number | null>[];
    };
    expect(json.points.map((point) => Object.values(point).map((value) => String(value ?? '')))).toEqual(points);
  });

  it('leaves as a picture that draws what its numbers say', async () => {
    const { facts, bytes } = await taken('de', `${path}.svg`);
    const svg = String(bytes);
    const drawn = readDrawing(svg);
    for (const text of [facts.finding, '30. November 2026', ORIGIN, 'CC0']) expect(drawn.text).toContain(text);
    expect(svg).not.toMatch(/var\(|color-mix|href="\//);
    expect([...drawn.referredTo].filter((id) => !drawn.ids.has(id))).toEqual([]);
    const numbers = facts.numbers ?? { columns: [], lines: [] };
    const column = (key: string) => {
      const place = numbers.columns.findIndex((one) => one.key === key);
      return numbers.lines.flatMap((line) =>
        line[place] === undefined || line[place] === '' ? [] : [Number(line[place])],
      );
    };
    const told = (name: string) =>
      [...svg.matchAll(new RegExp(`data-${name}="(\\d+)"`, 'g'))].map(([, value]) => Number(value));
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    if (path.endsWith('attendance')) expect(sum(told('least'))).toBe(sum(column('least')));
    if (path.endsWith('completeness')) expect(sum(told('recorded'))).toBe(sum(column('recorded')));
    if (path.endsWith('distribution')) expect(sum(told('missed'))).toBe(sum(column('missed')));
    if (/composition|organisers/.test(path)) {
      const withSeat = listParts(facts.account).filter(({ part }) => part !== 'no_seat');
      expect(sum(told('cells'))).toBe(sum(withSeat.map(({ cells }) => cells)));
    }
  });

  it('leaves as PNG, frame and citation', async () => {
    expect((await taken('en', `${path}.png`)).bytes.subarray(1, 4).toString()).toBe('PNG');
    const page = String((await taken('en', `${path}.html`)).bytes);
    expect(page).toContain('<svg');
    expect(page).not.toContain('<script');
    const [cited] = JSON.parse(String((await taken('de', `${path}.csl`)).bytes)) as { URL: string }[];
    expect(cited?.URL).toMatch(/^https:\/\/register\.example\/(?:netzwerke|mitglieder)\/[a-z]+\/auswertung#/);
  });
});

it('a chart of which the register holds nothing has no file, and no other address names one', async () => {
  const find = async (path: string) => {
    const asked = readFigureAddress(['de', ...path.split('/')], {});
    return asked && readSnapshot((reader) => findFigureRecord(reader, publicReadScope(), asked.address, 'de'));
  };
  expect(await find('network-chart/welterbekomitee/organisers.svg')).toBeNull();
  expect(await find('network-chart/qualitaetszirkel/distribution.csv')).toBeNull();
  expect(await find('member-chart/berlin/qualitaetszirkel/levels.csv')).toBeNull();
  expect(await find('network-chart/welterbekomitee/seats.svg')).toBeNull();
  expect(await find('member-chart/berlin/welterbekomitee/attendance.svg')).toBeNull();
});
