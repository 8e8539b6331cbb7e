/*
 * The words of dates in German and English, in small letters, and the French names of months: lists of bodies of the
 * United Nations and the Council of Europe come in French too.
 */

const numberWords = (lists: readonly string[], first: number): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((list, index) => list.split(' ').map((word) => [word, index + first] as const)));

export const MONTHS = numberWords(
  [
    'jan januar jänner january janvier janv',
    'feb februar feber february février févr',
    'mär märz mrz mar march mars',
    'apr april avril avr',
    'mai may',
    'jun juni june juin',
    'jul juli july juillet juil',
    'aug august août',
    'sep sept september septembre',
    'okt oktober oct october octobre',
    'nov november novembre',
    'dez dezember dec december décembre déc',
  ],
  1,
);

/** From Sunday, which is 0. */
export const WEEKDAYS = numberWords(
  [
    'so sonntag sun sunday',
    'mo montag mon monday',
    'di dienstag tue tues tuesday',
    'mi mittwoch wed wednesday',
    'do donnerstag thu thur thurs thursday',
    'fr freitag fri friday',
    'sa samstag sonnabend sat saturday',
  ],
  0,
);

/** EDTF's codes of seasons, quarters, halves and thirds. */
export const SEASON_CODES: ReadonlyMap<string, number> = new Map([
  ...numberWords(['frühjahr frühj frühling spring', 'sommer summer', 'herbst autumn fall', 'winter'], 21),
  ...numberWords(['anfang early', 'mitte mid middle', 'ende late'], 37),
]);
export const FIRST_QUARTER = 33;
export const FIRST_HALF = 40;

const ORDINALS = numberWords(
  ['1 i first 1st erstes', '2 ii second 2nd zweites', '3 iii third 3rd drittes', '4 iv fourth 4th viertes'],
  1,
);

/** 1 to 4; null for any other word. */
export const readOrdinal = (word: string): number | null => ORDINALS.get(word) ?? null;

export const STILL = /^(?:andauernd|laufend|heute|bis heute|ongoing|still|today|present|…)$/;

export const AROUND = /^(?:um|ca\.?|circa|etwa|ungefähr|around|about|approximately|c\.)\s+/;
export const PROBABLY = /^(?:vermutlich|wohl|wahrscheinlich|probably|presumably)\s+/;

/** What stands before a date without a meaning of its own: "vor dem Jahr 2012", "am 13.9.2012", "in 2012". */
export const ARTICLE = /^(?:am|im|in|on|dem|den|der|des|the|zum|jahre?s?|year)\s+/;

/** How a word before a date bounds it. `since`, `until`: said of a beginning or an end, it is that beginning or end. */
export type BoundWord = 'before' | 'after' | 'not_later' | 'not_earlier' | 'since' | 'until';

/** In this order: "nicht vor" begins like none of the others, and "bis spätestens" like "bis". */
export const BOUND_WORDS: readonly (readonly [BoundWord, RegExp])[] = [
  ['not_later', /^(?:(?:bis )?spätestens|nicht nach|no later than|not later than|not after|by)\s+|^(?:≤|<=)\s*/],
  ['not_earlier', /^(?:frühestens|nicht vor|no earlier than|not earlier than|not before)\s+|^(?:≥|>=)\s*/],
  ['before', /^(?:vor|before|prior to|earlier than)\s+/],
  ['after', /^(?:nach|after|later than)\s+/],
  ['since', /^(?:ab|seit|from|since|as of)\s+/],
  ['until', /^(?:bis|until|till|up to|to)\s+/],
];

/** Both ends in words. */
export const SPANS: readonly RegExp[] = [
  /^(?:zwischen|between)\s+(.+?)\s+(?:und|and)\s+(.+)$/,
  /^(?:von|vom|from)\s+(.+?)\s+(?:bis zum|bis|to|until|till)\s+(.+)$/,
];

/** An end that nobody knows, as the register prints it, long and short. */
export const START_UNKNOWN = /^(?:(?:bis|until) (.+), (?:beginn unbekannt|beginning unknown)|\? ?[–-] ?(.+))$/;
export const END_UNKNOWN = /^(?:(?:ab|from) (.+), (?:ende unbekannt|end unknown)|(.+?) ?[–-] ?\?)$/;
