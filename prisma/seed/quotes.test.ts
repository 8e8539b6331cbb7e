import { expect, it } from 'vitest';
import { translateQuote } from '@/lib/sources/rules-translation';
import { QUALITAETSZIRKEL_MEETINGS } from './qualitaetszirkel-meetings';
import { ORGANISER_QUOTE, PAUSE_QUOTE, QUALITAETSZIRKEL_CLAIMS } from './qualitaetszirkel-texts';

it('every German quote of the first network stands on English pages with a translation', () => {
  const quotes = [
    PAUSE_QUOTE,
    ORGANISER_QUOTE,
    ...QUALITAETSZIRKEL_CLAIMS.map(({ quote }) => quote),
    ...QUALITAETSZIRKEL_MEETINGS.flatMap(({ present = [] }) => present.map(({ quote }) => quote ?? null)),
  ].filter((quote) => quote !== null);
  expect(quotes.length).toBeGreaterThan(3);
  expect(quotes.filter((quote) => translateQuote(quote, 'de', 'en') === null)).toEqual([]);
});

it('a quote in the page’s language needs none', () => {
  expect(translateQuote(PAUSE_QUOTE, 'de', 'de')).toBeNull();
  expect(translateQuote('attended', 'en', 'en')).toBeNull();
});
