import { readDateShape } from '@/lib/core/partial-date-shape';
import { refuse, succeed, type Result } from '@/lib/core/result';
import {
  AROUND,
  ARTICLE,
  FIRST_HALF,
  FIRST_QUARTER,
  MONTHS,
  readOrdinal,
  PROBABLY,
  SEASON_CODES,
  WEEKDAYS,
} from '@/lib/core/written-date-words';

export type PointFault = 'not_understood' | 'day_or_month';

/** One end of a date as it is written. What it leaves out may stand at the other end. */
export interface WrittenPoint {
  year?: number;
  month?: number;
  day?: number;
  /** EDTF's code. */
  season?: number;
  /** Complete, and none of the above. */
  edtf?: string;
  weekday?: number;
  approximate: boolean;
  uncertain: boolean;
}

type Bare = Omit<WrittenPoint, 'weekday' | 'approximate' | 'uncertain'>;

const DAYS_AND_MONTHS: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.(?:\s?(?<year>\d{4}))?$/,
  /^(?<day>\d{1,2})(?:\.|st|nd|rd|th|er)?(?:\s+of)?\s+(?<name>[a-zäöüéû]+)\.?(?:\s+(?<year>\d{4}))?$/,
  /^(?<name>[a-zäöüéû]+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>\d{4}))?$/,
  /^(?<name>[a-zäöüéû]+)\.?(?:\s+(?<year>\d{4}))?$/,
  /^(?<month>\d{1,2})\.(?<year>\d{4})$/,
  /^(?<day>\d{1,2})\.?$/,
  /^(?<year>\d{4})$/,
];

const PARTS: readonly RegExp[] = [
  /^(?<ordinal>[1-4]|i{1,3}|iv|erstes|zweites|drittes|viertes)\.?\s?(?<unit>quartal|halbjahr|hj\.?)(?:(?:\s|\s?\/\s?)(?<year>\d{4}))?$/,
  /^(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)\s+(?<unit>quarter|half)(?:(?:\s+of)?\s+(?<year>\d{4}))?$/,
  /^(?<unit>[qh])(?<ordinal>[1-4])(?:(?:\s|\s?\/\s?)(?<year>\d{4}))?$/,
  /^(?<year>\d{4})[ /-]?(?<unit>q)(?<ordinal>[1-4])$/,
];
const SEASON = /^(?<name>[a-zü]+)\.?(?:(?:-|\s+of\s+|\s+)(?<year>\d{4}))?$/;
/** A winter is named after both of its years. */
const WINTER = /^winter\s+(?<year>\d{4})\s?\/\s?(?<next>\d{2}|\d{4})$/;
const LATE_OR_EARLY = /^(?<word>beginning|start|middle|end)(?:\s+of)?(?:\s+(?<year>\d{4}))?$/;
const EARLY_OR_LATE = { beginning: 37, start: 37, middle: 38, end: 39 } as const;

const DECADE = /^(?<tens>\d{3})0(?:er|'?s)(?:[- ]jahren?)?$/;
const CENTURY = /^(?:jahrhundert|century)\s+(?<hundreds>\d{2})00\s?[–-]\s?\k<hundreds>99$/;
const SLASHES = /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/;

const numbered = ({ year, month, day }: Partial<Record<string, string>>) => ({
  ...(day !== undefined && { day: Number(day) }),
  ...(month !== undefined && { month: Number(month) }),
  ...(year !== undefined && { year: Number(year) }),
});

function readDayOrMonth(text: string): Bare | null {
  for (const shape of DAYS_AND_MONTHS) {
    const parts = shape.exec(text)?.groups;
    if (!parts) continue;
    if (parts.name === undefined) return numbered(parts);
    const month = MONTHS.get(parts.name);
    if (month !== undefined) return { ...numbered(parts), month };
  }
  return null;
}

function readPart(text: string): Bare | null {
  for (const shape of PARTS) {
    const parts = shape.exec(text)?.groups;
    const ordinal = parts?.ordinal === undefined ? null : readOrdinal(parts.ordinal);
    if (!parts || ordinal === null) continue;
    const isQuarter = parts.unit?.startsWith('q') ?? false;
    if (!isQuarter && ordinal > 2) continue;
    return { ...numbered({ year: parts.year }), season: (isQuarter ? FIRST_QUARTER : FIRST_HALF) + ordinal - 1 };
  }
  return null;
}

function readSeason(text: string): Bare | null {
  const winter = WINTER.exec(text)?.groups;
  if (winter) {
    const year = Number(winter.year);
    return String(year + 1).endsWith(winter.next ?? '') ? { year, season: 24 } : null;
  }
  const third = LATE_OR_EARLY.exec(text)?.groups;
  if (third) return { ...numbered({ year: third.year }), season: EARLY_OR_LATE[third.word as 'start'] };
  const parts = SEASON.exec(text)?.groups;
  const season = parts?.name === undefined ? undefined : SEASON_CODES.get(parts.name);
  return season === undefined ? null : { ...numbered({ year: parts?.year }), season };
}

function readLonger(text: string): Bare | null {
  const tens = DECADE.exec(text)?.groups?.tens;
  if (tens !== undefined) return { edtf: `${tens}X` };
  const hundreds = CENTURY.exec(text)?.groups?.hundreds;
  if (hundreds !== undefined) return { edtf: `${hundreds}XX` };
  const edtf = text.toUpperCase();
  const shape = /^\d[\dX?~%-]+$/.test(edtf) ? readDateShape(edtf) : null;
  return shape?.ok && shape.value.kind === 'point' ? { edtf } : null;
}

/** British and American usage differ, and only a day above 12 tells which is meant. */
function readSlashes(text: string): Result<Bare, PointFault> | null {
  const parts = SLASHES.exec(text)?.groups;
  if (!parts) return null;
  return Number(parts.day) <= 12 ? refuse('day_or_month') : succeed(numbered(parts));
}

const WEEKDAY_BEFORE = /^(?<name>[a-z]+)\.?(?:,\s?|\s+|$)/;
const WEEKDAY_BEHIND = /(?:,\s?|\s+)\(?(?<name>[a-z]+)\.?\)?$/;

/** Takes a day of the week off one side of the text. */
function withoutWeekday(text: string): { text: string; weekday?: number } {
  for (const shape of [WEEKDAY_BEFORE, WEEKDAY_BEHIND]) {
    const name = shape.exec(text)?.groups?.name;
    const weekday = name === undefined ? undefined : WEEKDAYS.get(name);
    if (weekday !== undefined) return { text: text.replace(shape, '').trim(), weekday };
  }
  return { text };
}

function withoutArticles(text: string): string {
  const rest = text.replace(ARTICLE, '');
  return rest === text ? text : withoutArticles(rest);
}

function withoutQualifiers(text: string): { text: string; approximate: boolean; uncertain: boolean } {
  const doubted = text.replace(/ ?(?:\?|\(\?\))$/, '');
  const sure = doubted.replace(PROBABLY, '');
  const rest = sure.replace(AROUND, '');
  return { text: rest, approximate: rest !== sure, uncertain: sure !== text };
}

/** Reads one end of a date, in small letters, with single blanks. */
export function readWrittenPoint(written: string): Result<WrittenPoint, PointFault> {
  const { text: unqualified, ...marks } = withoutQualifiers(written);
  const { text: rest, ...weekday } = withoutWeekday(withoutArticles(unqualified));
  const text = withoutArticles(rest);
  if (text === '' && weekday.weekday !== undefined) return succeed({ ...marks, ...weekday });
  const slashes = readSlashes(text);
  if (slashes && !slashes.ok) return slashes;
  const bare = slashes?.value ?? readDayOrMonth(text) ?? readPart(text) ?? readSeason(text) ?? readLonger(text);
  return bare ? succeed({ ...bare, ...marks, ...weekday }) : refuse('not_understood');
}
