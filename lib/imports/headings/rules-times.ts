/** A time of day beside a date, not one of its parts: "10:00", "2:30 PM", "14.30 Uhr", "9 Uhr". */
const TIME =
  /(?<![\d.:])([01]?\d|2[0-3]):([0-5]\d)(?::\d{2})?(?![\d:])(?:\s*([ap])\.?m(?!\p{L}))?|(?<![\d.:])([01]?\d|2[0-3])(?:\.([0-5]\d))?\s*Uhr(?!\p{L})/iu;
/** What programs write where only the day is known. */
const MIDNIGHT = '00:00';

/** A day alone, as programs write it: 2012-09-13. */
const LONGEST_DAY = 10;

/** The time of day that a text names, as 14:30; null where it names none. */
export function timeIn(text: string): string | null {
  // Asked of every row of a list: most name a day and nothing else.
  if (!text.includes(':') && (text.length === LONGEST_DAY || !/uhr/i.test(text))) return null;
  const [, hour, minute, half, otherHour, otherMinute = '00'] = TIME.exec(text) ?? [];
  const written = hour ?? otherHour;
  if (written === undefined) return null;
  const hours = half === undefined ? written : String((Number(written) % 12) + (half.toLowerCase() === 'p' ? 12 : 0));
  const time = `${hours.padStart(2, '0')}:${minute ?? otherMinute}`;
  return time === MIDNIGHT ? null : time;
}
