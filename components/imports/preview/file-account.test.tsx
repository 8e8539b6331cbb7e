import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { FileAccount } from '@/components/imports/preview/file-account';
import { messagesByLocale } from '@/lib/i18n/messages';
import { summarisePlan } from '@/lib/imports/jobs/rules-summary';
import { readLines } from '@/test/invented';

it('what is struck through is named before saving, though no word of the list has to be asked about', async () => {
  const { mapping, inspection, totals } = await readLines(['Land;12.03.2024', 'Berlin;x', 'Bremen;x']);
  const beside = { commented: { count: 0, cells: [] }, struck: { count: 1, cells: ['B3'] } };
  const said = renderToStaticMarkup(
    <NextIntlClientProvider locale="de" messages={messagesByLocale.de} timeZone="UTC">
      <FileAccount mapping={mapping} inspection={{ ...inspection, beside }} summary={summarisePlan(totals)} />
    </NextIntlClientProvider>,
  );
  expect(said).toMatch(/durchgestrichen[^]*B3/);
});
