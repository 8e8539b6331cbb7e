import { isBounded, type BoundedDate } from '@/lib/core/partial-date';
import { readWrittenDate } from '@/lib/core/written-date';

/** Words beside a date: a meeting is looked for that they name and that may have been held then. */
export interface DatedWords {
  words: string;
  date: BoundedDate;
}

/** "13. September 2012" */
const LONGEST_DATE = 4;
/** More words no longer distinguish meetings. */
const MOST_WORDS = 12;

export function readDate(text: string): BoundedDate | null {
  const read = readWrittenDate(text, 'other');
  return read.ok && isBounded(read.value) ? read.value : null;
}

/**
 * A text that ends or begins with a date ("Welterbe 1985", "1985 Welterbe", "Sitzung im September 2012"), taken apart; null
 * where it does not, or is nothing but a date. The longest date that can be read is meant.
 */
export function readDatedWords(text: string): DatedWords | null {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length > MOST_WORDS || readDate(text)) return null;
  for (let length = Math.min(LONGEST_DATE, words.length - 1); length >= 1; length -= 1) {
    const ends = [
      { date: words.slice(-length), rest: words.slice(0, -length) },
      { date: words.slice(0, length), rest: words.slice(length) },
    ];
    for (const { date: written, rest } of ends) {
      const date = readDate(written.join(' '));
      // A number by itself is one of a series ("Sitzung 14") unless it is a year.
      if (date && /\d{4}/.test(written.join(' '))) return { words: rest.join(' '), date };
    }
  }
  return null;
}
