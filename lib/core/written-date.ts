import { isOpenEnd, parsePartialDate, type PartialDate, type PartialDateFault } from '@/lib/core/partial-date';
import { refuse, type Result } from '@/lib/core/result';

export type WrittenDateFault = PartialDateFault | 'not_understood' | 'day_or_month';

const MONTHS: Readonly<Record<string, number>> = {
  ...{ jan: 1, januar: 1, jänner: 1, january: 1, feb: 2, februar: 2, february: 2, mär: 3, märz: 3, mrz: 3, mar: 3 },
  ...{
    march: 3,
    apr: 4,
    april: 4,
    mai: 5,
    may: 5,
    jun: 6,
    juni: 6,
    june: 6,
    jul: 7,
    juli: 7,
    july: 7,
    aug: 8,
    august: 8,
  },
  ...{ sep: 9, sept: 9, september: 9, okt: 10, oktober: 10, oct: 10, october: 10, nov: 11, november: 11 },
  ...{ dez: 12, dezember: 12, dec: 12, december: 12 },
};
const STILL = /^(andauernd|laufend|heute|bis heute|ongoing|still|today|present)$/;
const NOT_LATER = /^(spätestens|vor|bis|no later than|not later than|by|until)\s+/;
const NOT_EARLIER = /^(frühestens|ab|seit|no earlier than|not earlier than|from|since)\s+/;
const AROUND = /^(um|ca\.?|circa|etwa|around|about|c\.)\s+/;
const PROBABLY = /^(vermutlich|wohl|probably)\s+/;
/** A hyphen counts as a dash between ends: whatever EDTF writes with hyphens has been read before. */
const BETWEEN_ENDS = /\s*[–—/-]\s*|\s+(?:bis|to|until)\s+/;

interface WrittenPoint {
  day?: number;
  month?: number;
  year?: number;
}

const SHAPES: readonly RegExp[] = [
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.(?:\s?(?<year>\d{4}))?$/,
  /^(?<day>\d{1,2})\.?\s+(?<name>[a-zäöü]+)\.?(?:\s+(?<year>\d{4}))?$/,
  /^(?<name>[a-zäöü]+)\.?\s+(?<day>\d{1,2})(?:,?\s+(?<year>\d{4}))?$/,
  /^(?<name>[a-zäöü]+)\.?(?:\s+(?<year>\d{4}))?$/,
  /^(?<month>\d{1,2})\.(?<year>\d{4})$/,
  /^(?<day>\d{1,2})\.?$/,
  /^(?<year>\d{4})$/,
];

function readPoint(text: string): WrittenPoint | null {
  for (const shape of SHAPES) {
    const parts = shape.exec(text)?.groups;
    if (!parts) continue;
    const month = parts.name === undefined ? parts.month : MONTHS[parts.name];
    if (parts.name !== undefined && month === undefined) continue;
    return {
      ...(parts.day !== undefined && { day: Number(parts.day) }),
      ...(month !== undefined && { month: Number(month) }),
      ...(parts.year !== undefined && { year: Number(parts.year) }),
    };
  }
  return null;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** What is written only at the end of a range applies to its start too: "13.–14.9.2012". null without a year. */
function toEdtf(point: WrittenPoint, end: WrittenPoint): string | null {
  const { day, year = end.year } = point;
  const month = point.month ?? (day === undefined ? undefined : end.month);
  if (year === undefined || (day !== undefined && month === undefined)) return null;
  return [year, ...[month, day].flatMap((part) => (part === undefined ? [] : [twoDigits(part)]))].join('-');
}

function edtfOfRange(text: string): Result<string, WrittenDateFault> {
  const ends = text.split(BETWEEN_ENDS);
  const [first, last = first, ...more] = ends.map(readPoint);
  if (!first || !last || more.length > 0) return refuse('not_understood');
  // "Sep–Oct 2012" has no day at either end, "13.–Oct 2012" only at one: the latter means nothing.
  if ((first.day === undefined) !== (last.day === undefined) && first.year === undefined)
    return refuse('not_understood');
  const [start, end] = [toEdtf(first, last), toEdtf(last, last)];
  if (start === null || end === null) return refuse('no_year');
  return { ok: true, value: ends.length === 1 ? end : `${start}/${end}` };
}

function edtfOfWords(text: string): Result<string, WrittenDateFault> {
  if (STILL.test(text)) return { ok: true, value: '..' };
  for (const [sign, frame] of [
    [NOT_LATER, (edtf: string) => `../${edtf}`],
    [NOT_EARLIER, (edtf: string) => `${edtf}/..`],
    [AROUND, (edtf: string) => `${edtf}~`],
    [PROBABLY, (edtf: string) => `${edtf}?`],
  ] as const) {
    if (!sign.test(text)) continue;
    const inner = edtfOfWords(text.replace(sign, ''));
    return inner.ok && !inner.value.includes('/') ? { ok: true, value: frame(inner.value) } : refuse('not_understood');
  }
  return edtfOfRange(text);
}

/** Three numbers with slashes: British and American usage differ, and only a day above 12 tells which is meant. */
function readSlashes(text: string): Result<string, WrittenDateFault> | null {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (!parts) return null;
  const [day, month, year] = parts.slice(1).map(Number) as [number, number, number];
  if (day <= 12) return refuse('day_or_month');
  return { ok: true, value: `${year}-${twoDigits(month)}-${twoDigits(day)}` };
}

/**
 * Reads a date as people write it, in German or English, or in EDTF: "13.09.2012", "13.–14.9.2012",
 * "September 2012", "um 2002", "2012-09". Never guesses: what could mean two dates is refused, and so is a date
 * without a year.
 */
export function readWrittenDate(written: string): Result<PartialDate, WrittenDateFault> {
  const text = written.trim().replaceAll(/\s+/g, ' ');
  const asEdtf = parsePartialDate(text);
  if (asEdtf.ok) return asEdtf;
  const words = text.toLowerCase();
  const edtf = readSlashes(words) ?? edtfOfWords(words);
  if (!edtf.ok) return refuse(/\d{4}-\d|X/.test(text) ? asEdtf.reason : edtf.reason);
  const read = parsePartialDate(edtf.value);
  return read.ok && isOpenEnd(read.value) && edtf.value !== '..' ? refuse('not_understood') : read;
}
