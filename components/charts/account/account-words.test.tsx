import fc from 'fast-check';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { LOCALES, type Locale } from '@/lib/core/localised-text';
import { messagesByLocale } from '@/lib/i18n/messages';
import { accountWith } from '@/lib/participation/account/rules-fixtures';
import { ACCOUNT_PARTS, accountTotal } from '@/lib/participation/account/rules-parts';
import type { Account } from '@/lib/participation/account/types';
import { useAccountWords } from './account-words';

type Words = ReturnType<typeof useAccountWords>;

function Said({ say }: { say: (words: Words) => string }) {
  return say(useAccountWords());
}
const said = (locale: Locale, say: (words: Words) => string): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesByLocale[locale]} timeZone="UTC">
      <Said say={say} />
    </NextIntlClientProvider>,
  );

const counts = fc.record(Object.fromEntries(ACCOUNT_PARTS.map((part) => [part, fc.nat(2000)])));

it.each(LOCALES)('an account in letters adds up, and its key explains every letter once (%s)', (locale) => {
  fc.assert(
    fc.property(counts, (drawn) => {
      const account = accountWith(drawn);
      const short = said(locale, (words) => words.short(account));
      const parts = short.split(' · ').filter(Boolean);
      const sum = parts.reduce((whole, part) => whole + Number(part.split('\u00a0')[0]?.replaceAll(/\D/g, '')), 0);
      expect(sum).toBe(accountTotal(account));
      const letters = parts.map((part) => part.split('\u00a0')[1] ?? '');
      expect(new Set(letters).size).toBe(parts.length);
      const key = said(locale, (words) => words.letters([account]));
      expect(key === '' ? [] : key.split(', ').map((entry) => entry.split(' ')[0])).toEqual(letters);
    }),
    { numRuns: 40 },
  );
});

it('an account from roll calls speaks of votes, one from several kinds of evidence of neither', () => {
  const account = accountWith({ attended: 2, known_absence: 1 });
  const of = (voice: Account['voice']) => said('de', (words) => words.parts({ ...account, ...(voice && { voice }) }));
  expect(of(undefined)).toBe('2 teilgenommen, 1 nicht teilgenommen');
  expect(of('vote')).toBe('2 mit abgegebener Stimme, 1 ohne abgegebene Stimme');
  expect(of('call')).toBe('2 eingewählt, 1 nicht eingewählt');
  expect(of('mixed')).toBe('2 laut Quelle beteiligt, 1 laut Quelle nicht beteiligt');
});
