/*
 * How a series names its meetings. What is written is the label; the number that is evident in it orders meetings of one
 * date. A label that is nothing but the number is stored as the number alone.
 */

export const LONGEST_LABEL = 60;

/** "14", "Nr. 14", "No 14", "14." */
const PLAIN = /^(?:(?:nr|no)\.?)?\s*0*([1-9]\d{0,8})\.?$/i;
const YEAR = /^(?:1[5-9]|2[01])\d\d$/;
/** Up to 89: longer ones are not written, and L or C alone is more likely a letter. */
const ROMAN = /^(?=[IVXL]{2}|[IVX])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const WORTH: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

function readRoman(word: string): number {
  const worths = [...word].map((letter) => WORTH[letter] ?? 0);
  return worths.reduce((sum, worth, place) => sum + (worth < (worths[place + 1] ?? 0) ? -worth : worth), 0);
}

/** The number of a label that is nothing else; null for any other. */
export function plainNumber(label: string): number | null {
  const digits = PLAIN.exec(label.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

/**
 * The number that a label evidently bears: 14 of "AKIF 14", 1 of "1/2019", 3 of "III/2025". Null where it bears none, or
 * where nobody can tell which of several it is.
 */
export function evidentNumber(label: string): number | null {
  const plain = plainNumber(label);
  if (plain !== null) return plain;
  const words = label.match(/\p{L}+|\d+/gu) ?? [];
  const numbers = words.filter((word) => /^\d{1,9}$/.test(word) && Number(word) > 0);
  const counted = numbers.filter((word) => !YEAR.test(word));
  if (numbers.length - counted.length > 1) return null;
  if (counted.length > 0) return counted.length === 1 ? Number(counted[0]) : null;
  const [roman, ...others] = words.filter((word) => ROMAN.test(word));
  return roman !== undefined && others.length === 0 ? readRoman(roman) : null;
}

/** Whether a label bears a name beside its numbers: "AKIF 14", but not "III" or "1/2019". */
export const bearsName = (label: string): boolean =>
  (label.match(/\p{L}{2,}/gu) ?? []).some((word) => !ROMAN.test(word));

/** A label as it is kept: without blanks around it, and a plain number as that number. */
export const trimmedLabel = (written: string): string =>
  plainNumber(written)?.toString() ?? written.trim().replaceAll(/\s+/g, ' ');

/** Under which a label is found: without regard to case, blanks and the kind of dash. */
export const labelKey = (label: string): string =>
  trimmedLabel(label)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/g, '')
    .replaceAll(/[‐‑–—]/g, '-');

/** Whether two labels of one day may name one meeting: alike, or one is the bare number that the other bears. */
export function mayBeOneMeeting(one: string, other: string): boolean {
  if (labelKey(one) === labelKey(other)) return true;
  const bare = plainNumber(one) !== null || plainNumber(other) !== null;
  return bare && evidentNumber(one) !== null && evidentNumber(one) === evidentNumber(other);
}

/** The label of a stored meeting. */
export const writtenLabel = (number: number | null, label: string | null | undefined): string | null =>
  label ?? number?.toString() ?? null;

interface Series {
  /** As written. */
  label: string | null;
  /** Its place, where the label does not tell it. */
  number: number | null;
}

/** The one way to say it: a number alone is a label, and a number that the label tells is not said again. */
export function plainSeries<Given extends Series>(given: Given): Given {
  const written = writtenLabel(given.number, given.label);
  const label = written === null ? null : trimmedLabel(written);
  return { ...given, label, number: label !== null && evidentNumber(label) === given.number ? null : given.number };
}

/** From what is said to the columns that hold it. */
export function seriesColumns(given: Series): Series {
  const { label, number } = plainSeries(given);
  const place = number ?? (label === null ? null : evidentNumber(label));
  return { label: label === place?.toString() ? null : label, number: place };
}

/** From the columns to what is said. */
export const seriesFields = (row: { number: number | null; label?: string | null | undefined }): Series =>
  plainSeries({ label: writtenLabel(row.number, row.label), number: row.number });
