import { withoutInvisible } from '@/lib/core/invisible';
import { parsePartialDate, type PartialDate, type PartialDateFault } from '@/lib/core/partial-date';
import { isPartOfYearCode } from '@/lib/core/partial-date-seasons';
import { qualifierMark } from '@/lib/core/partial-date-shape';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { after, before } from '@/lib/core/written-date-bounds';
import { readWrittenPoint, type PointFault, type WrittenPoint } from '@/lib/core/written-date-point';
import {
  BOUND_WORDS,
  END_UNKNOWN,
  SPANS,
  START_UNKNOWN,
  STILL,
  WEEKDAYS,
  type BoundWord,
} from '@/lib/core/written-date-words';

export type WrittenDateFault = PartialDateFault | PointFault | 'weekday_differs';

/** What the date says: the beginning of something, its end, or when something was. */
export type WrittenDateContext = 'since' | 'until' | 'other';

/** Of a field by its name: `since`, `until`, also within a group (`coverage.since`). */
export function fieldContext(name: string): WrittenDateContext {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return last === 'since' || last === 'until' ? last : 'other';
}

type Read = Result<string, WrittenDateFault>;

/** A hyphen counts as a dash between ends: whatever EDTF writes with hyphens has been read before. */
const BETWEEN_ENDS = /\s*[–—/-]\s*|\s+(?:bis zum|bis|to|until|till)\s+/g;
const TWO_WEEKDAYS = /^([a-z]+)\.?\s?(?:[–—/-]|und|and|bis|to)\s?([a-z]+)\.?(?:,\s?|\s+)(.+)$/;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A third of a year is never meant exactly. */
const pointMark = ({ approximate, uncertain, season = 0 }: WrittenPoint): string =>
  qualifierMark({ approximate: approximate || isPartOfYearCode(season), uncertain });

const isWeekday = (isoDay: string, weekday: number): boolean => new Date(`${isoDay}T00:00:00Z`).getUTCDay() === weekday;

/** What stands only at the end of a range holds for its start too: "13.–14.9.2012". */
function toEdtf(point: WrittenPoint, end: WrittenPoint): Read {
  const { day, season, year = end.year, weekday } = point;
  const month = point.month ?? (day === undefined ? undefined : end.month);
  const mark = pointMark(point);
  if (point.edtf !== undefined) return weekday === undefined ? succeed(point.edtf + mark) : refuse('not_understood');
  if (year === undefined || (day !== undefined && month === undefined)) return refuse('no_year');
  // Whether "um 13.–14.9.2012" doubts one end or both, nobody has said.
  if (mark !== '' && point.year === undefined) return refuse('not_understood');
  const parts = season === undefined ? [month, day] : [season];
  const edtf = [year, ...parts.flatMap((part) => (part === undefined ? [] : [twoDigits(part)]))].join('-');
  if (weekday !== undefined && day === undefined) return refuse('not_understood');
  if (weekday !== undefined && parsePartialDate(edtf).ok && !isWeekday(edtf, weekday)) return refuse('weekday_differs');
  return succeed(edtf + mark);
}

function edtfOfEnds(first: WrittenPoint, last: WrittenPoint): Read {
  // "Sep–Oct 2012" has no day at either end, "13.–Oct 2012" only at one: the latter means nothing.
  if ((first.day === undefined) !== (last.day === undefined) && first.year === undefined && first.edtf === undefined)
    return refuse('not_understood');
  const [start, end] = [toEdtf(first, last), toEdtf(last, last)];
  if (!start.ok) return start;
  if (end.ok) return succeed(`${start.value}/${end.value}`);
  // "Winter 2012/14": the year is there, only not where it would date the end.
  return refuse(end.reason === 'no_year' && first.year !== undefined ? 'not_understood' : end.reason);
}

/** The two ends between which exactly one dash, slash or word can stand. */
function endsIn(text: string): Result<[WrittenPoint, WrittenPoint], PointFault> {
  const found: [WrittenPoint, WrittenPoint][] = [];
  let fault: PointFault = 'not_understood';
  for (const { 0: between, index } of text.matchAll(BETWEEN_ENDS)) {
    const ends = [text.slice(0, index), text.slice(index + between.length)].map(readWrittenPoint);
    const [first, last] = ends;
    if (first?.ok && last?.ok) found.push([first.value, last.value]);
    else if (ends.some((end) => !end.ok && end.reason === 'day_or_month')) fault = 'day_or_month';
  }
  const [only, ...more] = found;
  return only && more.length === 0 ? succeed(only) : refuse(fault);
}

function edtfOfRange(text: string): Read {
  const point = readWrittenPoint(text);
  if (point.ok) return toEdtf(point.value, point.value);
  if (point.reason === 'day_or_month') return point;
  const [, one = '', other = '', rest = ''] = TWO_WEEKDAYS.exec(text) ?? [];
  const [start, end] = [WEEKDAYS.get(one), WEEKDAYS.get(other)];
  const isPair = start !== undefined && end !== undefined;
  const ends = endsIn(isPair ? rest : text);
  if (!ends.ok) return ends;
  const [first, last] = ends.value;
  return isPair ? edtfOfEnds({ ...first, weekday: start }, { ...last, weekday: end }) : edtfOfEnds(first, last);
}

const isInterval = (edtf: string): boolean => edtf.includes('/');
const isHalfOpen = (edtf: string): boolean => edtf.startsWith('../') || edtf.endsWith('/..');

/** A bound lies at one date, not at a stretch between two, and not at a bound. */
const bounded = (edtf: string, frame: (edtf: string) => string): string | null =>
  isInterval(edtf) || edtf === '..' ? null : frame(edtf);

const FRAMES: Readonly<Record<BoundWord, (edtf: string) => string | null>> = {
  before,
  after,
  not_later: (edtf) => bounded(edtf, (end) => `../${end}`),
  not_earlier: (edtf) => bounded(edtf, (start) => `${start}/..`),
  until: (edtf) => bounded(edtf, (end) => `../${end}`),
  since: (edtf) => bounded(edtf, (start) => `${start}/..`),
};

function edtfOfBound(word: BoundWord, text: string, context: WrittenDateContext): Read {
  const inner = edtfOfWords(text, context);
  if (!inner.ok) return inner;
  const isTheEndItself = word === context && (!isInterval(inner.value) || isHalfOpen(inner.value));
  const edtf = isTheEndItself ? inner.value : FRAMES[word](inner.value);
  return edtf === null ? refuse('not_understood') : succeed(edtf);
}

/** "Von 2005 bis 2012" names both ends of something, which neither its beginning nor its end can be. */
function edtfOfSpan(text: string, context: WrittenDateContext): Read | null {
  for (const [index, shape] of SPANS.entries()) {
    const [, first, last] = shape.exec(text) ?? [];
    if (first === undefined || last === undefined || (index > 0 && context !== 'other')) continue;
    const ends = [readWrittenPoint(first), readWrittenPoint(last)] as const;
    if (ends[0].ok && ends[1].ok) return edtfOfEnds(ends[0].value, ends[1].value);
  }
  return null;
}

function edtfOfUnknownEnd(text: string): Read | null {
  const known = (match: RegExpExecArray | null) => match?.slice(1).find((part) => part !== undefined);
  const [last, first] = [known(START_UNKNOWN.exec(text)), known(END_UNKNOWN.exec(text))];
  const written = last ?? first;
  if (written === undefined) return null;
  const point = readWrittenPoint(written);
  const edtf = point.ok ? toEdtf(point.value, point.value) : point;
  return edtf.ok ? succeed(last === undefined ? `${edtf.value}/` : `/${edtf.value}`) : edtf;
}

function edtfOfWords(text: string, context: WrittenDateContext): Read {
  if (STILL.test(text)) return succeed('..');
  const whole = edtfOfUnknownEnd(text) ?? edtfOfSpan(text, context);
  if (whole) return whole;
  for (const [word, sign] of BOUND_WORDS) {
    if (sign.test(text)) return edtfOfBound(word, text.replace(sign, ''), context);
  }
  return edtfOfRange(text);
}

/**
 * Reads a date as people write it, in German or English, as the register prints it, or in EDTF: "13.09.2012",
 * "Do, 13.–Fr, 14.9.2012", "September 2012", "Anfang 2012", "um 2002", "vor 2012", "2012-09". Never guesses: what
 * could mean two dates is refused, and so is a date without a year.
 *
 * @param context in the beginning of something "seit 2005" is 2005, in its end "bis 2012" is 2012; elsewhere both
 * are bounds, "not earlier" and "not later"
 */
export function readWrittenDate(written: string, context: WrittenDateContext): Result<PartialDate, WrittenDateFault> {
  // What holds the parts of a date together on a page comes along when it is copied from there.
  const text = withoutInvisible(written).trim().replaceAll(/\s+/g, ' ');
  const asEdtf = parsePartialDate(text);
  if (asEdtf.ok) return asEdtf;
  const edtf = edtfOfWords(text.toLowerCase(), context);
  if (edtf.ok) return parsePartialDate(edtf.value);
  const isRatherEdtf = /\d{4}-\d|X/.test(text) && (edtf.reason === 'not_understood' || edtf.reason === 'no_year');
  return refuse(isRatherEdtf ? asEdtf.reason : edtf.reason);
}
