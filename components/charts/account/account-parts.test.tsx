import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { AccountParts, AccountSentence } from '@/components/charts/account/account-parts';
import type { AccountUnit } from '@/components/charts/account/account-words';
import { useNetworkFindings } from '@/components/charts/headline/headline-words';
import { messagesByLocale } from '@/lib/i18n/messages';
import { accountWith } from '@/lib/participation/account/rules-fixtures';

const rendered = (children: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="de" messages={messagesByLocale.de} timeZone="UTC">
      {children}
    </NextIntlClientProvider>,
  );

it.each<[AccountUnit, string]>([
  ['meetings', 'keine bekannte Sitzung'],
  ['cells', 'bei keiner bekannten Sitzung ein Mitglied mit Sitz'],
  ['members', 'bei keiner bekannten Sitzung ein Mitglied mit Sitz'],
])('an account of nothing says what there is none of, by %s', (unit, words) => {
  const account = accountWith({});
  expect(rendered(<AccountSentence account={account} unit={unit} />)).toBe(words);
  expect(rendered(<AccountParts account={account} unit={unit} />)).toBe(words);
});

function Size({ meetings }: { meetings: number }) {
  return useNetworkFindings().ofRows([], meetings, true);
}

it('the size of a network without anybody seated claims no more than is known of its meetings', () => {
  expect(rendered(<Size meetings={1} />)).toBe('Kein Mitglied, eine bekannte Sitzung');
  expect(rendered(<Size meetings={0} />)).toBe('Kein Mitglied, keine abgehaltene Sitzung bekannt');
});
