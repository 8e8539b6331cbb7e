import { isDayPrecise } from '@/lib/core/partial-date';
import { readWrittenDate } from '@/lib/core/written-date';

const MONTH = String.raw`\p{L}{3,9}\.?`;
const JOINT = String.raw`\s?(?:[-–/]|bis|und|to|and)\s?`;
/** Whole days with their year, spans first: "13./14. März 2024", "13.–14.03.2024", "March 13, 2024". */
const WRITTEN = new RegExp(
  [
    String.raw`\d{1,2}\.?(?:\s?(?:\d{1,2}\.|${MONTH}))?${JOINT}\d{1,2}\.?\s?(?:\d{1,2}\.\s?|${MONTH}\s)\d{4}`,
    String.raw`\d{1,2}\.\s?\d{1,2}\.\s?\d{4}`,
    String.raw`\d{4}-\d{2}-\d{2}`,
    String.raw`\d{1,2}(?:\.|st|nd|rd|th)?\s(?:of\s)?${MONTH}\s\d{4}`,
    String.raw`${MONTH}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}`,
  ]
    .map((shape) => String.raw`(?<![\d.])${shape}(?!\d)`)
    .join('|'),
  'gu',
);
/** Of another meeting, or of the paper itself. */
const OF_ANOTHER =
  /nächste|folgende|letzte|vorige|vergangene|einladung|stand|fassung|erstellt|versand|verteilt|genehmigt|beschlossen|next|previous|last|invitation|version|created|approved|circulated/iu;
/** A list has a few lines above it, not a speech. */
const MOST_LINES = 40;

/**
 * The days that lines name, as EDTF: what stands above a list as a rule says of which meeting it is. A line on another
 * meeting or on the paper itself says nothing of the kind.
 */
export function daysNamed(lines: readonly string[]): string[] {
  const days = lines
    .slice(0, MOST_LINES)
    .filter((line) => !OF_ANOTHER.test(line))
    .flatMap((line) => line.match(WRITTEN) ?? [])
    .flatMap((written) => {
      const read = readWrittenDate(written, 'other');
      return read.ok && (isDayPrecise(read.value) || read.value.edtf.includes('/')) ? [read.value.edtf] : [];
    });
  return [...new Set(days)];
}
