import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DataTable } from '@/components/ui/data-table';
import { ChangeList } from './change-list';
import { NextIntlClientProvider } from 'next-intl';
import { messagesByLocale } from '@/lib/i18n/messages';

const ROLE_OF: Readonly<Record<string, readonly string[]>> = {
  table: ['table'],
  thead: ['rowgroup'],
  tbody: ['rowgroup'],
  tr: ['row'],
  th: ['columnheader', 'rowheader'],
  td: ['cell'],
};

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
  ],
])('%s says the role of every element, so that it stays one where its rows are cards', (_, table) => {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="de" messages={messagesByLocale.de} timeZone="UTC">
      {table}
    </NextIntlClientProvider>,
  );
  const elements = [...html.matchAll(/<(table|thead|tbody|tr|th|td)\b([^>]*)>/g)];
  expect(elements.length).toBeGreaterThan(6);
  for (const [element, name = '', attributes = ''] of elements) {
    const role = / role="(\w+)"/.exec(attributes)?.[1];
    expect(ROLE_OF[name], element).toContain(role);
    if (name === 'th') expect(attributes, element).toContain(role === 'rowheader' ? 'scope="row"' : 'scope="col"');
  }
});
