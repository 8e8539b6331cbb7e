import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { useGapText } from '@/components/gaps/gap-text';
import { LOCALES, type Locale } from '@/lib/core/localised-text';
import { partialDate } from '@/lib/core/partial-date';
import { messagesByLocale } from '@/lib/i18n/messages';
import type { GapEdge } from '@/lib/participation/gaps/types';

function Bounds({ from, to }: { from: GapEdge; to: GapEdge }) {
  return useGapText().bounds({ from, to });
}

const bounds = (locale: Locale, from: GapEdge, to: GapEdge): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesByLocale[locale]} timeZone="UTC">
      <Bounds from={from} to={to} />
    </NextIntlClientProvider>,
  ).replaceAll(/[\u00a0\u2060]/g, (space) => (space === '\u00a0' ? ' ' : ''));

const WORDS: Readonly<Record<Locale, string>> = {
  de: 'vom Beginn des Sitzes (zwischen 1. Oktober 2008 und 24. Juni 2009) bis zur Teilnahme (27.–28. Juni 2013)',
  en: 'from the start of the seat (between 1 October 2008 and 24 June 2009) until the attendance (27–28 June 2013)',
};

it.each(LOCALES)('a seat that begins between two days is no meeting of several, which has a dash (%s)', (locale) => {
  const seat: GapEdge = { kind: 'seat', meetingId: null, date: partialDate('2008-10-01/2009-06-24') };
  const meeting: GapEdge = { kind: 'attended', meetingId: 1, date: partialDate('2013-06-27/2013-06-28') };
  expect(bounds(locale, seat, meeting)).toBe(WORDS[locale]);
});
