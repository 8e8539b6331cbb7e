import { expect, it } from 'vitest';
import { z } from 'zod';
import { translateLocator } from '@/lib/sources/rules-locator';
import { translateQuote } from '@/lib/sources/rules-translation';
import { readFacts } from './facts';
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

it('every place in the sources of the first network is told in English, and an announcement as that', () => {
  const places = QUALITAETSZIRKEL_MEETINGS.flatMap(({ present }) => present.flatMap(({ locator }) => locator ?? []));
  expect(places.filter((place) => translateLocator(place, 'en') === null)).toEqual([]);
  const conference = QUALITAETSZIRKEL_MEETINGS.find(({ slug }) => slug === '2014-03-21');
  expect(new Set(conference?.present.map(({ locator }) => locator))).toEqual(new Set(['Ankündigung vom Vortag']));
});

it('who is only said to have been represented is not said to have been present', () => {
  const words = QUALITAETSZIRKEL_MEETINGS.flatMap(({ present }) =>
    present.map(({ status, quote = '' }) => ({ status, quote })),
  );
  const represented = words.filter(({ quote }) => /vertreten\W*$/.test(quote));
  expect(represented.map(({ status }) => status)).toEqual(['represented_by_somebody']);
});

it.each(['datenschutzkonferenz', 'informationsfreiheitskonferenz'])(
  'every place and every word of the minutes of the %s has English beside it or in its place',
  (conference) => {
    const row = z.object({ level: z.string(), presence_from: z.string(), locator: z.string() });
    const told = readFacts(`./${conference}/attendance.csv`, row).flatMap((words) => Object.values(words));
    const words = [...new Set(told)].filter((text) => text !== '');
    expect(words.length).toBeGreaterThan(0);
    const inEnglish = (text: string) => translateLocator(text, 'en') ?? translateQuote(text, 'de', 'en');
    expect(words.filter((text) => inEnglish(text) === null)).toEqual([]);
  },
);

it('every English quote of the World Heritage Committee has German beside it', () => {
  const row = z.object({ quote: z.string() });
  const quotes = new Set(readFacts('./world-heritage-committee/presences.csv', row).map(({ quote }) => quote));
  expect(quotes.size).toBeGreaterThan(3);
  expect([...quotes].filter((quote) => translateQuote(quote, 'en', 'de') === null)).toEqual([]);
});

it('a quote in the page’s language needs none', () => {
  expect(translateQuote(PAUSE_QUOTE, 'de', 'de')).toBeNull();
  expect(translateQuote('attended', 'en', 'en')).toBeNull();
});
