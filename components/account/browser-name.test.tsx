import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { useBrowserName } from '@/components/account/browser-name';
import type { Locale } from '@/lib/core/localised-text';
import { messagesByLocale } from '@/lib/i18n/messages';

const BrowserName = ({ userAgent }: { userAgent: string }) => useBrowserName()(userAgent);

const named = (userAgent: string, locale: Locale): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesByLocale[locale]} timeZone="UTC">
      <BrowserName userAgent={userAgent} />
    </NextIntlClientProvider>,
  );

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0',
    'Firefox unter Windows',
    'Firefox on Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
    'Edge unter Windows',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
    'Chrome unter Android',
    'Chrome on Android',
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/128.0 Mobile/15E148 Safari/605.1.15',
    'Firefox unter iOS',
    'Firefox on iOS',
  ],
  ['Something/1.0 (Windows NT 10.0)', 'Unbekannter Browser unter Windows', 'Unknown browser on Windows'],
  ['Firefox/128.0', 'Firefox', 'Firefox'],
  ['curl/8.5.0', 'Unbekannter Browser', 'Unknown browser'],
  ['', 'Unbekannter Browser', 'Unknown browser'],
])('names "%s" as people do', (userAgent, german, english) => {
  expect([named(userAgent, 'de'), named(userAgent, 'en')]).toEqual([german, english]);
});
