import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DataTable } from '@/components/ui/data-table';
import { ChangeList } from './change-list';
import { NextIntlClientProvider } from 'next-intl';
import { messagesByLocale } from '@/lib/i18n/messages';

it.each([
  [
    'a table of texts',
    <DataTable
      key="table"
      caption="Sitzungen"
      columns={[
        { key: 'date', label: 'Datum' },
        { key: 'count', label: 'Zahl', numeric: true },
      ]}
      rows={[{ key: 1, cells: ['2012', 3] }]}
    />,
    // Once for all rows: the style sheet puts it there.
    /<table [^>]*style="--column-2:&quot;Zahl&quot;".*?<td\b/g,
  ],
  [
    'a table of changes',
    <ChangeList
      key="changes"
      caption="Änderungen"
      heads={{ from: 'vorher', to: 'nachher' }}
      labelOf={(field) => field}
      changes={{ name: { from: 'a', to: 'b' } }}
    />,
    /<td\b[^>]*><span class="cell-label">[^<]+<\/span>/g,
  ],
])(
  '%s names its columns before the values and at its head, so that its rows can be read as cards, too',
  (_, table, named) => {
    const html = renderToStaticMarkup(
      <NextIntlClientProvider locale="de" messages={messagesByLocale.de} timeZone="UTC">
        {table}
      </NextIntlClientProvider>,
    );
    const heads = [...html.matchAll(/<th\b[^>]*>/g)].map(([head]) => head);
    expect(heads.length).toBeGreaterThan(2);
    for (const head of heads) expect(head).toMatch(/ scope="(?:col|row)"/);
    const cells = [...html.matchAll(/<td\b/g)];
    expect(cells.length).toBeGreaterThan(0);
    // Nothing hides them from those who listen: an old browser takes a row that is drawn as a card for no row.
    expect(html.match(named)).toHaveLength(cells.length);
    // What an element is anyway it does not say.
    expect(html).not.toContain(' role=');
  },
);
