/*
 * Texts taken apart: which stretch of a heading is a date, and what is left of it.
 */

/** What parts a heading may have: brackets, a line of its own, names above each other. */
const SEGMENTS = /[()[\]{}·;|\n\r]+/;
const EDGES = /^[\s,:;.–—/-]+|[\s,:;–—/-]+$/g;

export const trimEdges = (text: string): string => text.replaceAll(EDGES, '').trim();

/** The parts of a heading, in their order. */
export const splitHeading = (text: string): string[] =>
  text
    .split(SEGMENTS)
    .map(trimEdges)
    .filter((part) => part !== '');

/** A stretch of a text, with what stands around it. */
export interface Stretch {
  text: string;
  rest: string;
}

/** "Sitzung vom 3.2.2021 (Kassel)": without the date its preposition says nothing. */
const BEFORE_DATE = new Set(['am', 'vom', 'on', 'of', 'held', 'dated']);

/** The words before a date, without those that only lead to it. */
function wordsBefore(words: readonly string[]): readonly string[] {
  const last = words.at(-1)?.toLowerCase();
  return last !== undefined && BEFORE_DATE.has(last) ? wordsBefore(words.slice(0, -1)) : words;
}

/** More words than a date has, in any language. */
const LONGEST_DATE = 9;
const MOST_WORDS = 24;

/** All stretches of whole words that hold a digit, the longest first, those further left before others. */
export function* stretches(text: string): Generator<Stretch> {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length > MOST_WORDS) return;
  for (let length = Math.min(words.length, LONGEST_DATE); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const stretch = words
        .slice(start, start + length)
        .join(' ')
        .replaceAll(/^[,:;]+|[,:;]+$/g, '');
      if (!/\d/.test(stretch)) continue;
      yield {
        text: stretch,
        rest: trimEdges([...wordsBefore(words.slice(0, start)), ...words.slice(start + length)].join(' ')),
      };
    }
  }
}

const TWO_DIGITS =
  /(?<![\d/-]|\d\.)(\d{1,2}\.\s?(?:[–/-]\s?\d{1,2}\.\s?)?\d{1,2}\.\s?|\d{1,2}([/-])\d{1,2}\2)(\d{2})(?![\d.])/;
const MONTH_AND_TWO = /(?<word>\p{L}{3,}\.?)(?<gap>\s+['’]?|\s?['’/-])(?<year>\d{2})(?![\d.])/u;

/**
 * A heading with its year of two digits written out; null where it has none.
 *
 * @param isMonth whether a word is that of a month or a season: a number behind another word is no year
 */
export function writeYearOut(text: string, century: number, isMonth: (word: string) => boolean): string | null {
  const day = TWO_DIGITS.exec(text);
  if (day)
    return text.replace(TWO_DIGITS, (_, before: string, _sign, year: string) => `${before}${century + Number(year)}`);
  const month = MONTH_AND_TWO.exec(text)?.groups;
  if (!month || !isMonth(month.word ?? '')) return null;
  return text.replace(MONTH_AND_TWO, `${month.word} ${century + Number(month.year)}`);
}

const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
  xi: 11,
  xii: 12,
};

const readCounter = (text: string): number | null =>
  ROMAN[text.toLowerCase()] ?? (/^\d{1,2}$/.test(text) ? Number(text) : null);

/** A meeting by its place in a year: "III/2025", "AG 1/2019", "2025/2". */
export function readPlaceInYear(text: string): { place: number; year: number; isRoman: boolean } | null {
  const [, first] = /^(?:\p{L}[\p{L}.-]*\s+){0,3}([ivx]{1,4}|\d{1,2})\s?[/-]\s?\d{4}$/iu.exec(text) ?? [];
  const [, last] = /^\d{4}\s?\/\s?([ivx]{1,4}|\d{1,2})$/i.exec(text) ?? [];
  const written = first ?? last;
  const place = written === undefined ? null : readCounter(written);
  const year = Number(/\d{4}/.exec(text)?.[0] ?? 0);
  return place === null || written === undefined ? null : { place, year, isRoman: !/\d/.test(written) };
}

const WEEK = /^(?:kw|kalenderwoche|cw|week|calendar week)\s*(\d{1,2})\s*(?:[/,]|\s)\s*(\d{4})$/i;
const DAY_MS = 86_400_000;

/** The days of a calendar week by ISO 8601, `[2014-10-13, 2014-10-19]`; null where the text names none. */
export function readWeek(text: string): readonly [first: string, last: string] | null {
  const [, week, year] = WEEK.exec(text.trim()) ?? [];
  if (week === undefined || year === undefined || Number(week) < 1 || Number(week) > 53) return null;
  const fourth = new Date(`${year}-01-04T00:00:00Z`);
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY_MS + (Number(week) - 1) * 7 * DAY_MS;
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return [day(monday), day(monday + 6 * DAY_MS)];
}

/** Words that say "meeting" and no more, as keys: with a number they name one by its number. */
const MEETING_WORDS = new Set(
  'nr no number nummer sitzung session meeting tagung treffen konferenz conference runde round plenum plenarsitzung ag arbeitsgruppe termin zusammenkunft jahrestagung assembly summit gipfel der die des the of vom am on ordentliche ausserordentliche sondersitzung'.split(
    ' ',
  ),
);

/** A number with words around it: "3. Sitzung", "Nr. 12", "AG 3". */
export interface NumberedWords {
  number: number;
  /** The words say "meeting" and no more. */
  isPlain: boolean;
}

export function readNumbered(text: string, toKey: (text: string) => string): NumberedWords | null {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const numbers = words.filter((word) => /^#?\d{1,4}(?:\.|st|nd|rd|th)?$/i.test(word));
  const [written] = numbers;
  if (numbers.length !== 1 || written === undefined || words.length > 5) return null;
  const number = Number(/\d+/.exec(written)?.[0] ?? 0);
  // "AG-Sitzung" is made of two such words.
  const others = words.filter((word) => word !== written).flatMap((word) => toKey(word).split(' '));
  if (number < 1) return null;
  return { number, isPlain: others.every((word) => word === '' || MEETING_WORDS.has(word)) };
}
