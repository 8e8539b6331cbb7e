import { readFileSync } from 'node:fs';
import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DataTable, MOST_NAMED_ONCE } from './data-table';

const SHEET = readFileSync(path.join(import.meta.dirname, 'styles/data-table.css'), 'utf8');

const tableOf = (labels: readonly string[]): string =>
  renderToStaticMarkup(
    <DataTable
      caption="Sitzungen"
      columns={labels.map((label, place) => ({ key: String(place), label }))}
      rows={[{ key: 1, cells: labels.map((_, place) => `value ${place + 1}`) }]}
    />,
  );

it('names each column once, and the style sheet puts the name before the values of a card', () => {
  const labels = Array.from({ length: MOST_NAMED_ONCE }, (_, place) => `Spalte ${place + 1}`);
  const html = tableOf(labels);
  const names = /<table [^>]*style="([^"]*)"/.exec(html)?.[1];
  expect(names).toBe(
    labels
      .slice(1)
      .map((label, place) => `--column-${place + 2}:&quot;${label}&quot;`)
      .join(';'),
  );
  expect(html).toContain('<th scope="row">value 1</th><td>value 2</td>');
  const rules = [...SHEET.matchAll(/td:nth-child\((\d+)\) \{\s*--column-name: var\(--column-(\d+)\);/g)];
  expect(rules.map(([, column, name]) => [Number(column), Number(name)])).toEqual(
    labels.slice(1).map((_, place) => [place + 2, place + 2]),
  );
  expect(SHEET).toMatch(/\.data-table td::before \{\s*@variant cards \{\s*content: var\(--column-name, none\);/);
});

it('names the columns beyond those that the style sheet counts before each value', () => {
  const html = tableOf(Array.from({ length: MOST_NAMED_ONCE + 1 }, (_, place) => `Spalte ${place + 1}`));
  expect([...html.matchAll(/<td><span class="cell-label">([^<]+)<\/span>value/g)].map(([, label]) => label)).toEqual([
    `Spalte ${MOST_NAMED_ONCE + 1}`,
  ]);
});

it('lets no sign of a name end the declaration', () => {
  const name = 'a "b" \\ c\nd; e';
  const html = tableOf(['first', name]);
  const [, written = ''] = /--column-2:&quot;(.*?)&quot;"/.exec(html) ?? [];
  expect(written).not.toMatch(/&quot;|\n/);
  const read = written.replaceAll(/\\([\da-f]+) /g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  expect(read).toBe(name);
});
