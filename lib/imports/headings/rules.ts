import { isBounded, isDayPrecise, type PartialDate, partialDate } from '@/lib/core/partial-date';
import type { Result } from '@/lib/core/result';
import { type KnownMeetings, keyToMeeting, NO_KEY } from '@/lib/imports/headings/rules-known';
import {
  readNumbered,
  readPlaceInYear,
  readWeek,
  splitHeading,
  stretches,
  trimEdges,
  writeYearOut,
} from '@/lib/imports/headings/rules-parts';
import type { HeadingQuestion, HeadingReading, MeetingKey, NamedMeeting } from '@/lib/imports/headings/types';
import { isSpecialMeeting } from '@/lib/imports/words/rules-meeting-state';
import { toNameKey } from '@/lib/members/names/rules-key';

/** What headings are read with. */
export interface HeadingGround {
  readDate: (written: string) => Result<PartialDate, string>;
  /** Whether it has a date that can be read in two ways, of which nobody has said yet which is the file's. */
  waitsForOrder: (text: string) => boolean;
  /** Whether a text is the address (slug) of a meeting of the network. */
  knowsMeeting: (slug: string) => boolean;
  known: KnownMeetings;
  /** Of years with two digits, where somebody has said which; null: they are asked about. */
  century: number | null;
  /** Years that stand in the titles above: what a date without one may mean. */
  years: readonly number[];
  /** Somebody has written it as the name of a meeting: each of its words counts. */
  isAnswer?: boolean;
}

const NONE: HeadingReading = { kind: 'none' };
const meeting = (key: Partial<MeetingKey>): HeadingReading => ({ kind: 'meeting', meeting: { ...NO_KEY, ...key } });
const CENTURIES = [2000, 1900] as const;
const MOST_CANDIDATES = 20;

function ask(why: HeadingQuestion, candidates: readonly MeetingKey[]): HeadingReading {
  const distinct = new Map(candidates.map((key) => [JSON.stringify(key), key]));
  return { kind: 'asked', why, candidates: [...distinct.values()].slice(0, MOST_CANDIDATES) };
}

/** One of them is meant, or somebody has to say which. */
const oneOrAsk = (found: readonly NamedMeeting[], others: readonly MeetingKey[] = []): HeadingReading | null => {
  const [only, ...more] = found;
  if (!only) return null;
  if (more.length === 0) return meeting(keyToMeeting(only));
  return ask('several', [...found.map(keyToMeeting), ...others]);
};

const wordKey = (text: string): string => toNameKey(text).exact;

/** What a date and the words beside it mean: of a month, a season or a year, the network's meeting in it. */
function dated(date: PartialDate, written: string, { known, isAnswer = false }: HeadingGround): HeadingReading {
  const words = ONLY_OF_ATTENDANCE.test(written) ? '' : written.replace(OF_ATTENDANCE, '');
  const numbered = readNumbered(words, wordKey);
  // "3. Sondersitzung" is not the third of the series.
  const isSpecial = isSpecialMeeting(words);
  const number = numbered?.isPlain && !isSpecial ? numbered.number : null;
  const isPlain = !isAnswer && isMeetingWord(words) && !SPECIAL.test(words);
  const title = number !== null || words === '' || isPlain ? null : words.replace(/\s+(?:am|vom|on|of)$/iu, '');
  const key = { ...NO_KEY, date: date.edtf, number, title };
  // One that only says before or after when is refused at each of its cells.
  if (!isBounded(date) || isDayPrecise(date)) return meeting(key);
  const within = known.within(date);
  const titled =
    title === null
      ? []
      : within.filter((one) => [one.title.de, one.title.en].some((own) => wordKey(own) === wordKey(title)));
  const counted = number === null ? [] : within.filter((one) => one.number === number);
  const among = titled.length > 0 ? titled : counted.length > 0 ? counted : within;
  const found = oneOrAsk(among, [key]);
  if (found) return found;
  // "Einwohner 2012" has a year, too.
  return title === null || isSpecial ? meeting(key) : ask('unsure', [key]);
}

/** "Teilnahme an der Sitzung am": what the column tells of the meeting is no part of its name. */
const OF_ATTENDANCE =
  /^(?:teilnahme|anwesenheit|attendance|presence)\s+(?:an|bei|in|zu|auf|at|in)\s+(?:der |dem |the )?/iu;

const ONLY_OF_ATTENDANCE =
  /^(?:teilnahme|teilnehmer(?:in|innen|\/innen|liste)?|teilnehmende|anwesend\p{L}*|anwesenheit(?:sliste)?|attendance|attendees|participants|presence|ist|actual)(?:\s+(?:am|vom|on|of))?$/iu;

/** No meeting like others: the word is all that tells. */
const SPECIAL = /sondersitzung|au(?:ß|ss)erordentlich|jahrestagung|gipfel|summit/iu;
const isMeetingWord = (words: string): boolean => readNumbered(`${words} 1`, wordKey)?.isPlain ?? false;

/** The longest stretch of a part that is a date. */
function findDate(part: string, { readDate }: HeadingGround): { date: PartialDate; rest: string } | null {
  for (const { text, rest } of stretches(part)) {
    const read = readDate(text);
    if (read.ok && read.value.edtf !== '..') return { date: read.value, rest };
  }
  return null;
}

/** A day or month in one part whose year stands in another: "2025" above "14.10. Bremen", "Oktober 2025" above "14.". */
function findSplitDate(parts: readonly string[], ground: HeadingGround): { date: PartialDate; rest: string } | null {
  for (const [place, coarse] of parts.entries()) {
    const read = ground.readDate(coarse);
    if (!read.ok || isDayPrecise(read.value)) continue;
    for (const [other, part] of parts.entries()) {
      if (other === place) continue;
      // "März" below "2021" has no digit.
      for (const { text, rest } of [{ text: part, rest: '' }, ...stretches(part)]) {
        // "3. Sitzung (März 2019)": the number is the meeting's, and no day.
        if (/^\d{1,2}\.?$/.test(text) && rest !== '' && (!text.endsWith('.') || isMeetingWord(rest))) continue;
        const whole = ground.readDate(`${text} ${coarse}`);
        if (!whole.ok) continue;
        const rests = parts.filter((_, index) => index !== place && index !== other);
        return { date: whole.value, rest: trimEdges([rest, ...rests].join(' ')) };
      }
    }
  }
  return null;
}

/** A date somewhere in the heading, with the words around it. */
function findDateWithin(parts: readonly string[], ground: HeadingGround): { date: PartialDate; rest: string } | null {
  const split = findSplitDate(parts, ground);
  if (split) return split;
  let coarse: { date: PartialDate; rest: string } | null = null;
  for (const [place, part] of parts.entries()) {
    const found = findDate(part, ground);
    if (!found) continue;
    const rest = trimEdges([...parts.slice(0, place), found.rest, ...parts.slice(place + 1)].join(' '));
    if (isDayPrecise(found.date)) return { date: found.date, rest };
    coarse ??= { date: found.date, rest };
  }
  return coarse;
}

/** What a heading whose year has two digits would mean in each century; null where it has none. */
function inEachCentury(text: string, ground: HeadingGround): HeadingReading | null {
  const isMonth = (word: string) => ground.readDate(`${word} 2000`).ok;
  const readings = (ground.century === null ? CENTURIES : [ground.century]).flatMap((century) => {
    const written = writeYearOut(text, century, isMonth);
    return written === null ? [] : [readHeading(written, { ...ground, century: null })];
  });
  const [first] = readings;
  if (!first) return null;
  if (ground.century !== null) return first;
  const meant = readings.flatMap((reading) => (reading.kind === 'meeting' ? [reading.meeting] : []));
  // A meeting of the register on that very day settles it.
  const standing = meant.filter(
    ({ slug, date }) => slug !== null || (date !== null && ground.known.within(partialDate(date)).length === 1),
  );
  const [only, ...more] = standing;
  return only && more.length === 0 ? meeting(only) : ask(meant.length > 0 ? 'two_digit_year' : 'wrong_date', meant);
}

/** A day or month without a year: the meetings that it may mean. */
function withoutYear(parts: readonly string[], { readDate, known, years }: HeadingGround): HeadingReading | null {
  for (const part of parts) {
    // "Oktober" has no digit, and may still be all that the heading says.
    for (const { text, rest } of [{ text: part, rest: '' }, ...stretches(part)]) {
      const probe = readDate(`${text} 2000`);
      if (!probe.ok || probe.value.earliest === null || readDate(text).ok || /^\d{1,4}\.?$/.test(text)) continue;
      const dates = years.flatMap((year) => {
        const read = readDate(`${text} ${year}`);
        return read.ok ? [{ ...NO_KEY, date: read.value.edtf, title: rest === '' ? null : rest }] : [];
      });
      const standing = isDayPrecise(probe.value) ? known.onDay(probe.value.earliest.slice(5)) : [];
      return ask('no_year', [...standing.map(keyToMeeting), ...dates]);
    }
  }
  return null;
}

function inYear(text: string, { known }: HeadingGround): HeadingReading | null {
  const named = readPlaceInYear(text);
  if (!named) return null;
  const { place, year, isRoman } = named;
  const inThatYear = known.inYear(year);
  const numbered = inThatYear.filter(({ number }) => number === place);
  const [only, ...more] = numbered;
  const nth = inThatYear[place - 1];
  // Numbers may go on over the years or begin with each: where both ways lead to one meeting, it is meant.
  if (only && more.length === 0 && only === nth) return meeting(keyToMeeting(only));
  const quarter = isRoman && place <= 4 ? [{ ...NO_KEY, date: `${year}-${32 + place}` }] : [];
  const month = !isRoman && place <= 12 ? [{ ...NO_KEY, date: `${year}-${String(place).padStart(2, '0')}` }] : [];
  return ask('unsure', [
    ...numbered.map(keyToMeeting),
    ...(nth ? [keyToMeeting(nth)] : []),
    { ...NO_KEY, date: String(year), title: text },
    ...quarter,
    ...month,
  ]);
}

function inWeek(text: string, { known }: HeadingGround): HeadingReading | null {
  const days = readWeek(text);
  if (!days) return null;
  const [first, last] = days;
  const months = [...new Set([first.slice(0, 7), last.slice(0, 7)])];
  const standing = known.within(partialDate(`${first}/${last}`));
  return (
    oneOrAsk(standing) ??
    ask(
      'unsure',
      months.map((month) => ({ ...NO_KEY, date: month, title: text })),
    )
  );
}

function byNumber(text: string, { known }: HeadingGround): HeadingReading | null {
  const numbered = readNumbered(text, wordKey);
  if (!numbered) return null;
  const bearers = known.numbered(numbered.number);
  if (!numbered.isPlain) return bearers.length > 0 ? ask('unsure', bearers.map(keyToMeeting)) : null;
  if (isSpecialMeeting(text)) return ask(bearers.length > 0 ? 'unsure' : 'number_unknown', bearers.map(keyToMeeting));
  return oneOrAsk(bearers) ?? ask('number_unknown', []);
}

/** What R makes of a date that names a column: X2019.03.14. */
const YEAR_FIRST_IN_R = /^X(\d{4})\.(\d\d)\.(\d\d)$/;
const YEAR_LAST_IN_R = /^X(\d\d?\.\d\d?\.\d{4})$/;

/**
 * Which meeting a heading names, as people write it: by its address, title, date, number, or by the month, season or
 * year in which the network met once. Where several fit, or something is missing, somebody is to say which.
 */
export function readHeading(heading: string, ground: HeadingGround): HeadingReading {
  const text = heading.trim().replace(YEAR_FIRST_IN_R, '$1-$2-$3').replace(YEAR_LAST_IN_R, '$1');
  if (text === '') return NONE;
  // A cell formatted as a date that shows no year.
  if (text.startsWith('XXXX-')) return ask('no_year', ground.known.onDay(text.slice('XXXX-'.length)).map(keyToMeeting));
  if (ground.knowsMeeting(text)) return meeting({ slug: text });
  const titled = oneOrAsk(ground.known.titled(text));
  if (titled) return titled;
  if (ground.waitsForOrder(text)) return meeting({ title: text });
  const whole = ground.readDate(text);
  if (whole.ok) return whole.value.edtf === '..' ? NONE : dated(whole.value, '', ground);
  const parts = splitHeading(text);
  const special = inEachCentury(text, ground) ?? inWeek(text, ground) ?? inYear(text, ground);
  if (special) return special;
  if (hasWrongWeekday(parts, ground)) return ask('wrong_date', []);
  const found = findDateWithin(parts, ground);
  if (found) return dated(found.date, found.rest, ground);
  return (
    withoutYear(parts, ground) ?? byNumber(text, ground) ?? (isBrokenDate(whole.reason) ? ask('wrong_date', []) : NONE)
  );
}

/** One of the two is wrong, and nobody can tell which. */
const hasWrongWeekday = (parts: readonly string[], { readDate }: HeadingGround): boolean =>
  parts.some((part) =>
    [...stretches(part)].some(({ text }) => {
      const read = readDate(text);
      return !read.ok && read.reason === 'date_weekday_differs';
    }),
  );

/** A date that is none: 31.02.2012, a weekday that does not fit. */
const isBrokenDate = (reason: string): boolean =>
  [
    'date_no_such_day',
    'date_weekday_differs',
    'date_ends_before_it_begins',
    'date_day_or_month',
    'date_out_of_range',
  ].includes(reason);
